import fc from "fast-check";
import { expect, test } from "vitest";
import { closeUp, dragged, fitIn, fitted, zoomed } from "./zoom";

const room = { width: 1000, height: 600 };
const picture = { width: 3840, height: 2160 };
const fit = fitIn(picture, room);

test("a picture fits the room, and a small one is left as small as it is", () => {
  expect(fit).toEqual({ width: 1000, height: 562.5 });
  expect(fitIn({ width: 200, height: 100 }, room)).toEqual({ width: 200, height: 100 });
  expect(fitIn({ width: 600, height: 1200 }, room)).toEqual({ width: 300, height: 600 });
});

test("the point under the hand stays there, as far as the edges let it", () => {
  const near = zoomed(fitted, 4, { x: 100, y: 50 }, fit, room);
  expect(near.scale).toBe(4);
  expect((100 - near.x) / 4).toBeCloseTo(100);
  expect((50 - near.y) / 4).toBeCloseTo(50);
  expect(zoomed(near, 0.01, { x: 0, y: 0 }, fit, room)).toEqual(fitted);
});

test("the room is never empty on one side while the picture reaches out on the other", () => {
  const far = fc.integer({ min: -5000, max: 5000 });
  const by = fc.double({ min: 0.2, max: 6, noNaN: true });
  fc.assert(
    fc.property(by, far, far, far, far, (factor, x, y, dx, dy) => {
      const zoom = dragged(zoomed(fitted, factor, { x, y }, fit, room), dx, dy, fit, room);
      const half = (fit.width * zoom.scale) / 2;
      if (half >= 500) expect(Math.abs(zoom.x)).toBeLessThanOrEqual(half - 500 + 1e-6);
      else expect(zoom.x).toBeCloseTo(0);
      expect(zoom.scale).toBeGreaterThanOrEqual(1);
    }),
  );
});

test("closest is pixel for pixel", () => {
  expect(closeUp(picture, fit, 1)).toBeCloseTo(3.84);
  expect(closeUp(picture, fit, 2)).toBeCloseTo(1.92);
  expect(closeUp({ width: 300, height: 200 }, { width: 300, height: 200 }, 1)).toBe(2);
});
