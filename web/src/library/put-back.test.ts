import fc from "fast-check";
import { expect, test } from "vitest";
import { putBack, takeOut } from "./put-back";

const named = (ids: readonly string[]) => ids.map((id) => ({ id }));
const letters = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 40 });

test("what was taken out and put back stands where it stood, with what came meanwhile at the end", () => {
  fc.assert(
    fc.property(letters, fc.array(fc.boolean(), { maxLength: 40 }), letters, (ids, gone, more) => {
      const later = more.filter((id) => !ids.includes(id));
      const { left, out } = takeOut(named(ids), new Set(ids.filter((_, at) => gone[at])));
      expect(left.map(({ id }) => id)).toEqual(ids.filter((_, at) => !gone[at]));
      const back = putBack([...left, ...named(later)], out);
      expect(back.map(({ id }) => id)).toEqual([...ids, ...later]);
    }),
  );
});

test("of what was taken out some come back, each in the place it had", () => {
  fc.assert(
    fc.property(letters, fc.array(fc.nat({ max: 2 }), { maxLength: 40 }), (ids, fates) => {
      const fate = (at: number) => fates[at] ?? 0;
      const { left, out } = takeOut(named(ids), new Set(ids.filter((_, at) => fate(at) > 0)));
      const only = new Set(ids.filter((_, at) => fate(at) === 1));
      const back = putBack(left, out, only);
      expect(back.map(({ id }) => id)).toEqual(ids.filter((_, at) => fate(at) < 2));
    }),
  );
});

test("what came back already is not there twice, and without its neighbour it comes first", () => {
  const { out } = takeOut(named(["a", "b", "c"]), new Set(["b"]));
  expect(putBack(named(["a", "b", "c"]), out)).toEqual(named(["a", "b", "c"]));
  expect(putBack(named(["c", "d"]), out)).toEqual(named(["b", "c", "d"]));
});

test("a list of very many is put back whole", () => {
  const ids = Array.from({ length: 30_000 }, (_, place) => `f${place}`);
  const { out } = takeOut(named(ids), new Set(ids));
  expect(putBack([], out).map(({ id }) => id)).toEqual(ids);
});
