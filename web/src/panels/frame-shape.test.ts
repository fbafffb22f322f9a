import { expect, test } from "vitest";
import { columnsFor, frameShape } from "./frame-shape";

test("a node's own aspect wins over the board's", () => {
  expect(frameShape("9:16", "16:9")).toBe(9 / 16);
  expect(frameShape(null, "4:3")).toBe(4 / 3);
  expect(frameShape("board", "1:1")).toBe(1);
});

test("upright frames stand in one row, wide ones in a square", () => {
  expect([2, 4, 6, 8].map((count) => columnsFor(count, 16 / 9))).toEqual([2, 2, 3, 3]);
  expect([2, 4, 6, 8].map((count) => columnsFor(count, 9 / 16))).toEqual([2, 4, 4, 4]);
});
