import type { Attempt } from "@aktion/schema/run/state";
import type { Provider, ProviderContext } from "../ports/provider";
import { seeded, type AttemptFacts } from "./maker-context";

/**
 * Tells a maker that a job is wanted no more; a start whose answer was lost is looked up first.
 * Answers whether the job may cost the studio something all the same.
 */
export async function callOff(
  provider: Provider,
  facts: AttemptFacts,
  attempt: Attempt,
  contextOf: () => Promise<ProviderContext>,
): Promise<boolean> {
  if (provider.repeatable) return false;
  const cancel = async (handle: unknown) => {
    await provider.cancel?.(handle, await contextOf()).catch(() => undefined);
  };
  if (attempt.status === "started") await cancel(attempt.handle);
  const lost = attempt.status === "lost" || attempt.status === "intended";
  if (!lost || !provider.find) return true;
  const context = await contextOf();
  const asked = { task: seeded(facts.job), since: attempt.at };
  const found = await provider.find(asked, context).catch(() => undefined);
  if (found?.status === "pending") await cancel(found.handle);
  // Null says that it never arrived; a fault says nothing, and then it may have.
  return found !== null;
}
