import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexOf, snapTo } from "./snapping";

const box = (x: number, y: number, w = 100, h = 60) => ({ x, y, w, h });

describe("snapping", () => {
  test("an edge near another's goes to it, with a line along both", () => {
    const snap = snapTo(indexOf([box(0, 0)]), box(300, 4, 100, 80), 6);
    expect([snap.x, snap.y]).toEqual([0, -4]);
    expect(snap.lines).toEqual([{ axis: "y", at: 0, from: 0, to: 400, gap: false }]);
  });

  test("middles count, and what is farther than it may reach does not", () => {
    const index = indexOf([box(0, 0)]);
    expect(snapTo(index, box(28, 300, 40, 40), 6).x).toBe(2);
    expect(snapTo(index, box(63, 300, 20, 40), 6)).toEqual({ x: 0, y: 0, lines: [] });
  });

  test("a gap like the one beside it, and the middle between two", () => {
    const row = indexOf([box(0, 0), box(140, 13)]);
    const after = snapTo(row, box(284, 30, 90, 31), 6);
    expect(after.x).toBe(-4);
    expect(after.lines.filter(({ gap }) => gap)).toMatchObject([
      { from: 100, to: 140 },
      { from: 240, to: 280 },
    ]);
    const between = indexOf([box(0, 0), box(400, 13)]);
    expect(snapTo(between, box(203, 30, 90, 31), 6).x).toBe(2);
  });

  test("never moves farther than it may, and once in line it stays", () => {
    const whole = fc.integer({ min: -400, max: 400 });
    const any = fc.record({ x: whole, y: whole, w: fc.constant(80), h: fc.constant(60) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), any, (others, own) => {
        const index = indexOf(others);
        const snap = snapTo(index, own, 6);
        expect(Math.abs(snap.x)).toBeLessThanOrEqual(6);
        expect(Math.abs(snap.y)).toBeLessThanOrEqual(6);
        const placed = { ...own, x: own.x + snap.x };
        if (snap.x !== 0) expect(snapTo(index, placed, 6).x).toBe(0);
      }),
    );
  });

  test("a move among a thousand cards costs next to nothing", () => {
    const index = indexOf(
      Array.from({ length: 1000 }, (_, n) => box((n % 40) * 140, Math.floor(n / 40) * 90)),
    );
    const from = performance.now();
    for (let n = 0; n < 1000; n += 1) snapTo(index, box(n * 3, n * 2), 6);
    expect((performance.now() - from) / 1000).toBeLessThan(2);
  });
});
