import fc from "fast-check";
import { expect, test } from "vitest";
import { gap, layRows, placesIn, rowAt, rowOf, shapeOf } from "./rows";

const shapes = fc.array(fc.double({ min: 0.5, max: 3, noNaN: true }), { maxLength: 200 });
const measures = fc.record({
  width: fc.integer({ min: 300, max: 3000 }),
  target: fc.integer({ min: 80, max: 320 }),
});

test("every picture stands in one row, in order, and full rows reach from edge to edge", () => {
  fc.assert(
    fc.property(shapes, measures, (all, measure) => {
      const laid = layRows(all, measure);
      let next = 0;
      let top = 0;
      for (const [at, row] of laid.rows.entries()) {
        expect(row.start).toBe(next);
        expect(row.end).toBeGreaterThan(row.start);
        expect(row.top).toBe(top);
        next = row.end;
        top += row.height + gap;
        const places = placesIn(row, all, laid);
        for (const [index, { left }] of places.entries()) {
          const before = places[index - 1];
          if (before) expect(left - before.left - before.width).toBe(gap);
          else expect(left).toBe(0);
        }
        const { left, width } = places.at(-1)!;
        if (at < laid.closed) expect(left + width).toBe(measure.width);
        else expect(left + width).toBeLessThanOrEqual(measure.width);
      }
      expect(next).toBe(all.length);
      expect(laid.height).toBe(Math.max(0, top - gap));
    }),
  );
});

test("a page that comes later moves no full row, and ends as if all had come at once", () => {
  fc.assert(
    fc.property(shapes, shapes, measures, (first, second, measure) => {
      const before = layRows(first, measure);
      const after = layRows([...first, ...second], measure, before);
      expect(after.rows.slice(0, before.closed)).toEqual(before.rows.slice(0, before.closed));
      expect(after).toEqual(layRows([...first, ...second], measure));
    }),
  );
});

test("another width lays all anew", () => {
  const all = Array.from({ length: 40 }, () => 1.5);
  const wide = layRows(all, { width: 1200, target: 180 });
  const narrow = layRows(all, { width: 400, target: 180 }, wide);
  expect(narrow).toEqual(layRows(all, { width: 400, target: 180 }));
});

test("rows keep near to the height they are meant to have", () => {
  const all = Array.from({ length: 300 }, (_, at) => [16 / 9, 1, 9 / 16, 4 / 3][at % 4]!);
  const laid = layRows(all, { width: 1376, target: 190 });
  for (const { height } of laid.rows.slice(0, laid.closed)) {
    expect(height).toBeGreaterThan(190 * 0.75);
    expect(height).toBeLessThan(190 * 1.3);
  }
});

test("a row is found by height and by picture", () => {
  fc.assert(
    fc.property(shapes, measures, fc.nat(), (all, measure, any) => {
      const { rows, height } = layRows(all, measure);
      if (rows.length === 0) return;
      const y = any % (height + 1);
      const found = rows[Math.min(rows.length - 1, rowAt(rows, y))]!;
      expect(found.top).toBeLessThanOrEqual(y);
      expect(y).toBeLessThan(found.top + found.height + gap + 1);
      const index = any % all.length;
      const row = rows[rowOf(rows, index)]!;
      expect(row.start <= index && index < row.end).toBe(true);
    }),
  );
});

test("what has no measures or is very long gets a shape that fits a row", () => {
  expect(shapeOf(null, null)).toBeCloseTo(16 / 9);
  expect(shapeOf(9000, 100)).toBe(3);
  expect(shapeOf(100, 9000)).toBe(0.5);
  expect(shapeOf(400, 300)).toBeCloseTo(4 / 3);
});
