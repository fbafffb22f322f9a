import { castLimits } from "@aktion/schema/api/cast-limits";
import fc from "fast-check";
import { expect, test } from "vitest";
import { layTable } from "./light-table";

const shapes = fc.array(fc.double({ min: 0.4, max: 2.5, noNaN: true }), {
  minLength: 1,
  maxLength: castLimits.pictures,
});

test("every picture keeps its proportions, none lies on another, and the table is full", () => {
  fc.assert(
    fc.property(shapes, fc.boolean(), (ratios, upright) => {
      const { ratio, pictures } = layTable(ratios, upright);
      expect(pictures).toHaveLength(ratios.length);
      for (const [at, { left, top, width, height }] of pictures.entries()) {
        expect((width / height) * ratio).toBeCloseTo(ratios[at]!, 6);
        expect(left).toBeGreaterThanOrEqual(-1e-9);
        expect(top).toBeGreaterThanOrEqual(-1e-9);
        expect(left + width).toBeLessThanOrEqual(1 + 1e-9);
        expect(top + height).toBeLessThanOrEqual(1 + 1e-9);
      }
      const area = pictures.reduce((all, { width, height }) => all + width * height, 0);
      expect(area).toBeCloseTo(1, 6);
    }),
  );
});

test("the first is as tall as all that stand beside it, or as wide as all below it", () => {
  const beside = layTable([0.75, 0.75, 0.75]).pictures;
  expect(beside[0]).toMatchObject({ left: 0, top: 0, height: 1 });
  expect(beside[1]!.left).toBeCloseTo(beside[2]!.left);
  const below = layTable([0.75, 0.75, 0.75], true).pictures;
  expect(below[0]).toMatchObject({ left: 0, top: 0, width: 1 });
  expect(below[1]!.top).toBeCloseTo(below[2]!.top);
  const three = layTable([0.75, 0.75, 1, 0.5], true).pictures.slice(1);
  expect(new Set(three.map(({ top }) => top)).size).toBe(1);
});

test("nobody's pictures take no room", () => {
  expect(layTable([]).pictures).toEqual([]);
});
