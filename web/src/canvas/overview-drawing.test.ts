import { expect, test } from "vitest";
import { frameOf, overviewSize } from "./overview-drawing";

test("the whole board is in the overview, centred", () => {
  const { x, y, scale } = frameOf([
    { x: -400, y: 0, w: 280, h: 200, type: null },
    { x: 2000, y: 900, w: 280, h: 200, type: "image" },
  ]);
  const left = (-400 - x) * scale;
  const right = (2280 - x) * scale;
  expect(left).toBeGreaterThanOrEqual(8);
  expect(right).toBeLessThanOrEqual(overviewSize.w - 8 + 0.001);
  expect(left).toBeCloseTo(overviewSize.w - right);
  expect((0 - y + (1100 - y)) * scale).toBeCloseTo(overviewSize.h);
});

test("an empty board has a frame too", () => {
  expect(frameOf([])).toEqual({ x: 0, y: 0, scale: 1 });
});
