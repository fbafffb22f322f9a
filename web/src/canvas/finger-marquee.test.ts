import fc from "fast-check";
import { expect, test } from "vitest";
import { between, touched } from "./finger-marquee";

const boxes = new Map([
  ["a", { x: 0, y: 0, w: 100, h: 100 }],
  ["b", { x: 300, y: 0, w: 100, h: 100 }],
]);

test("a marquee takes every card it touches, and none beside it", () => {
  expect(touched(boxes, { x: -50, y: -50, w: 60, h: 60 })).toEqual(["a"]);
  expect(touched(boxes, { x: 50, y: 50, w: 300, h: 10 })).toEqual(["a", "b"]);
  expect(touched(boxes, { x: 120, y: 0, w: 100, h: 100 })).toEqual([]);
});

test("it is the same whichever corner the finger began at", () => {
  const place = fc.record({ x: fc.integer(), y: fc.integer() });
  fc.assert(
    fc.property(place, place, (one, other) => {
      expect(between(one, other)).toEqual(between(other, one));
    }),
  );
});
