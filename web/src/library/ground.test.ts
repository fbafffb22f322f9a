import fc from "fast-check";
import { expect, test } from "vitest";
import { anchorAt, groundOf, heightAt, seenOf, topOf } from "./ground";
import { gap, layRows } from "./rows";

const measure = { width: 1000, target: 160 };
const grounds = fc
  .tuple(
    fc.array(fc.double({ min: 0.5, max: 3, noNaN: true }), { maxLength: 300 }),
    fc.nat({ max: 2000 }),
    fc.nat({ max: 2000 }),
  )
  .map(([shapes, more, above]) =>
    groundOf(layRows(shapes, measure), shapes, above + shapes.length + more, above),
  );

test("between two heights every row is seen that reaches in, known or not", () => {
  fc.assert(
    fc.property(grounds, fc.nat(), fc.integer({ min: 1, max: 1200 }), (ground, any, screen) => {
      const from = any % (ground.height + 1);
      const to = from + screen;
      const seen = seenOf(ground, from, to);
      for (const [at, row] of ground.known.rows.entries()) {
        const top = ground.top + row.top;
        const { height } = row;
        if (top + height > from && top < to)
          expect(seen.from <= at && at < seen.to, `row ${at}`).toBe(true);
      }
      const around = [
        [ground.above, seen.aboveFrom, seen.aboveTo],
        [ground.rest, seen.restFrom, seen.restTo],
      ] as const;
      for (const [rest, first, last] of around)
        for (let at = 0; at < rest.rows; at += 1) {
          const top = rest.top + at * (rest.rowHeight + gap);
          if (top + rest.rowHeight > from && top < to)
            expect(first <= at && at < last, `rest ${at}`).toBe(true);
        }
      // And not many more.
      const count = seen.to - seen.from + seen.restTo - seen.restFrom;
      expect(count + seen.aboveTo - seen.aboveFrom).toBeLessThan(screen / 40 + 8);
    }),
  );
});

test("what is seen stays where it is, whatever comes or goes above it", () => {
  fc.assert(
    fc.property(grounds, fc.nat(), (ground, any) => {
      if (ground.height === 0) return;
      const y = any % ground.height;
      const anchor = anchorAt(ground, y);
      expect(heightAt(ground, anchor)).toBe(y);
      expect(topOf(ground, anchor.index).top).toBe(y - anchor.above);
    }),
  );
});

test("room is kept for what is not read yet, about as much as it will take", () => {
  const all = Array.from({ length: 20_000 }, (_, at) => [16 / 9, 1, 9 / 16, 4 / 3][(at * 7) % 4]!);
  const some = all.slice(0, 200);
  const guess = groundOf(layRows(some, measure), some, all.length);
  const { height } = layRows(all, measure);
  expect(guess.height / height).toBeGreaterThan(0.85);
  expect(guess.height / height).toBeLessThan(1.15);
  expect(groundOf(layRows(all, measure), all, all.length).height).toBe(height);
});

test("a stretch from the middle lies about where it belongs, and grows upwards without a jump", () => {
  const all = Array.from({ length: 20_000 }, (_, at) => [16 / 9, 1, 9 / 16, 4 / 3][(at * 7) % 4]!);
  const whole = groundOf(layRows(all, measure), all, all.length);
  const stretch = all.slice(10_000, 10_200);
  const middle = groundOf(layRows(stretch, measure), stretch, all.length, 10_000);
  expect(middle.top / whole.height).toBeGreaterThan(0.42);
  expect(middle.top / whole.height).toBeLessThan(0.58);
  const longer = all.slice(9800, 10_200);
  const rows = layRows(longer, measure, null, new Set([200]));
  const grown = groundOf(rows, longer, all.length, 9800);
  const below = (ground: typeof middle) =>
    Array.from(
      { length: 200 },
      (_, at) => topOf(ground, 10_000 + at).top - topOf(ground, 10_000).top,
    );
  expect(below(grown)).toEqual(below(middle));
});
