import { expect, test } from "vitest";
import { fitted, pinched, toPaper, zoomed } from "./camera";

const paper = { width: 1280, height: 720 };

test("the whole paper fits on the desk, in its middle", () => {
  const camera = fitted(paper, { width: 1000, height: 900 });
  expect(camera.x).toBeGreaterThan(0);
  expect(toPaper(camera, { x: 500, y: 450 })).toEqual({ x: 640, y: 360 });
});

test("zooming keeps what is under the pointer there", () => {
  const camera = { x: 30, y: -20, scale: 0.8 };
  const at = { x: 200, y: 120 };
  const before = toPaper(camera, at);
  const after = toPaper(zoomed(camera, at, 3), at);
  expect(after.x).toBeCloseTo(before.x);
  expect(after.y).toBeCloseTo(before.y);
});

test("two fingers keep hold of the spots they touched", () => {
  const camera = { x: 0, y: 0, scale: 1 };
  const before = [
    { x: 100, y: 100 },
    { x: 200, y: 100 },
  ] as const;
  const after = [
    { x: 80, y: 160 },
    { x: 280, y: 160 },
  ] as const;
  const held = pinched(camera, before, after);
  expect(held.scale).toBe(2);
  expect(toPaper(held, after[0])).toEqual(before[0]);
  expect(toPaper(held, after[1])).toEqual(before[1]);
});
