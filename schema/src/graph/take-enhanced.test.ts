import { expect, test } from "vitest";
import fc from "fast-check";
import { build } from "../testing/build";
import { setParam } from "./edits";
import { graphSchema, type Graph } from "./graph";
import { readGraph } from "./read";
import { takeEnhanced } from "./take-enhanced";
import { putBackSettings } from "./take-settings";

const mine = "Mara waits";
const theirs = "Mara waits on the roof. 35 mm.";
const board = (prompt = mine): Graph =>
  build({ still: { kind: "image", params: { prompt } }, other: { kind: "note" } });
const still = (graph: Graph) => graph.nodes.find(({ id }) => id === "still")!;
const take = (words: string) => takeEnhanced("still", "prompt", words);

test("taken words stand, and what was written before is kept beside them", () => {
  const before = board();
  const after = take(theirs)(before);
  expect(still(after)).toMatchObject({ params: { prompt: theirs }, written: { prompt: mine } });
  expect(after.nodes[1]).toBe(before.nodes[1]);
  expect(readGraph(JSON.parse(JSON.stringify(after)))).toEqual(after);
});

test("enhanced again, the first words stay; taken back, nothing is left of it", () => {
  const twice = take("Other words.")(take(theirs)(board()));
  expect(still(twice).written).toEqual({ prompt: mine });
  expect(take(mine)(twice)).toEqual(board());
  expect(setParam("still", "prompt", mine)(twice)).toEqual(board());
});

test("what was written is forgotten as soon as the prompt is changed, and by nothing else", () => {
  const taken = take(theirs)(board());
  expect(still(setParam("still", "prompt", `${theirs} Rain.`)(taken))).not.toHaveProperty(
    "written",
  );
  expect(still(setParam("still", "seed", 7)(taken)).written).toEqual({ prompt: mine });
  const made = { kind: "image", params: { prompt: "Another" } };
  expect(still(putBackSettings("still", made)(taken))).not.toHaveProperty("written");
});

test("an edit that changes nothing answers the same graph", () => {
  const same = board();
  expect(take(mine)(same)).toBe(same);
  expect(takeEnhanced("nobody", "prompt", theirs)(same)).toBe(same);
  expect(takeEnhanced("other", "text", theirs)(same)).toBe(same);
  expect(still(take(theirs)(board("  ")))).not.toHaveProperty("written");
});

test("a document without it is as it was, and a valid graph stays valid", () => {
  expect(graphSchema.parse(board())).toEqual(board());
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 6 }), (words) => {
      const after = words.reduce((graph, one) => take(one)(graph), board());
      expect(readGraph(JSON.parse(JSON.stringify(after)))).toEqual(after);
      const { written, params } = still(after);
      expect(written?.["prompt"] ?? mine).toBe(mine);
      expect(written === undefined).toBe(params["prompt"] === mine);
    }),
  );
});
