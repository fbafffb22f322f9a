import type { CreditEntry } from "@aktion/schema/api/money";
import { expect, test } from "vitest";
import { entryAmount, entryWords, unitWords } from "./entry-words";

const entry = (rest: Partial<CreditEntry>): CreditEntry => ({
  id: "e",
  kind: "hold",
  unit: "credit",
  amount: 2,
  hold: null,
  run: "r",
  board: "b",
  node: "n",
  action: "image",
  createdAt: 0,
  ...rest,
});
const said = (rest: Partial<CreditEntry>, board: string | null) => {
  const one = entry(rest);
  return `${entryWords(one, board)} ${entryAmount(one)} ${unitWords(one)}`;
};

test.each([
  [{}, "Held for Still on “Rooftop” −2 credits"],
  [{ kind: "settle" as const }, "Taken: Still on “Rooftop” 2 credits"],
  [{ kind: "release" as const, amount: 1 }, "Given back: Still on “Rooftop” +1 credit"],
  [{ kind: "return" as const }, "Given back, not needed: Still on “Rooftop” +2 credits"],
  [{ kind: "grant" as const, action: "welcome", amount: 100 }, "Welcome gift +100 credits"],
  [
    { kind: "settle" as const, unit: "still 2026-11-21", amount: 1 },
    "Free still: Still on “Rooftop” 1 free still",
  ],
  [
    { kind: "grant" as const, action: "free stills", unit: "still 2026-11-21", amount: 3 },
    "Free stills of the day +3 free stills",
  ],
  [
    { kind: "grant" as const, action: "welcome", unit: "training", amount: 30 },
    "Welcome gift +30 training credits",
  ],
  [
    { unit: "training", action: "training", amount: 30 },
    "Held for Cast training −30 training credits",
    null,
  ],
  [
    { kind: "settle" as const, unit: "training", action: "training", amount: 30 },
    "Taken: Cast training 30 training credits",
    null,
  ],
  [
    { kind: "release" as const, unit: "training", action: "training", amount: 1 },
    "Given back: Cast training +1 training credit",
    null,
  ],
  [
    { kind: "share" as const, unit: "tenth", amount: 8 },
    "Shared for training: Still on “Rooftop” +0.8 credits, gathered for sharing",
  ],
  [
    { kind: "payout" as const, unit: "tenth", amount: 10 },
    "Tenths for sharing, paid out −1.0 credits, gathered for sharing",
  ],
  [{ kind: "reward" as const, amount: 1 }, "For sharing with training +1 credit"],
])("%o", (rest, words, board: string | null = "Rooftop") => {
  expect(said(rest, board)).toBe(words);
});

test("a board nobody knows the title of is left out, a strange action is told as it is", () => {
  expect(entryWords(entry({ action: "hologram" }), null)).toBe("Held for hologram");
});
