import type { MakerLimits } from "@aktion/schema/money/settings";
import * as says from "#words/run";
import type { Gate } from "../ports/outside";
import { ProviderError } from "../ports/provider";
import type { Standing } from "./attempt-steps";
import { makerAtGate } from "./maker-at-gate";

interface Needs {
  readonly gate: Gate;
  readonly limits: (maker: string) => Promise<MakerLimits>;
}

/** How long a maker that says "too many" and no more is left alone. */
const plainWait = 30_000;

/**
 * What a maker's wish to wait comes to. Nobody starts anything there until it may be asked again: as it
 * says itself, else as is set for it. When that was tried often enough, the next maker is asked.
 */
export async function throttled(
  { gate, limits }: Needs,
  { facts, provider }: Standing,
  error: ProviderError,
): Promise<ProviderError> {
  const { waits } = await limits(provider.name);
  const waited = facts.job.attempts.filter(
    (one) => one.provider === provider.name && one.failure?.kind === "rate-limited",
  ).length;
  if (waits.length > 0 && waited >= waits.length)
    return new ProviderError("broken", says.staysBusy(provider.title));
  const retryAt = error.retryAt ?? Date.now() + (waits[waited] ?? plainWait);
  await gate.pause(makerAtGate(provider.name, facts.slot, facts.run.owner), retryAt);
  return new ProviderError("rate-limited", error.message, { retryAt });
}
