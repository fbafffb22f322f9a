import { expect, test } from "vitest";
import { createTurns } from "./turns";

test("so many go at once, and the others in the order they came", async () => {
  const turn = createTurns(2);
  const begun: number[] = [];
  const leaves: (() => void)[] = [];
  const all = [0, 1, 2, 3].map(async (number) => {
    const leave = await turn();
    begun.push(number);
    leaves.push(leave);
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(begun).toEqual([0, 1]);
  leaves[0]!();
  leaves[0]!();
  await new Promise((resolve) => setTimeout(resolve));
  expect(begun).toEqual([0, 1, 2]);
  leaves[1]!();
  await Promise.all(all);
  expect(begun).toEqual([0, 1, 2, 3]);
});
