import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Stroke } from "./drawing";
import { boxOf, outlineOf, pathThrough, straightened } from "./stroke-outline";

const line = (pressure: number, patch: Partial<Stroke> = {}): Stroke => ({
  kind: "pen",
  colour: "#1f1c1a",
  size: 16,
  even: false,
  points: Array.from({ length: 30 }, (_, at) => [40 + at * 40, 400, pressure]).flat(),
  ...patch,
});
const broad = (stroke: Stroke): number => {
  const { top, bottom } = boxOf(outlineOf(stroke, true));
  return bottom - top;
};

describe("a stroke", () => {
  test("is broader the harder the pen is pressed; a rub is not", () => {
    expect(broad(line(230))).toBeGreaterThan(broad(line(40)) + 4);
    expect(broad(line(230, { kind: "rub" }))).toBe(broad(line(40, { kind: "rub" })));
  });

  test("its outline is a closed path of numbers", () => {
    const path = pathThrough(outlineOf(line(128), true));
    expect(path).toMatch(/^M[-\d.]+ [-\d.]+Q([-\d.]+ )+[-\d.]+Z$/);
    expect(pathThrough([])).toBe("");
    expect(
      pathThrough([
        [0, 0],
        [4, 0],
        [4, 4],
      ]),
    ).toBe("M2 2Q0 0 2 0 4 0 4 2 4 4 2 2Z");
  });

  test("a touch without a move is a dot, and no points break nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2000), { maxLength: 12 }), fc.boolean(), (points, even) => {
        const whole = points.slice(0, points.length - (points.length % 3));
        const path = pathThrough(outlineOf(line(0, { points: whole, even }), true));
        expect(path).not.toContain("NaN");
        if (whole.length >= 3) expect(path).not.toBe("");
      }),
    );
  });

  test("straightened, it runs from its first point to its last", () => {
    const straight = straightened([0, 0, 9, 70, 300, 80, 240, 480, 200]);
    expect(straight.slice(0, 2)).toEqual([0, 0]);
    expect(straight.slice(-3)).toEqual([240, 480, 128]);
    for (let at = 0; at < straight.length; at += 3) {
      expect(Math.abs(straight[at + 1]! - straight[at]! * 2)).toBeLessThanOrEqual(1);
    }
  });
});
