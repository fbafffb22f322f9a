import { expect, test } from "vitest";
import { filtersFrom, isNarrowed, placeOf, searchOf } from "./filters";

test("filters go into the address and come back, in one order, and nothing else does", () => {
  const filters = filtersFrom("?q=night%20rain&kind=image&evil=1&sort=favourites&tag=");
  expect(filters).toMatchObject({ q: "night rain", kind: "image", sort: "favourites", tag: "" });
  expect(filters).not.toHaveProperty("evil");
  expect(searchOf(filters)).toBe("sort=favourites&kind=image&q=night+rain");
  expect(filtersFrom(searchOf(filters))).toEqual(filters);
});

test("nothing chosen is the bare address; what is open stands behind the filters", () => {
  expect(placeOf(filtersFrom(""))).toBe("/library");
  expect(placeOf(filtersFrom("tag=rain"), "as_1")).toBe("/library?tag=rain&open=as_1");
});

test("another order leaves nothing out", () => {
  expect(isNarrowed(filtersFrom("sort=favourites"))).toBe(false);
  expect(isNarrowed(filtersFrom("favourite=1"))).toBe(true);
});
