import type { RunEstimate } from "@aktion/schema/api/runs";
import { expect, test } from "vitest";
import { capWords, changedWords, offerWords, retryWords, shortWords } from "./refusal-words";

const estimate = (low: number, high: number, free = 0): RunEstimate => ({
  quote: `${low} ${high}`,
  low,
  high,
  seconds: 120,
  free,
  steppedDown: false,
  warnings: [],
  nodes: {},
  problems: [],
});

test("a changed price is told against the one that was shown", () => {
  expect(changedWords(estimate(8, 8), estimate(8, 24))).toBe(
    "The price changed from 8 credits to 8 to 24 credits, about 2 min. Nothing was started.",
  );
  expect(changedWords(estimate(8, 8), estimate(8, 8))).toMatch(/changed meanwhile/);
  expect(changedWords(null, estimate(0, 0, 2))).toMatch(/2 free/);
  expect(offerWords(estimate(0, 0))).toBe("free, about 2 min");
});

test("what is missing is a figure, and the way on is named", () => {
  const said = "This run may cost 24 credits, and you have 10. Nothing was started.";
  expect(shortWords(said, { available: 10, needed: 24 })).toBe(
    `${said} 14 are missing: run less at once, or in Draft, which is free.`,
  );
  expect(shortWords(said, undefined)).toBe(said);
  expect(capWords("Over your cap.")).toBe("Over your cap. Raise the cap, or run less at once.");
  expect(retryWords(estimate(8, 8))).toMatch(/as it is now: 8 credits/);
});
