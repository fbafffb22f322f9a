import fc from "fast-check";
import { expect, test } from "vitest";
import { allOf, noSelection, reached, toggled, without } from "./selection";

const ids = ["a", "b", "c", "d", "e", "f"];
const sorted = ({ chosen }: { chosen: ReadonlySet<string> }) => [...chosen].sort().join("");

test("one is taken in and out", () => {
  const one = toggled(noSelection, "b");
  expect(sorted(one)).toBe("b");
  expect(sorted(toggled(one, "d"))).toBe("bd");
  expect(sorted(toggled(one, "b"))).toBe("");
});

test("a range reaches from the last press, either way, and can be drawn back", () => {
  const begun = toggled(toggled(noSelection, "a"), "c");
  const far = reached(begun, ids, "f");
  expect(sorted(far)).toBe("acdef");
  expect(sorted(reached(far, ids, "d"))).toBe("acd");
  expect(sorted(reached(far, ids, "b"))).toBe("abc");
  expect(sorted(reached(noSelection, ids, "d"))).toBe("d");
  expect(reached(begun, ids, "gone")).toBe(begun);
});

test("all that is read, and then none", () => {
  const all = allOf(toggled(noSelection, "b"), ids);
  expect(sorted(all)).toBe("abcdef");
  expect(allOf(all, ids)).toBe(noSelection);
  expect(allOf(noSelection, []).chosen.size).toBe(0);
});

test("what is gone is not selected any more, nor does a range begin there", () => {
  const chosen = toggled(toggled(noSelection, "a"), "c");
  const left = without(chosen, new Set(["c"]));
  expect(sorted(left)).toBe("a");
  expect(sorted(reached(left, ids, "e"))).toBe("ae");
  expect(without(chosen, new Set(["x"]))).toBe(chosen);
});

test("a range chooses what lies between, whatever was pressed before", () => {
  const place = fc.nat({ max: ids.length - 1 });
  fc.assert(
    fc.property(fc.array(place), place, place, (before, from, to) => {
      const pressed = before.reduce((all, at) => toggled(all, ids[at]!), noSelection);
      const off = pressed.chosen.has(ids[from]!) ? toggled(pressed, ids[from]!) : pressed;
      const { chosen } = reached(toggled(off, ids[from]!), ids, ids[to]!);
      for (const [at, id] of ids.entries()) {
        const between = at >= Math.min(from, to) && at <= Math.max(from, to);
        expect(chosen.has(id)).toBe(between || pressed.chosen.has(id));
      }
    }),
  );
});
