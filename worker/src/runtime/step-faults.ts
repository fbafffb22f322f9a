import * as says from "#words/run";
import { ProviderError, type Provider } from "../ports/provider";

export const firstFind = 2000;
export const longestFind = 90_000;
const longestPause = 60_000;
/** How often an output that does not arrive well is fetched. */
export const copies = 6;

/** Longer from stumble to stumble, and spread so that no crowd comes back at once. */
export const pauseAfter = (stumbles: number): number =>
  Math.min(longestPause, 1000 * 2 ** Math.min(stumbles, 8)) * (0.75 + Math.random() / 2);

export const words = (fault: unknown): string =>
  fault instanceof Error ? fault.message : String(fault);

/** A fault after which asking again makes no sense. */
export const isLasting = (fault: unknown): fault is ProviderError =>
  fault instanceof ProviderError && !fault.retryable && fault.kind !== "rate-limited";

export const asFailure = (fault: unknown): ProviderError =>
  fault instanceof ProviderError
    ? fault
    : new ProviderError("broken", says.couldNotBePrepared, { retryable: true });

/** A fault that an adapter has no name for says nothing of whether the start was taken. */
export function startFailure(fault: unknown, { repeatable }: Provider): ProviderError {
  if (fault instanceof ProviderError) return fault;
  const kind = repeatable ? "broken" : "unknown-start";
  return new ProviderError(kind, says.theMakerCouldNotBeReached, { retryable: repeatable });
}
