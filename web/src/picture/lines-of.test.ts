import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf, shortened } from "./lines-of";

const measure = (words: string) => words.length * 10;

test("words break between words, and the last line says that there is more", () => {
  expect(linesOf("a harbour at dawn, two boats", 100, 2, measure)).toEqual([
    "a harbour",
    "at dawn,…",
  ]);
  expect(linesOf("one\ntwo", 100, 4, measure)).toEqual(["one", "two"]);
  expect(linesOf("", 100, 2, measure)).toEqual([""]);
});

test("no line is wider than it may be, nor are there more than asked for", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 5 }), (words, most) => {
      const lines = linesOf(words, 80, most, measure);
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(80);
    }),
  );
});

test("what fits is left alone", () => {
  expect(shortened("dawn", 40, measure)).toBe("dawn");
  expect(shortened("dawn", 39, measure)).toBe("da…");
});
