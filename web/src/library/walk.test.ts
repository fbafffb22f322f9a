import fc from "fast-check";
import { expect, test } from "vitest";
import { layRows, placesIn, rowOf } from "./rows";
import { stepFrom, type Step } from "./walk";

const shapes = Array.from({ length: 60 }, (_, at) => [16 / 9, 1, 9 / 16, 2][(at * 5) % 4]!);
const known = layRows(shapes, { width: 1200, target: 160 });
const go = (from: number | Step, key: string) =>
  stepFrom(known, shapes, typeof from === "number" ? { index: from, column: null } : from, key)!;

test("along the list, and not past its ends", () => {
  expect(go(4, "ArrowRight").index).toBe(5);
  expect(go(4, "ArrowLeft").index).toBe(3);
  expect(go(0, "ArrowLeft").index).toBe(0);
  expect(go(59, "ArrowRight").index).toBe(59);
  expect(go(30, "Home").index).toBe(0);
  expect(go(30, "End").index).toBe(59);
  expect(stepFrom(known, shapes, { index: 3, column: null }, "x")).toBeNull();
  expect(stepFrom(layRows([], known), [], { index: 0, column: null }, "End")).toBeNull();
});

test("down and up again comes back to where it began, keeping its column", () => {
  fc.assert(
    fc.property(fc.nat({ max: 59 }), fc.integer({ min: 1, max: 4 }), (from, steps) => {
      const row = rowOf(known.rows, from);
      if (row + steps >= known.rows.length) return;
      let step: Step = { index: from, column: null };
      for (let at = 0; at < steps; at += 1) step = go(step, "ArrowDown");
      expect(rowOf(known.rows, step.index)).toBe(row + steps);
      for (let at = 0; at < steps; at += 1) step = go(step, "ArrowUp");
      expect(step.index).toBe(from);
    }),
  );
});

test("down goes to the picture that lies nearest below", () => {
  const { index } = go(0, "ArrowDown");
  const [first] = placesIn(known.rows[0]!, shapes, known);
  const below = placesIn(known.rows[1]!, shapes, known);
  const distance = (at: (typeof below)[number]) =>
    Math.abs(at.left + at.width / 2 - first!.left - first!.width / 2);
  const nearest = below.toSorted((one, other) => distance(one) - distance(other))[0]!;
  expect(index).toBe(nearest.index);
});

test("nothing lies above the first row or below the last", () => {
  expect(go(1, "ArrowUp").index).toBe(1);
  expect(go(59, "ArrowDown").index).toBe(59);
  expect(rowOf(known.rows, go(0, "PageDown").index)).toBe(3);
});
