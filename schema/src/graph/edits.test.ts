import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nodeKinds } from "../nodes/registry";
import { checkGraph } from "./check";
import {
  addNode,
  connect,
  disconnect,
  freeIds,
  moveNodes,
  partOf,
  paste,
  removeNodes,
  renamedPart,
  renameNode,
  resizeNode,
  setNodeTier,
  setOff,
  setParam,
  setSettings,
  setTake,
  type GraphEdit,
} from "./edits";
import { emptyGraph, graphSchema, tiers, type Graph } from "./graph";

const ports = [
  ...new Set(
    nodeKinds.flatMap((kind) => [...Object.keys(kind.inputs), ...Object.keys(kind.outputs)]),
  ),
];
const id = fc.integer({ min: 1, max: 8 }).map((number) => `n${number}`);
const position = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
});
const ids = fc.array(id, { maxLength: 4 });
const end = fc.record({ node: id, port: fc.constantFrom(...ports) });

const words = nodeKinds.flatMap((kind) =>
  Object.entries(kind.params).flatMap(([name, field]) =>
    field.edit.kind === "text" ? [{ kind: kind.kind, name }] : [],
  ),
);

const anyEdit: fc.Arbitrary<GraphEdit> = fc.oneof(
  fc
    .tuple(id, fc.constantFrom(...nodeKinds.map((kind) => kind.kind)), position)
    .map(([node, kind, at]) => addNode({ id: node, kind, position: at })),
  ids.map((list) => removeNodes(list)),
  fc.tuple(id, position).map(([node, at]) => moveNodes(new Map([[node, at]]))),
  id.map((node) => resizeNode(node, { w: 300, h: 200 })),
  fc.tuple(id, fc.string({ maxLength: 250 })).map(([node, name]) => renameNode(node, name)),
  fc.tuple(end, end).map(([from, to]) => connect(from, to)),
  fc
    .tuple(fc.constantFrom(...words), fc.string({ maxLength: 40 }))
    .map(([{ kind, name }, value]): GraphEdit => (graph) => {
      const node = graph.nodes.find((one) => one.kind === kind);
      return node ? setParam(node.id, name, value)(graph) : graph;
    }),
  fc.integer({ min: 1, max: 8 }).map((number) => disconnect([`e${number}`])),
  fc.tuple(ids, fc.boolean()).map(([list, off]) => setOff(list, off)),
  fc.tuple(ids, fc.constantFrom(...tiers, null)).map(([list, tier]) => setNodeTier(list, tier)),
  fc.tuple(id, fc.constantFrom("tk_1", null)).map(([node, take]) => setTake(node, take)),
  fc.string({ maxLength: 30 }).map((title) => setSettings({ title })),
  fc.tuple(ids, position).map(
    ([list, by]): GraphEdit =>
      (graph) =>
        paste(renamedPart(graph, partOf(graph, new Set(list)), by))(graph),
  ),
);

const apply = (edits: readonly GraphEdit[]): Graph =>
  edits.reduce((graph, edit) => edit(graph), emptyGraph("Board"));

describe("edits", () => {
  test("keep a valid graph valid", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 40 }), (edits) => {
        const graph = apply(edits);
        expect(checkGraph(graph)).toEqual([]);
        expect(graphSchema.parse(graph)).toEqual(graph);
      }),
      { numRuns: 300 },
    );
  });

  test("leave the graph they were given as it was", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 20 }), anyEdit, (edits, edit) => {
        const graph = apply(edits);
        const before = JSON.stringify(graph);
        edit(graph);
        expect(JSON.stringify(graph)).toBe(before);
      }),
    );
  });

  test("keep the identity of what they do not touch", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 20 }), anyEdit, (edits, edit) => {
        const graph = apply(edits);
        const next = edit(graph);
        const old = new Map(graph.nodes.map((node) => [node.id, node]));
        for (const node of next.nodes) {
          const was = old.get(node.id);
          if (was && JSON.stringify(was) === JSON.stringify(node)) expect(node).toBe(was);
        }
        if (JSON.stringify(next) === JSON.stringify(graph)) expect(next).toBe(graph);
      }),
    );
  });

  test("a wire into a single port replaces the one there, on a list it comes last", () => {
    const graph = apply([
      addNode({ id: "a", kind: "image", position: { x: 0, y: 0 } }),
      addNode({ id: "b", kind: "image", position: { x: 0, y: 0 } }),
      addNode({ id: "up", kind: "upscale", position: { x: 0, y: 0 } }),
      addNode({ id: "seq", kind: "sequence", position: { x: 0, y: 0 } }),
      connect({ node: "a", port: "image" }, { node: "up", port: "image" }),
      connect({ node: "b", port: "image" }, { node: "up", port: "image" }),
      connect({ node: "b", port: "image" }, { node: "seq", port: "images" }),
      connect({ node: "a", port: "image" }, { node: "seq", port: "images" }),
    ]);
    expect(graph.edges.map(({ from, to, order }) => [from.node, to.node, order])).toEqual([
      ["b", "up", 0],
      ["b", "seq", 0],
      ["a", "seq", 1],
    ]);
  });

  test("free ids count on from the highest there is", () => {
    expect(freeIds([{ id: "n2" }, { id: "n10" }, { id: "nx" }], "n", 2)).toEqual(["n11", "n12"]);
  });
});
