import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOf, isNothing } from "./difference";
import { addNode, connect, moveNodes, removeNodes, renameNode, setParam, setTake } from "./edits";
import { emptyGraph, type Graph } from "./graph";

const at = { x: 0, y: 0 };
const start: Graph = [
  addNode({ id: "words", kind: "prompt", position: at, params: { text: "a harbour" } }),
  addNode({ id: "still", kind: "image", position: at }),
  addNode({ id: "shot", kind: "i2v", position: at }),
  connect({ node: "still", port: "image" }, { node: "shot", port: "image" }),
].reduce((graph, edit) => edit(graph), emptyGraph("Board"));

const nothing = {
  added: [],
  removed: [],
  changed: [],
  wired: [],
  unwired: [],
  sections: false,
  settings: [],
};

describe("what differs", () => {
  test("is nothing between a board and its copy", () => {
    expect(differenceOf(start, structuredClone(start))).toEqual(nothing);
    expect(isNothing(differenceOf(start, structuredClone(start)))).toBe(true);
  });

  test("is told by node and by part", () => {
    const edits = [
      setParam("words", "text", "a quay"),
      moveNodes(new Map([["words", { x: 40, y: 0 }]])),
      renameNode("shot", "Shot 3"),
      setTake("shot", "tak_1"),
    ];
    const after = edits.reduce((graph, edit) => edit(graph), start);
    expect(differenceOf(start, after)).toEqual({
      ...nothing,
      changed: [
        { id: "words", parts: ["moved", "params"], params: ["text"] },
        { id: "shot", parts: ["renamed", "take"], params: [] },
      ],
    });
  });

  test("counts what came and what went, with its wires", () => {
    const without = removeNodes(["still"])(start);
    const gone = differenceOf(start, without);
    expect(gone).toMatchObject({ removed: ["still"], added: [], unwired: ["e1"] });
    expect(differenceOf(without, start)).toMatchObject({ added: ["still"], wired: ["e1"] });
  });

  test("is nothing for a wire drawn again, and all of a node that became another kind", () => {
    const again = { ...start, edges: start.edges.map((edge) => ({ ...edge, id: "e9" })) };
    expect(differenceOf(start, again)).toEqual(nothing);
    const other = {
      ...start,
      nodes: start.nodes.map((node) => (node.id === "words" ? { ...node, kind: "note" } : node)),
    };
    expect(differenceOf(start, other)).toMatchObject({ added: ["words"], removed: ["words"] });
  });

  test("names the settings, and says that sections are not the same", () => {
    const section = { id: "s1", title: "One", x: 0, y: 0, w: 400, h: 300 };
    const settings = { ...start.settings, title: "Film", rate: "25" as const };
    const after = { ...start, settings, sections: [section] } as Graph;
    expect(differenceOf(start, after)).toEqual({
      ...nothing,
      sections: true,
      settings: ["title", "rate"],
    });
  });
});

test("there and back differ by the same nodes", () => {
  const ids = start.nodes.map(({ id }) => id);
  fc.assert(
    fc.property(fc.subarray(ids), fc.subarray(ids), fc.string(), (gone, moved, name) => {
      const edits = [
        moveNodes(new Map(moved.map((id) => [id, { x: 7, y: 9 }]))),
        removeNodes(gone),
        renameNode("shot", name),
      ];
      const after = edits.reduce((graph, edit) => edit(graph), start);
      const [there, back] = [differenceOf(start, after), differenceOf(after, start)];
      expect(new Set(there.removed)).toEqual(new Set(back.added));
      expect(new Set(there.changed.map(({ id }) => id))).toEqual(
        new Set(back.changed.map(({ id }) => id)),
      );
      expect(isNothing(there)).toBe(isNothing(back));
    }),
  );
});
