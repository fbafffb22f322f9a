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

test("what is put above a seam moves nothing below it, and leaves no picture out", () => {
  const pages = fc.array(fc.double({ min: 0.5, max: 3, noNaN: true }), {
    minLength: 1,
    maxLength: 120,
  });
  fc.assert(
    fc.property(pages, pages, measures, (above, below, measure) => {
      const own = layRows(below, measure);
      const all = [...above, ...below];
      const seam = above.length;
      const both = layRows(all, measure, null, new Set([seam]));
      let next = 0;
      for (const [at, row] of both.rows.entries()) {
        expect(row.start).toBe(next);
        expect(row.end).toBeGreaterThan(row.start);
        const before = both.rows[at - 1];
        expect(row.top).toBe(before ? before.top + before.height + gap : 0);
        next = row.end;
        const { left, width } = placesIn(row, all, both).at(-1)!;
        if (row.end <= seam && !row.loose) expect(left + width).toBe(measure.width);
      }
      expect(next).toBe(all.length);
      const after = both.rows.slice(-own.rows.length);
      expect(after.map(({ start, end, height }) => [start - seam, end - seam, height])).toEqual(
        own.rows.map(({ start, end, height }) => [start, end, height]),
      );
      expect(both.rows.filter(({ loose }) => loose).length).toBeLessThanOrEqual(1);
    }),
  );
});

test("the last row above a seam is neither a strip nor a wall", () => {
  const measure = { width: 1376, target: 188 };
  for (let count = 8; count < 60; count += 1) {
    const all = Array.from({ length: count + 20 }, (_, at) => [16 / 9, 1, 9 / 16, 4 / 3][at % 4]!);
    const { rows } = layRows(all, measure, null, new Set([count]));
    for (const { height, end } of rows.filter((row) => row.end <= count)) {
      expect(height, `${count}, ending at ${end}`).toBeGreaterThan(188 * 0.5);
      expect(height, `${count}, ending at ${end}`).toBeLessThan(188 * 1.8);
    }
  }
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
