import { expect, test } from "vitest";
import { tagsFrom, tagsOf } from "./tags";

test("a comma parts tags; none is empty, twice there or too long", () => {
  expect(tagsFrom(" rain, night ,, rain")).toEqual(["rain", "night"]);
  expect(tagsFrom(" , ")).toEqual([]);
  expect(tagsFrom("x".repeat(60))).toEqual(["x".repeat(40)]);
});

test("of several files, what all have and what some have", () => {
  const files = [{ tags: ["night", "rain"] }, { tags: ["rain"] }];
  expect(tagsOf(files)).toEqual([
    { tag: "night", all: false },
    { tag: "rain", all: true },
  ]);
  expect(tagsOf([])).toEqual([]);
});
