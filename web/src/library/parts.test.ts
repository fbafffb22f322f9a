import { libraryLimits } from "@aktion/schema/api/library-limits";
import { expect, test } from "vitest";
import { deleting, inParts } from "./parts";

const { atOnce } = libraryLimits;
const ids = Array.from({ length: atOnce * 4 + 7 }, (_, place) => `f${place}`);

/** A studio that refuses once something of it is asked for, and what it did until then. */
function studio(refused?: string) {
  const bin = new Set<string>();
  let asked = 0;
  const fit = (part: string[]) => {
    asked += 1;
    expect(part.length).toBeLessThanOrEqual(atOnce);
    if (refused !== undefined && part.includes(refused)) throw new Error("refused");
  };
  return {
    bin,
    asked: () => asked,
    async remove(part: string[]) {
      fit(part);
      for (const id of part) bin.add(id);
      return part.length;
    },
    async bringBack(part: string[]) {
      for (const id of part) bin.delete(id);
    },
  };
}

test("many go in parts, one after another, each answered", async () => {
  const { remove, bin } = studio();
  const { answers, done, left, refusal } = await inParts(ids, remove);
  expect(answers).toEqual([atOnce, atOnce, atOnce, atOnce, 7]);
  expect([done, left, refusal]).toEqual([ids, [], null]);
  expect([...bin]).toEqual(ids);
});

test("what was answered before a refusal stays; the rest is not asked for", async () => {
  const { remove, bin, asked } = studio(`f${atOnce * 2 + 3}`);
  const { done, left, refusal } = await inParts(ids, remove);
  expect(done).toEqual(ids.slice(0, atOnce * 2));
  expect([...done, ...left]).toEqual(ids);
  expect(refusal?.error).toMatchObject({ message: "refused" });
  expect([...bin]).toEqual(done);
  expect(asked()).toBe(3);
});

test("taken back, what is deleted comes back and nothing more is deleted", async () => {
  const refused = studio(`f${atOnce}`);
  const half = deleting(ids, refused.remove, refused.bringBack);
  expect((await half.deleted).done).toHaveLength(atOnce);
  expect((await half.undo()).done).toEqual(ids.slice(0, atOnce));
  expect(refused.bin.size).toBe(0);

  const { remove, bringBack, bin, asked } = studio();
  const { deleted, undo } = deleting(ids, remove, bringBack);
  const back = undo();
  expect((await deleted).done).toEqual(ids.slice(0, atOnce));
  expect([(await back).left, bin.size, asked()]).toEqual([[], 0, 1]);
});
