import fc from "fast-check";
import { expect, test } from "vitest";
import { pausePaced } from "./pace";

test("a few jobs ask as often as their maker says", () => {
  expect(pausePaced(2000, { jobs: 8, questions: 10 }, 0.9)).toBe(2000);
  expect(pausePaced(2000, { jobs: 0, questions: 10 }, 0)).toBe(2000);
});

test("three hundred share what the maker may be asked", () => {
  const crowd = { jobs: 300, questions: 30 };
  expect(pausePaced(2000, crowd, 0)).toBe(5000);
  expect(pausePaced(2000, crowd, 1)).toBe(15_000);
});

test("nobody asks sooner than the maker says, and all together no more than they may", () => {
  const crowds = fc.record({
    jobs: fc.integer({ min: 1, max: 2000 }),
    questions: fc.integer({ min: 1, max: 100 }),
  });
  fc.assert(
    fc.property(crowds, fc.integer({ min: 200, max: 20_000 }), (crowd, wish) => {
      const pauses = Array.from({ length: 200 }, (_, at) => pausePaced(wish, crowd, at / 199));
      expect(Math.min(...pauses)).toBeGreaterThanOrEqual(wish);
      const mean = pauses.reduce((sum, one) => sum + one, 0) / pauses.length;
      expect((crowd.jobs * 1000) / mean).toBeLessThanOrEqual(crowd.questions * 1.01);
    }),
  );
});
