import type { Dice } from "../dice.ts";
import type { Fault } from "../../../worker/sim/standin/plan.ts";

type Passing = readonly [fault: Fault, leastTimes: number, mostTimes: number];

/**
 * The fault tables of reliability.md, layer 3, as far as they pass within a round. Left out: a job
 * that is stuck for good, which ends at its deadline only, 6 minutes at the least.
 */
const passing: readonly Passing[] = [
  ["error-500", 1, 2],
  ["error-503", 1, 2],
  ["reset-before-accept", 1, 1],
  ["throttle", 1, 2],
  ["drop-after-accept", 1, 1],
  ["html-200", 1, 1],
  ["truncated-json", 1, 1],
  ["no-id", 1, 1],
  ["huge-json", 1, 1],
  ["foreign-host", 1, 1],
  ["unknown-at-once", 1, 1],
  ["status-backwards", 1, 2],
  ["progress-over", 1, 1],
  ["cold-boot", 1, 1],
  ["unknown-status", 1, 2],
  ["early-output", 1, 1],
  ["poll-html", 1, 2],
  ["poll-500", 1, 3],
  ["poll-429", 1, 2],
  ["poll-404", 1, 2],
  ["poll-truncated", 1, 2],
  ["poll-reset", 1, 2],
  ["poll-huge", 1, 1],
  ["result-early", 1, 2],
  ["cancel-ignored", 1, 1],
  ["list-late", 1, 2],
  ["output-404", 1, 3],
  ["output-zero", 1, 3],
  ["output-truncated", 1, 3],
  ["webhook-x5", 1, 1],
  ["webhook-early", 1, 1],
  ["webhook-late", 1, 1],
  ["webhook-forged", 1, 1],
  ["webhook-stale", 1, 1],
  ["webhook-other", 1, 1],
  ["webhook-lost", 1, 1],
  ["webhook-second-key", 1, 1],
];
/** After these a node may fail; what hangs on it is skipped, and its owner pays nothing. */
const final: readonly Fault[] = [
  "job-fails",
  "moderated",
  "nsfw",
  "no-artifact",
  "empty-url",
  "data-removed",
  "aborted",
  "canceled",
  "invalid",
  "out-of-funds",
  "key-refused",
  "output-wrong-type",
  "output-redirect",
  "output-too-large",
];

/** Words for one job's stand-in: how long it takes, and what goes wrong with it. */
export function marker(dice: Dice, { video, rate }: { video: boolean; rate: number }): string {
  const takes = video ? dice.whole(700, 4000) : dice.whole(300, 1800);
  if (!dice.happens(rate)) return `[sim takes=${takes}]`;
  if (dice.happens(0.18)) return `[sim takes=${takes} fault=${dice.pick(final)}]`;
  const [first, least, most] = dice.pick(passing);
  const [second] = dice.pick(passing);
  const faults = dice.happens(0.25) && second !== first ? `${first},${second}` : first;
  return `[sim takes=${takes} fault=${faults} times=${dice.whole(least, most)}]`;
}
