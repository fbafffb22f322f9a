import fc from "fast-check";
import { expect, test } from "vitest";
import { checkGraph } from "./check";
import { connect, setOff, setParam, type GraphEdit } from "./edits";
import { graphSchema, type Graph } from "./graph";
import { partBehind, putBackSettings, wiredOtherwise } from "./take-settings";

const node = (id: string, kind: string, params: Record<string, unknown> = {}) => ({
  id,
  kind,
  params,
  position: { x: 0, y: 0 },
});
const end = (text: string) => {
  const [at, port] = text.split(".");
  return { node: at!, port: port! };
};
const wire = (from: string, to: string, order = 0) => ({
  id: `${from}-${to}`.replaceAll(".", "_"),
  from: end(from),
  to: end(to),
  order,
});

/** Words into a still, the still into a shot; a note that has nothing to do with it. */
const board: Graph = graphSchema.parse({
  format: 1,
  nodes: [
    node("words", "prompt", { text: "a pier in fog" }),
    node("other", "prompt", { text: "a pier at noon" }),
    node("still", "image", { seed: 4 }),
    node("shot", "i2v", { prompt: "push in", seconds: 4 }),
    node("note", "note", { text: "mind the tide" }),
  ],
  edges: [wire("words.text", "still.prompt"), wire("still.image", "shot.image")],
});
const after = (...edits: GraphEdit[]) => edits.reduce((graph, edit) => edit(graph), board);
const paramsOf = (graph: Graph, id: string) => graph.nodes.find((one) => one.id === id)!.params;
const made = (id: string) => board.nodes.find((one) => one.id === id)!;

test("the part behind a node is all it hangs on, and nothing else", () => {
  const ids = partBehind(board, "shot")!.nodes.map((one) => one.id);
  expect(ids).toEqual(["words", "still", "shot"]);
  expect(partBehind(board, "still")!.edges).toHaveLength(1);
  expect(partBehind(board, "nowhere")).toBeNull();
});

test("a take's settings come back whole: what was set since is taken away again", () => {
  const now = after(
    setParam("shot", "prompt", "pull out"),
    setParam("shot", "seconds", 9),
    setParam("shot", "seed", 12),
  );
  const back = putBackSettings("shot", made("shot"))(now);
  expect(paramsOf(back, "shot")).toEqual({ prompt: "push in", seconds: 4 });
  expect(back.nodes[0]).toBe(now.nodes[0]);
  expect(putBackSettings("shot", made("shot"))(back)).toBe(back);
});

test("a setting this Aktion no longer takes stays away, and another kind of node is left alone", () => {
  const old = { kind: "i2v", params: { prompt: "push in", seconds: "long", lens: "50mm" } };
  expect(paramsOf(putBackSettings("shot", old)(board), "shot")).toEqual({ prompt: "push in" });
  expect(putBackSettings("still", old)(board)).toBe(board);
  expect(putBackSettings("nowhere", old)(board)).toBe(board);
});

test.each([
  ["nothing", board, []],
  ["what does not lead into it", after(setParam("other", "text", "x")), []],
  [
    "words behind the still",
    after(setParam("words", "text", "rain")),
    [{ port: "image", why: "changed" }],
  ],
  [
    "another wire behind the still",
    after(connect(end("other.text"), end("still.prompt"))),
    [{ port: "image", why: "changed" }],
  ],
  [
    "a wire that was not there",
    after(connect(end("other.text"), end("shot.prompt"))),
    [{ port: "prompt", why: "wired" }],
  ],
  ["a wire that is gone", { ...board, edges: [] }, [{ port: "image", why: "unwired" }]],
  [
    "another still",
    {
      ...board,
      nodes: [
        ...board.nodes,
        ...graphSchema.parse({ format: 1, nodes: [node("b", "image")], edges: [] }).nodes,
      ],
      edges: [wire("b.image", "shot.image")],
    },
    [{ port: "image", why: "rewired" }],
  ],
] as const)("told as wired otherwise: %s", (_, now, told) => {
  expect(wiredOtherwise(now as Graph, partBehind(board, "shot")!, "shot")).toEqual(told);
});

test("putting any settings back keeps the graph valid and every other node the same", () => {
  const anything = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean());
  const params = fc.dictionary(
    fc.constantFrom("prompt", "seconds", "seed", "move", "lens"),
    anything,
  );
  fc.assert(
    fc.property(params, fc.boolean(), (some, off) => {
      const now = setOff(["shot"], off)(board);
      const back = putBackSettings("shot", { kind: "i2v", params: some })(now);
      expect(checkGraph(back)).toEqual(checkGraph(now));
      expect(graphSchema.safeParse(back).success).toBe(true);
      for (const [place, one] of now.nodes.entries())
        if (one.id !== "shot") expect(back.nodes[place]).toBe(one);
    }),
  );
});
