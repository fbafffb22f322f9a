import fc from "fast-check";
import { expect, test } from "vitest";
import { build } from "../testing/build";
import { checkGraph } from "./check";
import { addNode, partOf, paste, removeNodes, renamedPart } from "./edits";
import type { GraphEdge } from "./graph";
import { incomingOf, withIncoming } from "./incoming";

const at = { x: 0, y: 0 };
const graph = build(
  {
    words: { kind: "prompt" },
    still: { kind: "image" },
    shot: { kind: "i2v" },
    film: { kind: "film" },
  },
  [
    "words.text > still.prompt",
    "words.text > shot.prompt",
    "still.image > shot.image",
    "shot.video > film.shots",
  ],
);
const copy = (ids: readonly string[], of = graph) => {
  const part = partOf(of, new Set(ids));
  return { part, incoming: incomingOf(of, part) };
};
const ends = (edges: readonly GraphEdge[]) =>
  edges.map(({ from, to }) => `${from.node}.${from.port} > ${to.node}.${to.port}`);

test("a copy hangs on what the original hangs on, and nothing hangs on the copy", () => {
  const { part, incoming } = copy(["shot"]);
  const next = paste(renamedPart(graph, withIncoming(graph, part, incoming), at))(graph);
  expect(ends(next.edges.slice(graph.edges.length))).toEqual([
    "words.text > n1.prompt",
    "still.image > n1.image",
  ]);
  expect(checkGraph(next)).toEqual([]);
});

test("what is cut comes back with its wires", () => {
  const { part, incoming } = copy(["shot"]);
  const cut = removeNodes(["shot"])(graph);
  const next = paste(renamedPart(cut, withIncoming(cut, part, incoming), at))(cut);
  expect(ends(next.edges)).toEqual([
    "words.text > still.prompt",
    "words.text > n1.prompt",
    "still.image > n1.image",
  ]);
});

test("a source that is gone, or another node by its name, gives no wire", () => {
  const { part, incoming } = copy(["shot"]);
  const gone = removeNodes(["words"])(graph);
  expect(ends(withIncoming(gone, part, incoming).edges)).toEqual(["still.image > shot.image"]);
  const voice = addNode({ id: "words", kind: "voice", position: at })(gone);
  expect(ends(withIncoming(voice, part, incoming).edges)).toEqual(["still.image > shot.image"]);
});

test("any part pasted with its wires leaves the board valid", () => {
  const some = fc.subarray(["words", "still", "shot", "film"], { minLength: 1 });
  fc.assert(
    fc.property(some, some, fc.boolean(), (copied, removed, removeFirst) => {
      const { part, incoming } = copy(copied);
      const target = removeFirst ? removeNodes(removed)(graph) : graph;
      const whole = withIncoming(target, part, incoming);
      const next = paste(renamedPart(target, whole, at))(target);
      expect(checkGraph(next)).toEqual([]);
      expect(next.nodes).toHaveLength(target.nodes.length + copied.length);
    }),
  );
});
