import type { Viewport } from "@xyflow/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isStale, moveOf } from "./far-frame";

const seen = { w: 1440, h: 900 };
const drawn: Viewport = { x: 100, y: 50, zoom: 0.1 };

test("a point of the board lies where the moved picture shows it", () => {
  const place = fc.integer({ min: -5000, max: 5000 });
  const zoom = fc.integer({ min: 8, max: 200 }).map((part) => part / 100);
  const frame = fc.record({ x: place, y: place, zoom });
  fc.assert(
    fc.property(frame, frame, place, place, (from, to, x, y) => {
      const move = moveOf(from, to);
      const onPicture = { x: x * from.zoom + from.x, y: y * from.zoom + from.y };
      expect(onPicture.x * move.scale + move.x).toBeCloseTo(x * to.zoom + to.x, 6);
      expect(onPicture.y * move.scale + move.y).toBeCloseTo(y * to.zoom + to.y, 6);
    }),
  );
});

test("a picture is good within its room, is mended soon at another zoom, and at once past its edge", () => {
  expect(isStale(drawn, drawn, seen, 0.25)).toBeNull();
  expect(isStale(drawn, { ...drawn, x: 100 + 359 }, seen, 0.25)).toBeNull();
  expect(isStale(drawn, { ...drawn, x: 100 + 361 }, seen, 0.25)).toBe("now");
  expect(isStale(drawn, { ...drawn, y: 50 - 226 }, seen, 0.25)).toBe("now");
  expect(isStale(drawn, { ...drawn, zoom: 0.11 }, seen, 0.25)).toBe("soon");
  expect(isStale(drawn, { x: 700, y: 400, zoom: 0.05 }, seen, 0.25)).toBe("now");
});
