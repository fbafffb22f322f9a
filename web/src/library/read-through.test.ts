import fc from "fast-check";
import { expect, test } from "vitest";
import { between, joined, pageOn, type Run } from "./read-through";

const list = Array.from({ length: 12 }, (_, place) => `f${place}`);
const runOf = (from: number, to: number): Run => ({
  ids: list.slice(from, to),
  previous: from > 0 ? list[from]! : null,
  next: to < list.length ? list[to - 1]! : null,
});
const window = fc
  .tuple(fc.nat({ max: 11 }), fc.nat({ max: 11 }))
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other) + 1] as const);

test("two parts of a list that meet are one, that goes on where the further of them does", () => {
  fc.assert(
    fc.property(window, window, (one, other) => {
      const meet = one[0] < other[1] && other[0] < one[1];
      const both = runOf(Math.min(one[0], other[0]), Math.max(one[1], other[1]));
      expect(joined(runOf(...one), runOf(...other))).toEqual(meet ? both : null);
    }),
  );
});

test("a part of the list as it was before joins nothing", () => {
  const before = { ...runOf(2, 6), ids: ["f2", "f3", "new", "f4", "f5"] };
  expect(joined(before, runOf(3, 9))).toBeNull();
  expect(joined(runOf(0, 12), before)).toBeNull();
  expect(joined(runOf(2, 6), { ids: [], previous: null, next: null })).toBeNull();
  const grownAbove = { ids: ["new", ...list.slice(0, 3)], previous: null, next: "f2" };
  expect(joined(runOf(0, 9), grownAbove)?.ids).toEqual(["new", ...list.slice(0, 9)]);
});

test("a run goes on at both ends, and ends where the list does", () => {
  expect(pageOn(runOf(2, 6), "up")).toEqual({ until: "f2" });
  expect(pageOn(runOf(2, 6), "down")).toEqual({ cursor: "f5" });
  expect(pageOn(runOf(0, 6), "up")).toBeNull();
  expect(pageOn(runOf(2, 12), "down")).toBeNull();
});

test("between two are both of them, either way round", () => {
  expect(between(list, "f2", "f4")).toEqual(["f2", "f3", "f4"]);
  expect(between(list, "f4", "f2")).toEqual(["f2", "f3", "f4"]);
  expect(between(list, "f4", "gone")).toBeNull();
});
