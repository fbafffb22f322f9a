import { AppError } from "@aktion/schema/errors";
import type { RunHosts } from "../ports/outside";
import type { Provider, WebhookCall } from "../ports/provider";

interface Needs {
  readonly hosts: RunHosts;
  readonly providers: readonly Provider[];
  readonly now: () => number;
  /** The studio's key and addresses at a maker. */
  readonly access: (maker: string) => { key: string | null; urls: Record<string, string> };
  readonly fetch: typeof fetch;
  readonly runThere: (run: string) => Promise<boolean>;
}

/** Verifies a maker's report and has the attempt asked about; true when it concerns one we know. */
export async function takeReport(
  needs: Needs,
  at: { readonly provider: string; readonly run: string; readonly attempt: string },
  call: WebhookCall,
): Promise<boolean> {
  const provider = needs.providers.find((one) => one.name === at.provider);
  if (!provider?.readWebhook) throw new AppError("request.not-found");
  const { key, urls } = needs.access(provider.name);
  const { fetch, now } = needs;
  const report = await provider.readWebhook(call, { fetch, now, key, urls });
  if (!report) throw new AppError("hook.refused");
  if (!(await needs.runThere(at.run))) return false;
  return needs.hosts.nudge(at.run, at.attempt, report.handle);
}
