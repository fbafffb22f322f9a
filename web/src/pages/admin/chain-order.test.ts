import { defaultSettings } from "@aktion/schema/money/settings";
import { expect, test } from "vitest";
import { makersOf, chainOf, chainsThere, movedInChain, withChain, type Maker } from "./chain-order";

const maker = (name: string, tiers: Maker["tasks"][number]["tiers"]): Maker => ({
  name,
  title: name,
  configured: true,
  outside: true,
  state: null,
  unknown: null,
  on: true,
  tasks: [{ task: "image.generate", tiers }],
});
const makers = [maker("fal", ["standard", "premium"]), maker("a2e", ["standard"])];
const still = { tier: "standard", task: "image.generate" } as const;

test("makers stand in the order they are built in, by tier and task", () => {
  expect(makersOf(makers, "standard", "image.generate")).toEqual(["fal", "a2e"]);
  expect(makersOf(makers, "draft", "image.generate")).toEqual([]);
  expect(chainsThere(makers).map(({ tier }) => tier)).toEqual(["standard", "premium"]);
});

test("a maker moves by one; past the ends it stays", () => {
  expect(movedInChain(["a", "b", "c"], "c", -1)).toEqual(["a", "c", "b"]);
  expect(movedInChain(["a", "b"], "a", 1)).toEqual(["b", "a"]);
  expect(movedInChain(["a", "b"], "a", -1)).toEqual(["a", "b"]);
  expect(movedInChain(["a"], "x", 1)).toEqual(["a"]);
});

test("a chain that is set counts; set back to the built-in one it is not kept", () => {
  const set = withChain(defaultSettings, makers, still, ["a2e", "fal"]);
  expect(set.chains).toEqual({ "standard image.generate": ["a2e", "fal"] });
  expect(chainOf(set, makers, "standard", "image.generate")).toEqual({
    chain: ["a2e", "fal"],
    set: true,
  });
  expect(withChain(set, makers, still, ["fal", "a2e"]).chains).toEqual({});
});
