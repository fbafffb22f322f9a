import { checkGraph } from "@aktion/schema/graph/check";
import { readGraph } from "@aktion/schema/graph/read";
import { expect, test } from "vitest";
import { examples } from "./examples";

test("ids are unique, and each has its drawing", () => {
  expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
  for (const { panels } of examples) expect(panels.length).toBeGreaterThan(1);
});

test.each(examples)("$title is a graph that can be run as it is", ({ graph }) => {
  const read = readGraph(structuredClone(graph));
  expect(checkGraph(read)).toEqual([]);
});
