import { expect, test } from "vitest";
import { chosenTakes, newestFirst, withTake, type ShownTake } from "./takes";

const take = (id: string, rest: Partial<ShownTake> = {}): ShownTake => ({
  id,
  run: "r1",
  item: 0,
  number: 1,
  slate: 1,
  media: [],
  text: null,
  provider: "draft",
  tier: "draft",
  reused: false,
  charged: 0,
  prompt: null,
  written: null,
  createdAt: 0,
  ...rest,
});
const ids = (takes: readonly ShownTake[]) => takes.map(({ id }) => id);

test("the newest take stands, unless one is circled", () => {
  const takes = [take("b", { run: "r2" }), take("a")];
  expect(ids(chosenTakes(takes, null))).toEqual(["b"]);
  expect(ids(chosenTakes(takes, "a"))).toEqual(["a"]);
  expect(ids(chosenTakes(takes, "deleted"))).toEqual(["b"]);
});

test("of four takes made at once the last stands; of a list, one per item; of a set, all", () => {
  const four = [4, 3, 2, 1].map((number) => take(`t${number}`, { number }));
  expect(ids(chosenTakes(four, null))).toEqual(["t4"]);
  const list = [take("b", { item: 1 }), take("a", { item: 0 })];
  expect(ids(chosenTakes(list, null))).toEqual(["a", "b"]);
  expect(chosenTakes([take("p1"), take("p2"), take("p3")], null)).toHaveLength(3);
});

test("of several circled takes one in the bin leaves its item to the newest", () => {
  const takes = [
    take("b2", { item: 1, run: "r2", number: 2 }),
    take("a2", { item: 0, run: "r2", number: 2 }),
    take("a1", { item: 0 }),
  ];
  expect(ids(chosenTakes(takes, ["a1", "b1"]))).toEqual(["a1", "b2"]);
  expect(ids(chosenTakes(takes, ["a1"]))).toEqual(["a1"]);
});

test("a take told twice is kept once", () => {
  const takes = withTake([], take("a"));
  expect(withTake(takes, take("a"))).toBe(takes);
});

test("takes made at once stand by their numbers, in whichever order they were done", () => {
  const done = [2, 4, 1, 3].map((number, at) => take(`t${number}`, { number, createdAt: at }));
  expect(ids(done.reduce(withTake, []))).toEqual(["t4", "t3", "t2", "t1"]);
  expect(ids(newestFirst(done))).toEqual(["t4", "t3", "t2", "t1"]);
});

test("a run made later stands first, also where it made its take 1 of other settings anew", () => {
  const before = [2, 1].map((number) => take(`old${number}`, { number, createdAt: 5 }));
  const later = take("new", { run: "r2", createdAt: 9 });
  expect(ids(withTake(before, later))).toEqual(["new", "old2", "old1"]);
  expect(ids(newestFirst([...before, later]))).toEqual(["new", "old2", "old1"]);
});
