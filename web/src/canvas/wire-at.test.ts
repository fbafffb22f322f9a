import { expect, test } from "vitest";
import { wireAt } from "./wire-at";

const line = (wire: string, y: number) => ({
  wire,
  points: Array.from({ length: 20 }, (_, step) => ({ x: step * 20, y })),
});

test("the wire nearest to the middle of the card is the one it would stand in", () => {
  const lines = [line("high", 80), line("low", 120)];
  expect(wireAt(lines, { x: 100, y: 40, w: 200, h: 100 })).toBe("high");
  expect(wireAt(lines, { x: 100, y: 65, w: 200, h: 100 })).toBe("low");
});

test("a wire under the card's rim is not meant", () => {
  expect(wireAt([line("one", 0)], { x: 100, y: -95, w: 200, h: 100 })).toBeNull();
  expect(wireAt([], { x: 0, y: 0, w: 200, h: 100 })).toBeNull();
});
