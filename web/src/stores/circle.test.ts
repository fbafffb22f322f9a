import { expect, test } from "vitest";
import { circleTake, isCircled } from "./circle";
import type { ShownTake } from "./takes";

const take = (id: string, item = 0, run = "r1"): ShownTake => ({
  id,
  run,
  item,
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
});

test("one circle a node, and off again", () => {
  const takes = [take("b", 0, "r2"), take("a")];
  expect(circleTake(takes, null, takes[1]!)).toBe("a");
  expect(circleTake(takes, "a", takes[0]!)).toBe("b");
  expect(circleTake(takes, "a", takes[1]!)).toBeNull();
});

test("of a list, one circle an item", () => {
  const takes = [take("b1", 1), take("b0", 0), take("a1", 1, "r0"), take("a0", 0, "r0")];
  const circled = circleTake(takes, null, takes[2]!);
  expect(circled).toEqual(["b0", "a1"]);
  expect(isCircled(circled, "a1")).toBe(true);
  expect(circleTake(takes, circled, takes[2]!)).toBe("b0");
});
