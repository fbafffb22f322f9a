import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "../errors";
import { nodeKinds } from "../nodes/registry";
import { build } from "../testing/build";
import { readGraph } from "./read";

const codeOf = (document: unknown): string => {
  try {
    readGraph(document);
    return "read";
  } catch (fault) {
    if (!(fault instanceof AppError)) throw fault;
    expect(fault.message.length).toBeGreaterThan(10);
    return fault.code;
  }
};

const many = (count: number) => Array.from({ length: count }, () => ({}));
const still = { kind: "image", params: { prompt: "a" } };

describe("readGraph", () => {
  it("fills in what is not required", () => {
    const graph = readGraph({
      format: 1,
      nodes: [{ id: "a", kind: "image", params: {}, position: { x: 1, y: 2 } }],
      edges: [],
    });
    expect(graph.settings).toMatchObject({ aspect: "16:9", rate: "24", tier: "draft", cap: null });
    expect(graph.nodes[0]).toMatchObject({ size: null, name: "", off: false, take: null });
    expect(graph.sections).toEqual([]);
  });

  it("keeps a node of an unknown kind whole, with its wires", () => {
    const graph = build({ a: { kind: "hologram", params: { depth: 3 } }, b: still }, [
      "a.beam > b.prompt",
    ]);
    expect(readGraph(graph)).toEqual(graph);
  });

  it.each([
    ["no object", "graph", "graph.malformed"],
    ["a newer format", { format: 2, nodes: [], edges: [] }, "graph.newer"],
    ["an unknown key", { format: 1, nodes: [], edges: [], extra: 1 }, "graph.malformed"],
    ["3,000 nodes", { format: 1, nodes: many(3000), edges: [] }, "graph.too-many"],
    ["9,000 wires", { format: 1, nodes: [], edges: many(9000) }, "graph.too-many"],
    [
      "an unknown param",
      build({ a: { kind: "image", params: { wings: 2 } } }),
      "graph.unknown-param",
    ],
    [
      "a param out of range",
      build({ a: { kind: "i2v", params: { seconds: 600 } } }),
      "graph.bad-param",
    ],
    ["a wire to nowhere", build({ a: still }, ["a.image > ghost.image"]), "graph.edge-nowhere"],
    ["a wire to no port", build({ a: still, b: still }, ["a.image > b.ear"]), "graph.edge-nowhere"],
    [
      "ports that do not fit",
      build({ a: still, b: still }, ["a.image > b.prompt"]),
      "graph.port-type",
    ],
    [
      "two wires into one port",
      build({ a: { kind: "prompt" }, b: { kind: "prompt" }, c: still }, [
        "a.text > c.prompt",
        "b.text > c.prompt",
      ]),
      "graph.port-taken",
    ],
    [
      "a circle",
      build({ a: { kind: "restyle" }, b: { kind: "restyle" }, c: { kind: "restyle" } }, [
        "a.image > b.image",
        "b.image > a.image",
        "b.image > c.image",
      ]),
      "graph.cycle",
    ],
  ])("refuses %s", (_, document, code) => {
    expect(codeOf(document)).toBe(code);
  });

  it("refuses two nodes of one id", () => {
    const graph = build({ a: still });
    expect(codeOf({ ...graph, nodes: [...graph.nodes, ...graph.nodes] })).toBe("graph.duplicate");
  });

  it("says what is in the circle, not what hangs on it", () => {
    const graph = build(
      { tail: { kind: "restyle" }, a: { kind: "restyle" }, b: { kind: "restyle" } },
      ["a.image > b.image", "b.image > a.image", "b.image > tail.image"],
    );
    try {
      readGraph(graph);
      expect.unreachable();
    } catch (fault) {
      const { problems } = (fault as AppError).details as { problems: { node: string }[] };
      expect(["a", "b"]).toContain(problems[0]!.node);
    }
  });

  it("never fails otherwise than in words, whatever it is given", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (nodes, edges, settings) => {
        for (const document of [nodes, { format: 1, nodes, edges, settings }]) codeOf(document);
      }),
    );
  });

  it("accepts each kind with no params set, and its own defaults", () => {
    for (const kind of nodeKinds) {
      const params = Object.fromEntries(
        Object.entries(kind.params).map(([name, field]) => [name, field.schema.parse(undefined)]),
      );
      expect(codeOf(build({ a: { kind: kind.kind } }))).toBe("read");
      expect(codeOf(build({ a: { kind: kind.kind, params: params as never } }))).toBe("read");
    }
  });
});
