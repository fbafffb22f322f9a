import type { SharedRow } from "@aktion/schema/api/sharing";
import { expect, test } from "vitest";
import { storedParts } from "./stored-parts";

const row: SharedRow = {
  nodeKind: "restyle",
  outputKind: "image",
  tier: "standard",
  maker: "fal",
  prompt: "in chalk",
  settings: { aspect: "1:1", seed: 7, style: { name: "Noir" } },
  cast: [{ name: "Mara", notes: "", files: ["input-1", "input-2"] }],
  inputs: [{ as: "image", file: "input-3" }],
  milliseconds: 65_000,
  rating: 4,
};

test("a row is said whole, part by part", () => {
  expect(storedParts(row).map((part) => part.join(": "))).toEqual([
    "Output: still",
    "Made by: Restyle, Standard, fal",
    "Prompt: in chalk",
    'Settings: aspect 1:1, seed 7, style {"name":"Noir"}',
    "Cast: Mara (2 pictures)",
    "Made from: input-3 (image)",
    "Time taken: 1 min 5 s",
    "Rating: 4 of 5",
  ]);
});

test("what is not there is said, too", () => {
  const bare = {
    ...row,
    prompt: null,
    settings: {},
    cast: [],
    inputs: [],
    milliseconds: null,
    rating: null,
  };
  expect(
    storedParts(bare)
      .slice(2)
      .map(([, value]) => value),
  ).toEqual(["none", "none", "none", "none", "measured when it is made", "none yet"]);
});
