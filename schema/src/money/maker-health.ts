import type { Failure } from "../run/events";

/**
 * How a maker that keeps failing is left in peace: after some true faults in a row it rests for `first`
 * milliseconds, then is asked again; each rest is twice the last, up to `longest`. One output that
 * arrives well ends it all. What an operator must mend (an empty account, a refused key) rests it at
 * once, for `unpaid`.
 */
export const resting = {
  first: 60_000,
  longest: 30 * 60_000,
  unpaid: 10 * 60_000,
} as const;

/** Only these are the maker's own faults: a refusal or a wait says nothing of its health. */
const ownFaults: ReadonlySet<Failure["kind"]> = new Set([
  "broken",
  "unusable",
  "out-of-funds",
  "unknown-start",
]);

export const isMakersFault = ({ kind }: Pick<Failure, "kind">): boolean => ownFaults.has(kind);
