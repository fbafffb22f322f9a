import { differenceOf } from "@aktion/schema/graph/difference";
import { addNode, moveNodes, removeNodes, renameNode, setParam } from "@aktion/schema/graph/edits";
import { emptyGraph, type Graph } from "@aktion/schema/graph/graph";
import { expect, test } from "vitest";
import { differenceLines } from "./difference-words";

const at = { x: 0, y: 0 };
const start: Graph = [
  addNode({ id: "a", kind: "prompt", position: at, name: "Opening" }),
  addNode({ id: "b", kind: "image", position: at }),
  addNode({ id: "c", kind: "i2v", position: at }),
].reduce((graph, edit) => edit(graph), emptyGraph("Board"));

const lines = (after: Graph): string[] => differenceLines(differenceOf(start, after), start, after);

test("says in a filmmaker's words what is not the same", () => {
  const edits = [
    setParam("b", "prompt", "a quay at dusk"),
    moveNodes(new Map([["a", { x: 9, y: 0 }]])),
    removeNodes(["c"]),
    addNode({ id: "d", kind: "voice", position: at }),
  ];
  expect(lines(edits.reduce((graph, edit) => edit(graph), start))).toEqual([
    "Added: Voice",
    "Removed: Shot",
    "Still: “What we see” changed",
    "Moved: Opening",
  ]);
});

test("counts where names would be too many, and says when nothing is different", () => {
  const many = ["e", "f", "g", "h"].reduce(
    (graph, id) => addNode({ id, kind: "note", position: at })(graph),
    start,
  );
  expect(lines(many)).toEqual(["Added: 4 nodes"]);
  expect(lines(start)).toEqual(["Nothing changed"]);
  expect(lines(renameNode("b", "Hero")(start))).toEqual(["Hero: renamed"]);
});
