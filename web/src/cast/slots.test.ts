import { castLimits } from "@aktion/schema/api/cast-limits";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Still } from "./Face";
import { arrived, moved, room, withStills, type Slot } from "./slots";

const still = (id: string): Still => ({ id, thumb: `/media/${id}/thumb` });
const of = (...ids: string[]) => withStills([], ids.map(still));
const ids = (slots: readonly Slot[]) => slots.map((slot) => slot.still?.id ?? slot.key);
const sent = (key: string): Slot => ({
  key,
  still: null,
  preview: "blob:",
  name: "",
  part: 0.5,
  error: null,
});

describe("the pictures of a member", () => {
  test("are five at most, each once, in the order they came", () => {
    const five = of("a", "b", "a", "c", "d", "e", "f");
    expect(ids(five)).toEqual(["a", "b", "c", "d", "e"]);
    expect(room(five)).toBe(0);
    expect(ids(withStills(of("a", "b"), [still("b"), still("c")]))).toEqual(["a", "b", "c"]);
  });

  test("a file takes its own place once it is kept, unless that picture is there already", () => {
    const slots = [...of("a"), sent("file 1"), ...of("c")];
    expect(ids(arrived(slots, "file 1", still("b")))).toEqual(["a", "b", "c"]);
    expect(ids(arrived(slots, "file 1", still("c")))).toEqual(["a", "c"]);
    expect(arrived(slots, "taken out", still("b"))).toEqual(slots);
  });

  test("moving one changes the order of no other", () => {
    expect(ids(moved(of("a", "b", "c"), 2, 0))).toEqual(["c", "a", "b"]);
    const slots = of("a", "b", "c");
    for (const [from, to] of [
      [1, 1],
      [0, -1],
      [2, 3],
      [5, 0],
    ] as const)
      expect(moved(slots, from, to)).toBe(slots);
    const place = fc.integer({ min: -1, max: castLimits.pictures });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 5 }),
        place,
        place,
        (names, from, to) => {
          const before = of(...names);
          const after = moved(before, from, to);
          expect(ids(after).toSorted()).toEqual(ids(before).toSorted());
          const gone = ids(before)[from];
          const rest = (list: readonly Slot[]) => ids(list).filter((id) => id !== gone);
          expect(rest(after)).toEqual(rest(before));
        },
      ),
    );
  });
});
