import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addNode, connect } from "./edits";
import { emptyGraph, graphSchema, type Graph } from "./graph";
import { moveWire, swapPorts } from "./wire-order";
import { wire } from "./wiring";

const at = { x: 0, y: 0 };
const stills = ["a", "b", "c", "d", "e"];

function strip(count: number): Graph {
  let graph = addNode({ id: "strip", kind: "sequence", position: at })(emptyGraph());
  for (const id of stills.slice(0, count)) {
    graph = addNode({ id, kind: "image", position: at })(graph);
    graph = connect({ node: id, port: "image" }, { node: "strip", port: "images" })(graph);
  }
  return graph;
}

const order = (graph: Graph, port = "images", node = "strip") =>
  wire(graph)
    .intoPort(node, port)
    .map((edge) => edge.from.node)
    .join("");

const wireOf = (graph: Graph, from: string) =>
  graph.edges.find((edge) => edge.from.node === from)!.id;

describe("a wire among those of its port", () => {
  const graph = strip(4);
  test.each([
    ["a", 2, "bcad"],
    ["d", 0, "dabc"],
    ["b", 99, "acdb"],
    ["c", -3, "cabd"],
  ])("%s to %i reads %s", (from, place, read) => {
    expect(order(moveWire(wireOf(graph, from), place)(graph))).toBe(read);
  });

  test("to where it is, or of a wire that is not there, changes nothing", () => {
    expect(moveWire(wireOf(graph, "b"), 1)(graph)).toBe(graph);
    expect(moveWire("e99", 1)(graph)).toBe(graph);
  });

  test("any move keeps the graph valid, keeps every wire, and can be moved back", () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(4), (from, place) => {
        const before = strip(5);
        const edge = wireOf(before, stills[from]!);
        const after = moveWire(edge, place)(before);
        expect(graphSchema.safeParse(after).success).toBe(true);
        expect(order(after).split("").indexOf(stills[from]!)).toBe(place);
        expect(order(after).split("").toSorted()).toEqual(stills);
        expect(order(moveWire(edge, from)(after))).toBe(order(before));
        expect(after.nodes).toBe(before.nodes);
      }),
    );
  });

  test("the wires of other ports keep their identity", () => {
    const other = addNode({ id: "look", kind: "restyle", position: at })(strip(3));
    const whole = connect({ node: "a", port: "image" }, { node: "look", port: "image" })(other);
    const after = moveWire(wireOf(whole, "c"), 0)(whole);
    expect(after.edges.at(-1)).toBe(whole.edges.at(-1));
  });
});

describe("two ports change places", () => {
  let scene = addNode({ id: "scene", kind: "coherent-scene", position: at })(strip(2));
  scene = connect({ node: "a", port: "image" }, { node: "scene", port: "image1" })(scene);
  scene = connect({ node: "b", port: "image" }, { node: "scene", port: "image2" })(scene);
  const read = (graph: Graph) =>
    ["image1", "image2", "image3"].map((port) => order(graph, port, "scene") || "-").join("");

  test("with what they hold, or with nothing", () => {
    expect(read(swapPorts("scene", "image1", "image2")(scene))).toBe("ba-");
    expect(read(swapPorts("scene", "image1", "image3")(scene))).toBe("-ba");
  });

  test("two empty ones, or one with itself, change nothing", () => {
    expect(swapPorts("scene", "image4", "image5")(scene)).toBe(scene);
    expect(swapPorts("scene", "image1", "image1")(scene)).toBe(scene);
    const after = swapPorts("scene", "image1", "image2")(scene);
    expect(after.edges[0]).toBe(scene.edges[0]);
    expect(graphSchema.safeParse(after).success).toBe(true);
  });
});
