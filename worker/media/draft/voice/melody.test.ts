import { expect, test } from "vitest";
import type { Turn } from "./melody";
import { melodyOf } from "./melody";
import { readLine } from "./read-line";
import { lengthOf, timed } from "./timing";

function sing(line: string, liveliness = 1): { turns: Turn[]; whole: number } {
  const phrase = readLine(line)[0];
  if (!phrase) throw new Error("no words");
  const sounds = timed(phrase, 1);
  return { turns: melodyOf(phrase, sounds, liveliness), whole: lengthOf(sounds) };
}
const end = (line: string): number => sing(line).turns.at(-1)?.tone ?? 0;
const top = (line: string): number => Math.max(...sing(line).turns.map(({ tone }) => tone));

test("a statement falls, a question rises, one that asks what or who falls", () => {
  expect(end("You came back.")).toBeLessThan(-3);
  expect(end("You came back?")).toBeGreaterThan(4);
  expect(end("Who came back?")).toBeLessThan(-2);
  expect(end("If you came back,")).toBeGreaterThan(0);
  expect(end("You came back,")).toBeLessThan(end("You came back?"));
});

test("a call goes higher, a dry voice less far, and time only runs on", () => {
  expect(top("Get out of the house!")).toBeGreaterThan(top("Get out of the house.") + 0.5);
  const { turns, whole } = sing("The old captain never forgave the quiet harbour.");
  turns.forEach(({ at }, place) => {
    expect(at).toBeGreaterThanOrEqual(turns[place - 1]?.at ?? 0);
    expect(at).toBeLessThanOrEqual(whole + 1e-9);
  });
  const dry = sing("The old captain never forgave the quiet harbour.", 0.5).turns;
  dry.forEach(({ tone }, place) => expect(tone).toBeCloseTo((turns[place]?.tone ?? 0) / 2));
});

test("small words alone still get one accent, on the last", () => {
  expect(top("It was he.")).toBeGreaterThan(0.5);
});
