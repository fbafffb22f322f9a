import { expect, test } from "vitest";
import { firstPicks, nextPick, stepPick, stillThere, togglePick, type Picks } from "./take-picks";
import type { ShownTake } from "./takes";

const takes = [5, 4, 3, 2, 1].map((number): ShownTake => ({
  id: `t${number}`,
  run: "r",
  item: 0,
  number,
  slate: number,
  media: [],
  text: null,
  provider: "draft",
  tier: "draft",
  reused: false,
  charged: 0,
  prompt: null,
  written: null,
  createdAt: number,
}));

test("the circled take, or the one before, is held against the one looked at", () => {
  expect(firstPicks(takes, "t2", "t5")).toEqual({ ids: ["t2", "t5"], active: 1 });
  expect(firstPicks(takes, null, "t5")?.ids).toEqual(["t4", "t5"]);
  expect(firstPicks(takes, "t5", "t5")?.ids).toEqual(["t4", "t5"]);
  expect(firstPicks(takes, null, "t1")?.ids).toEqual(["t2", "t1"]);
  expect(firstPicks(takes, null, undefined)?.ids).toEqual(["t4", "t5"]);
  expect(firstPicks(takes.slice(0, 1), null, "t5")).toBeNull();
});

test("four at most are held up, and never fewer than two", () => {
  const two: Picks = { ids: ["t1", "t2"], active: 0 };
  const four = ["t3", "t4"].reduce<Picks>((picks, id) => togglePick(picks, id)!, two);
  expect(four).toEqual({ ids: ["t1", "t2", "t3", "t4"], active: 3 });
  expect(togglePick(four, "t5")).toEqual({ ids: ["t1", "t2", "t3", "t5"], active: 3 });
  expect(togglePick(four, "t1")).toEqual({ ids: ["t2", "t3", "t4"], active: 2 });
  expect(togglePick(two, "t2")).toBeNull();
});

test("the arrows lead the active one on, past those held up already", () => {
  const picks = { ids: ["t2", "t3"], active: 1 };
  expect(stepPick(picks, takes, 1).ids).toEqual(["t2", "t4"]);
  expect(stepPick(picks, takes, -1).ids).toEqual(["t2", "t1"]);
  const last = { ids: ["t5", "t4"], active: 0 };
  expect(stepPick(last, takes, 1)).toBe(last);
  expect(nextPick(picks)).toEqual({ ids: ["t2", "t3"], active: 0 });
});

test("a take that is gone is held up no more", () => {
  const picks = { ids: ["t1", "t2", "t3"], active: 2 };
  expect(stillThere(picks, takes)).toBe(picks);
  expect(stillThere(picks, takes.slice(0, 4))).toEqual({ ids: ["t2", "t3"], active: 1 });
  expect(stillThere({ ids: ["t1", "t2"], active: 0 }, takes.slice(0, 3))).toBeNull();
});
