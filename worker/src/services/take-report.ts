import { AppError } from "@aktion/schema/errors";
import type { RunHosts } from "../ports/outside";
import type { KeyContext, Provider, WebhookCall } from "../ports/provider";
import { isKeyedHash } from "./keyed-hash";

interface Needs {
  readonly hosts: RunHosts;
  readonly providers: readonly Provider[];
  readonly now: () => number;
  /** The studio's key and addresses at a maker. */
  readonly access: (maker: Provider) => Pick<KeyContext, "key" | "urls" | "settings">;
  readonly linkSecret: string;
  readonly fetch: typeof fetch;
  readonly runThere: (run: string) => Promise<boolean>;
}

/** Of which attempt a report tells, by the address it came to. */
interface HookAddress {
  readonly provider: string;
  readonly run: string;
  readonly attempt: string;
}

export const hookSubject = ({ provider, run, attempt }: HookAddress): string =>
  `hook ${provider} ${run} ${attempt}`;

/** Verifies a maker's report and has the attempt asked about; true when it concerns one we know. */
export async function takeReport(
  needs: Needs,
  at: HookAddress,
  { proof, ...call }: Omit<WebhookCall, "proven"> & { readonly proof: string },
): Promise<boolean> {
  const provider = needs.providers.find((one) => one.name === at.provider);
  if (!provider?.readWebhook) throw new AppError("request.not-found");
  const { fetch, now, linkSecret } = needs;
  const proven = await isKeyedHash(linkSecret, hookSubject(at), proof);
  const context = { fetch, now, ...needs.access(provider) };
  const report = await provider.readWebhook({ ...call, proven }, context);
  if (!report) throw new AppError("hook.refused");
  if (!(await needs.runThere(at.run))) return false;
  return needs.hosts.nudge(at.run, at.attempt, report.handle);
}
