import { expect, it } from "vitest";
import { builtInChain } from "./chains";

const all = ["a2e", "fal", "huggingface", "openai", "replicate", "stability", "stability-core"];

it("asks makers in the order of their task, those it does not know last", () => {
  expect(builtInChain("standard", "image.generate", ["zeta", ...all]).slice(0, 4)).toEqual([
    "fal",
    "a2e",
    "huggingface",
    "replicate",
  ]);
  expect(builtInChain("standard", "image.generate", ["zeta", ...all])).toContain("zeta");
  expect(builtInChain("standard", "unheard-of", ["b", "a"])).toEqual(["b", "a"]);
});

it("has orders of its own for a tier and for a kind of node", () => {
  const premium = builtInChain("premium", "image.generate", all);
  expect(premium.slice(0, 3)).toEqual(["openai", "stability", "stability-core"]);
  const character = builtInChain("standard", "image.generate", all, "character");
  expect(character.slice(0, 3)).toEqual(["a2e", "fal", "replicate"]);
});
