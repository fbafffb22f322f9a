import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aligned, alignments, distributed, type Boxes } from "./arrange";
import { boundsOf } from "./boxes";

const whole = fc.integer({ min: -5000, max: 5000 });
const size = fc.integer({ min: 1, max: 300 }).map((half) => half * 2);
const box = fc.record({ x: whole, y: whole, w: size, h: size });
const boxes: fc.Arbitrary<Boxes> = fc
  .array(box, { minLength: 1, maxLength: 12 })
  .map((list) => new Map(list.map((one, place) => [`n${place}`, one])));

const after = (before: Boxes, places: ReturnType<typeof aligned>): Boxes =>
  new Map([...before].map(([id, one]) => [id, { ...one, ...places.get(id) }]));

describe("arrange", () => {
  test("what is aligned keeps within its bounds, and aligning again moves nothing", () => {
    fc.assert(
      fc.property(boxes, fc.constantFrom(...alignments), (before, to) => {
        const next = after(before, aligned(before, to));
        const was = boundsOf(before.values())!;
        const now = boundsOf(next.values())!;
        expect(now.x).toBeGreaterThanOrEqual(was.x);
        expect(now.x + now.w).toBeLessThanOrEqual(was.x + was.w);
        expect(now.y).toBeGreaterThanOrEqual(was.y);
        expect(now.y + now.h).toBeLessThanOrEqual(was.y + was.h);
        if (to === "right") expect(new Set([...next.values()].map((b) => b.x + b.w)).size).toBe(1);
        if (to === "top") expect(new Set([...next.values()].map((b) => b.y)).size).toBe(1);
        if (to !== "centre" && to !== "middle") expect(aligned(next, to).size).toBe(0);
      }),
    );
  });

  test("gaps become even between the first and the last, which stay", () => {
    const before: Boxes = new Map([
      ["a", { x: 0, y: 5, w: 100, h: 10 }],
      ["c", { x: 500, y: 0, w: 100, h: 10 }],
      ["b", { x: 120, y: 9, w: 200, h: 10 }],
    ]);
    expect([...distributed(before, "across")]).toEqual([["b", { x: 200, y: 9 }]]);
    expect(distributed(new Map([...before].slice(0, 2)), "across").size).toBe(0);
  });

  test("down works as across does, turned", () => {
    fc.assert(
      fc.property(boxes, (before) => {
        const turned: Boxes = new Map(
          [...before].map(([id, { x, y, w, h }]) => [id, { x: y, y: x, w: h, h: w }]),
        );
        const down = distributed(turned, "down");
        const across = distributed(before, "across");
        expect([...down].map(([id, { x, y }]) => [id, { x: y, y: x }])).toEqual([...across]);
      }),
    );
  });
});
