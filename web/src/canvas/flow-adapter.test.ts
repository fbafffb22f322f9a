import { emptyGraph, nodeSchema } from "@aktion/schema/graph/graph";
import { expect, test } from "vitest";
import { createFlowAdapter, type Held } from "./flow-adapter";

test("of the cards of a drag only the one in the hand is kept where it is not seen", () => {
  const nodes = ["one", "two", "three"].map((id) =>
    nodeSchema.parse({ id, kind: "image", params: {}, position: { x: 0, y: 0 } }),
  );
  const graph = { ...emptyGraph("A drag"), nodes };
  const adapter = createFlowAdapter();
  const before = adapter.nodes(graph, new Set(), new Map());
  const held = new Map<string, Held>([
    ["one", { position: { x: 9, y: 9 }, grip: true }],
    ["two", { position: { x: 9, y: 9 }, grip: false }],
  ]);
  const [one, two, three] = adapter.nodes(graph, new Set(), held);
  expect([one?.dragging, two?.dragging, three?.dragging]).toEqual([true, false, false]);
  expect([one?.position, two?.position]).toEqual([
    { x: 9, y: 9 },
    { x: 9, y: 9 },
  ]);
  expect(three).toBe(before[2]);
});
