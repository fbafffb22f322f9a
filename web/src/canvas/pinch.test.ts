import fc from "fast-check";
import { expect, test } from "vitest";
import { pinched } from "./pinch";

const zooms = { minZoom: 0.08, maxZoom: 2 };
const place = fc.record({
  x: fc.integer({ min: 0, max: 900 }),
  y: fc.integer({ min: 0, max: 900 }),
});
const view = fc.record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  zoom: fc.double({ min: 0.08, max: 2, noNaN: true }),
});

test("the point of the board between the fingers stays between them, and zoom keeps its bounds", () => {
  fc.assert(
    fc.property(view, place, place, place, place, (start, a, b, c, d) => {
      const next = pinched(start, [a, b], [c, d], zooms);
      expect(next.zoom).toBeGreaterThanOrEqual(zooms.minZoom);
      expect(next.zoom).toBeLessThanOrEqual(zooms.maxZoom);
      const held = ((a.x + b.x) / 2 - start.x) / start.zoom;
      expect(((c.x + d.x) / 2 - next.x) / next.zoom).toBeCloseTo(held, 4);
    }),
  );
});

test("fingers twice as far apart show everything twice as large", () => {
  const start = { x: 0, y: 0, zoom: 0.5 };
  const from = [
    { x: 100, y: 100 },
    { x: 200, y: 100 },
  ];
  const to = [
    { x: 50, y: 100 },
    { x: 250, y: 100 },
  ];
  expect(pinched(start, from, to, zooms)).toEqual({ x: -150, y: -100, zoom: 1 });
});

test("one finger only moves the board", () => {
  const start = { x: 10, y: 20, zoom: 0.7 };
  expect(pinched(start, [{ x: 5, y: 5 }], [{ x: 25, y: 0 }], zooms)).toEqual({
    x: 30,
    y: 15,
    zoom: 0.7,
  });
});
