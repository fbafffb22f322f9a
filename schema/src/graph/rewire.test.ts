import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nodeKinds } from "../nodes/registry";
import { build } from "../testing/build";
import { checkGraph } from "./check";
import { addNode, connect, disconnect } from "./edits";
import { emptyGraph, graphSchema, type Graph } from "./graph";
import { insertNode, portsThrough, rewire } from "./rewire";
import { moveWire } from "./wire-order";
import { wire } from "./wiring";

const still = { kind: "image" };
const board = build(
  {
    a: still,
    b: still,
    c: still,
    film: { kind: "film" },
    shot: { kind: "i2v" },
    up: { kind: "upscale" },
  },
  ["a.image > film.shots", "b.image > film.shots", "c.image > film.shots", "a.image > shot.image"],
);
const sources = (graph: Graph, node = "film", port = "shots") =>
  wire(graph)
    .intoPort(node, port)
    .map(({ from }) => from.node)
    .join("");
const orders = (graph: Graph) =>
  wire(graph)
    .intoPort("film", "shots")
    .map(({ order }) => order);

describe("the order of wires", () => {
  test("a wire takes the place it is given, and the order stays without gaps", () => {
    expect(sources(moveWire("e2", 0)(board))).toBe("cab");
    expect(sources(moveWire("e0", 99)(board))).toBe("bca");
    const gone = disconnect(["e1"])(board);
    expect(orders(moveWire("e2", 0)(gone))).toEqual([0, 1]);
  });

  test("a place it has already changes nothing", () => {
    expect(moveWire("e1", 1)(board)).toBe(board);
    expect(moveWire("nobody", 0)(board)).toBe(board);
  });
});

describe("a wire led elsewhere", () => {
  test("goes into its new port, and stays out of the old one", () => {
    const graph = rewire("e3", { node: "a", port: "image" }, { node: "up", port: "image" })(board);
    expect(sources(graph, "shot", "image")).toBe("");
    expect(sources(graph, "up", "image")).toBe("a");
  });

  test("keeps its place where only its source changes", () => {
    const one = disconnect(["e2"])(board);
    const graph = rewire("e0", { node: "c", port: "image" }, { node: "film", port: "shots" })(one);
    expect(sources(graph)).toBe("cb");
  });

  test("back where it was, or where it does not fit, changes nothing", () => {
    expect(rewire("e3", { node: "a", port: "image" }, { node: "shot", port: "image" })(board)).toBe(
      board,
    );
    expect(rewire("e3", { node: "a", port: "image" }, { node: "film", port: "sound" })(board)).toBe(
      board,
    );
    expect(rewire("e1", { node: "a", port: "image" }, { node: "film", port: "shots" })(board)).toBe(
      board,
    );
  });
});

describe("a node put into a wire", () => {
  test("takes what flowed in and passes it on, in the same place", () => {
    const graph = insertNode("e1", "up")(board);
    expect(sources(graph)).toBe(["a", "up", "c"].join(""));
    expect(sources(graph, "up", "image")).toBe("b");
    expect(orders(graph)).toEqual([0, 1, 2]);
  });

  test("must fit both ways and have no wires of its own", () => {
    expect(portsThrough(board, board.edges[0]!, "voice")).toBeNull();
    expect(insertNode("e3", "film")(board)).toBe(board);
    expect(insertNode("e0", "c")(board)).toBe(board);
  });
});

const kinds = nodeKinds.map(({ kind }) => kind);
const ports = [
  ...new Set(nodeKinds.flatMap((kind) => Object.keys({ ...kind.inputs, ...kind.outputs }))),
];
const id = fc.integer({ min: 1, max: 6 }).map((number) => `n${number}`);
const end = fc.record({ node: id, port: fc.constantFrom(...ports) });
const edgeId = fc.integer({ min: 1, max: 12 }).map((number) => `e${number}`);
const boards = fc
  .tuple(
    fc.array(fc.constantFrom(...kinds), { minLength: 6, maxLength: 6 }),
    fc.array(fc.tuple(end, end), { minLength: 60, maxLength: 120 }),
  )
  .map(([made, wires]) => {
    const nodes = made.reduce<Graph>(
      (graph, kind, n) => addNode({ id: `n${n + 1}`, kind, position: { x: 0, y: 0 } })(graph),
      emptyGraph(),
    );
    return wires.reduce((graph, [from, to]) => connect(from, to)(graph), nodes);
  });
const edit = fc.oneof(
  fc.tuple(edgeId, fc.nat(4)).map(([edge, place]) => moveWire(edge, place)),
  fc.tuple(edgeId, end, end).map(([edge, from, to]) => rewire(edge, from, to)),
  fc.tuple(edgeId, id).map(([edge, node]) => insertNode(edge, node)),
);

test("a valid graph stays valid, untouched parts keep their identity", () => {
  fc.assert(
    fc.property(boards, fc.array(edit, { maxLength: 12 }), (start, edits) => {
      for (const change of edits) {
        const before = start;
        const after = change(before);
        expect(checkGraph(after)).toEqual([]);
        expect(graphSchema.parse(after)).toEqual(after);
        expect(after.nodes).toBe(before.nodes);
        if (JSON.stringify(after) === JSON.stringify(before)) expect(after).toBe(before);
      }
    }),
    { numRuns: 200 },
  );
});
