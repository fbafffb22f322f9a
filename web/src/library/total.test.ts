import type { LibraryFacts } from "@aktion/schema/api/library";
import { expect, test } from "vitest";
import { filtersFrom } from "./filters";
import { totalOf } from "./total";

const facts: LibraryFacts = {
  total: 20,
  bytes: 0,
  favourites: 3,
  boards: [{ id: "brd_1", title: "", count: 8 }],
  cast: [{ id: "cast_1", title: "Mara", count: 5 }],
  tags: [{ value: "rain", count: 2 }],
  providers: [{ value: "draft", title: "Draft", count: 9 }],
  tiers: [{ value: "draft", count: 9 }],
  kinds: [{ value: "video", count: 4 }],
  sources: [],
  ratings: [{ value: 4, count: 6 }],
};
const total = (search: string) => totalOf(filtersFrom(search), facts);

test("one filter's count is known, several together are not", () => {
  expect(total("")).toBe(20);
  expect(total("sort=favourites")).toBe(20);
  expect(total("favourite=1")).toBe(3);
  expect(total("board=brd_1")).toBe(8);
  expect(total("cast=cast_1")).toBe(5);
  expect(total("tag=rain")).toBe(2);
  expect(total("provider=draft")).toBe(9);
  expect(total("tier=draft")).toBe(9);
  expect(total("kind=video")).toBe(4);
  expect(total("rating=4")).toBe(6);
  expect(total("rating=5")).toBeNull();
  expect(total("kind=audio")).toBeNull();
  expect(total("q=rain")).toBeNull();
  expect(total("kind=video&tag=rain")).toBeNull();
  expect(totalOf(filtersFrom(""), undefined)).toBeNull();
});
