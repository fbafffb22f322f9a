import { graphSchema, type GraphNode } from "@aktion/schema/graph/graph";
import { expect, test } from "vitest";
import { sharedParams } from "./shared-params";

const nodes = (...made: readonly (readonly [string, GraphNode["params"]])[]): GraphNode[] =>
  graphSchema.parse({
    format: 1,
    nodes: made.map(([kind, params], place) => ({
      id: `n${place}`,
      kind,
      params,
      position: { x: 0, y: 0 },
    })),
    edges: [],
  }).nodes;
const named = (found: ReturnType<typeof sharedParams>) =>
  Object.fromEntries(found.map(({ name, values }) => [name, values]));

test("stills share all they can be set to, a default being a value like another", () => {
  const found = named(sharedParams(nodes(["image", { aspect: "1:1" }], ["image", {}])));
  expect(found["aspect"]).toHaveLength(2);
  expect(found["prompt"]).toEqual([""]);
});

test("a still and a shot share what is the same field of both, and no file or person", () => {
  const mixed = sharedParams(nodes(["image", { prompt: "A" }], ["i2v", { prompt: "B" }]));
  const alone = sharedParams(nodes(["image", {}], ["image", {}])).map(({ name }) => name);
  for (const { name } of mixed) expect(alone).toContain(name);
  expect(mixed.length).toBeLessThan(alone.length);
  expect(sharedParams(nodes(["image-upload", {}], ["image-upload", {}]))).toEqual([]);
});

test("a node this Aktion does not know shares nothing", () => {
  expect(sharedParams(nodes(["image", {}], ["hologram", {}]))).toEqual([]);
  expect(sharedParams([])).toEqual([]);
});
