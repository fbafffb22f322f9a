import fc from "fast-check";
import { expect, test } from "vitest";
import { fitting, movedBy, zoomedAt } from "./glance";

const size = fc.record({
  width: fc.integer({ min: 1, max: 9000 }),
  height: fc.integer({ min: 1, max: 9000 }),
});

test("a picture that fits is shown whole, in the middle and no larger than it is", () => {
  expect(fitting({ width: 100, height: 50 }, { width: 400, height: 400 })).toEqual({
    x: 150,
    y: 175,
    scale: 1,
  });
  fc.assert(
    fc.property(size, size, (picture, frame) => {
      const { x, scale } = fitting(picture, frame);
      expect(scale).toBeLessThanOrEqual(1);
      expect(x + (picture.width * scale) / 2).toBeCloseTo(frame.width / 2, 6);
    }),
  );
});

test("what is under the pointer stays there, however often one zooms in and out", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { maxLength: 20 }),
      (turns) => {
        const at = { x: 120, y: 80 };
        let glance = movedBy({ x: 0, y: 0, scale: 0.5 }, 20, 10);
        const under = (now: typeof glance) => [
          (at.x - now.x) / now.scale,
          (at.y - now.y) / now.scale,
        ];
        const before = under(glance);
        for (const turn of turns) glance = zoomedAt(glance, turn, at);
        const after = under(glance);
        expect(after[0]).toBeCloseTo(before[0]!, 3);
        expect(after[1]).toBeCloseTo(before[1]!, 3);
        expect(glance.scale).toBeGreaterThanOrEqual(0.05);
        expect(glance.scale).toBeLessThanOrEqual(3);
      },
    ),
  );
});
