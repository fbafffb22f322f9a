import { expect, test } from "vitest";
import { leftWords, secondsLeft } from "./time-left";

const minutes = (count: number) => count * 60_000;

test("without progress it is the usual time less what is gone, and then no guess at all", () => {
  const scene = { since: 0, expected: 750, progress: 0 };
  expect(secondsLeft({ ...scene, now: minutes(2.5) })).toBe(600);
  expect(secondsLeft({ ...scene, now: minutes(13) })).toBeNull();
});

test("the further it is, the more its own progress counts", () => {
  const scene = { since: 0, expected: 750, now: minutes(10) };
  expect(secondsLeft({ ...scene, progress: 0.5 })).toBe(0.5 * 600 + 0.5 * 150);
  expect(secondsLeft({ ...scene, progress: 1 })).toBe(0);
});

test("a clock that runs behind the studio's is no negative time", () => {
  expect(secondsLeft({ since: 5000, now: 0, expected: 10, progress: 0 })).toBe(10);
});

test.each([
  [0, "about 1 s left"],
  [42.2, "about 43 s left"],
  [540, "about 9 min left"],
  [null, "longer than usual"],
])("%s seconds are %s", (seconds, words) => {
  expect(leftWords(seconds)).toBe(words);
});
