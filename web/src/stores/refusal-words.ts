import type { RunEstimate } from "@aktion/schema/api/runs";
import * as says from "#words/stores";
import { priceWords, shortBy } from "../money/credit-words";
import { about } from "../previews/clock";

/** What a run would cost and take, as it is said before it is agreed to. */
export const offerWords = (estimate: RunEstimate): string =>
  `${priceWords(estimate)}, ${about(estimate.seconds)}`;

/** The price of a run that failed in part is not what it was when that run was quoted. */
export const retryWords = (now: RunEstimate): string =>
  says.pricesChangedSinceThatRun(offerWords(now));

/** The price moved between the look and the press: both are said, and nothing was started. */
export function changedWords(before: RunEstimate | null, now: RunEstimate): string {
  const was = before && priceWords(before);
  const is = offerWords(now);
  return was !== null && was !== priceWords(now)
    ? says.thePriceChanged(was, is)
    : says.boardOrTakesChanged(is);
}

interface Shortage {
  readonly available: number;
  readonly needed: number;
}

/** What is missing, where the refusal told the figures, and what can be done about it. */
export function shortWords(message: string, told: Partial<Shortage> | undefined): string {
  const { available, needed } = told ?? {};
  if (available === undefined || needed === undefined) return message;
  const missing = shortBy(needed, available);
  return `${message} ${says.creditsMissing(missing)}`;
}

export const capWords = (message: string): string => `${message} ${says.raiseTheCap}`;
