import { expect, test } from "vitest";
import { changesOf } from "./changes-of";

const before = { name: "Mara", words: "rain coat", notes: "Ida plays her", pictures: ["a", "b"] };

test("only what was changed is sent", () => {
  expect(changesOf(before, { ...before })).toBeNull();
  expect(changesOf(before, { ...before, name: "Ida" })).toEqual({ name: "Ida" });
  expect(changesOf(before, { ...before, words: "" })).toEqual({ words: "" });
  expect(changesOf(before, { ...before, notes: "" })).toEqual({ notes: "" });
  expect(changesOf(before, { ...before, pictures: ["b", "a"] })).toEqual({ pictures: ["b", "a"] });
});

test("a name or pictures that were emptied stay as they were", () => {
  const emptied = { ...before, name: "", pictures: [] };
  expect(changesOf(before, { ...emptied, words: "scarf" })).toEqual({ words: "scarf" });
  expect(changesOf(before, emptied)).toBeNull();
});
