import type { Asset } from "@aktion/schema/api/assets";
import type { CastMember } from "@aktion/schema/api/cast";
import { expect, test } from "vitest";
import { changesOf } from "./changes-of";

const member = {
  id: "cst_1",
  name: "Mara",
  notes: "rain coat",
  pictures: [{ id: "a" }, { id: "b" }] as Asset[],
  model: null,
  createdAt: 1,
  updatedAt: 1,
} satisfies CastMember;
const words = { name: "Mara", notes: "rain coat", pictures: ["a", "b"] };

test("only what was changed is sent", () => {
  expect(changesOf(member, words)).toBeNull();
  expect(changesOf(member, { ...words, name: "Ida" })).toEqual({ name: "Ida" });
  expect(changesOf(member, { ...words, notes: "" })).toEqual({ notes: "" });
  expect(changesOf(member, { ...words, pictures: ["b", "a"] })).toEqual({ pictures: ["b", "a"] });
});

test("a name or pictures that were emptied stay as they were", () => {
  expect(changesOf(member, { name: "", notes: "scarf", pictures: [] })).toEqual({ notes: "scarf" });
  expect(changesOf(member, { ...words, name: "", pictures: [] })).toBeNull();
});
