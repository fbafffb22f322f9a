import { expect, test } from "vitest";
import { thinned } from "./thin";
import { besides, traced } from "./trace";

const size = { width: 60, height: 60 };
const at = (x: number, y: number): number => y * size.width + x;

/** Bars of a breadth between points, on a small sheet. */
function sheet(breadth: number, ...bars: readonly (readonly [number, number, number, number])[]) {
  const mask = new Uint8Array(size.width * size.height);
  for (const [x, y, x2, y2] of bars) {
    const steps = Math.max(Math.abs(x2 - x), Math.abs(y2 - y));
    for (let step = 0; step <= steps; step++) {
      const px = Math.round(x + ((x2 - x) * step) / steps);
      const py = Math.round(y + ((y2 - y) * step) / steps);
      for (let dy = 0; dy < breadth; dy++)
        for (let dx = 0; dx < breadth; dx++) mask[at(px + dx, py + dy)] = 1;
    }
  }
  return mask;
}

const lines = (mask: Uint8Array, hook = 3) => traced(thinned(mask, size), size, () => hook);

test("a broad slanting line is one trace, a pixel wide, about as long as it was", () => {
  const [line, ...more] = lines(sheet(4, [8, 8, 48, 30]));
  expect(more).toEqual([]);
  expect(line?.length).toBeGreaterThan(36);
  expect(line?.length).toBeLessThan(50);
});

test("a cross is two strokes, each going straight on", () => {
  const crossed = lines(sheet(3, [6, 30, 54, 30], [30, 6, 30, 54]));
  expect(crossed).toHaveLength(2);
  for (const line of crossed) expect(line.length).toBeGreaterThan(40);
});

test("a fork is a stroke and a branch that meets it", () => {
  expect(lines(sheet(3, [6, 30, 54, 30], [30, 31, 30, 54]))).toHaveLength(2);
});

test("a closed loop comes back to where it began", () => {
  const [loop, ...more] = lines(
    sheet(2, [10, 10, 40, 10], [40, 10, 40, 40], [40, 40, 10, 40], [10, 40, 10, 10]),
  );
  expect(more).toEqual([]);
  expect(loop?.at(-1)).toBe(loop?.[0]);
  expect(loop?.length).toBeGreaterThan(100);
});

test("a short hook off a line is left out, a longer one is not", () => {
  const hooked = sheet(1, [6, 30, 54, 30], [30, 29, 30, 25]);
  expect(lines(hooked, 8)).toHaveLength(1);
  expect(lines(hooked, 2)).toHaveLength(2);
});

test("thinning never takes a line apart or away", () => {
  const thin = thinned(sheet(6, [8, 50, 30, 8], [30, 8, 50, 50]), size);
  const start = thin.indexOf(1);
  const seen = new Set([start]);
  for (const place of seen) for (const next of besides(thin, place, size.width)) seen.add(next);
  expect(seen.size).toBe(thin.reduce((sum, value) => sum + value, 0));
  expect(seen.size).toBeGreaterThan(60);
});
