import fc from "fast-check";
import { expect, test } from "vitest";
import sketch from "../nodes/sketch";
import { checkGraph } from "./check";
import { addNode, connect } from "./edits";
import { emptyGraph, graphSchema, type Graph } from "./graph";
import { setDrawing } from "./sketch";

const at = { x: 0, y: 0 };

const board = (wired: boolean): Graph =>
  [
    addNode({ id: "still", kind: "image", position: at }),
    addNode({ id: "own", kind: "sketch", position: at }),
    ...(wired ? [connect({ node: "still", port: "image" }, { node: "own", port: "drawing" })] : []),
  ].reduce((graph, edit) => edit(graph), emptyGraph());

const paramsOf = (graph: Graph, id: string) => graph.nodes.find((node) => node.id === id)?.params;

test("a drawing becomes the sketch's own, and counts over the still it was drawn on", () => {
  expect(paramsOf(setDrawing("own", "ast_1")(board(false)), "own")).toEqual({ drawing: "ast_1" });
  expect(paramsOf(setDrawing("own", "ast_1")(board(true)), "own")).toEqual({
    drawing: "ast_1",
    over: true,
  });
  const drawn = setDrawing("own", "ast_1")(board(true));
  expect(paramsOf(setDrawing("own", null)(drawn), "own")).toEqual({});
});

test("only sketches are drawn on; the board stays valid and what is untouched is the same object", () => {
  const id = fc.constantFrom("own", "still", "nobody");
  const asset = fc.option(fc.constantFrom("ast_1", "ast_2"));
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.array(fc.tuple(id, asset), { maxLength: 6 }),
      fc.tuple(id, asset),
      (wired, before, [node, drawing]) => {
        const graph = before.reduce((now, [one, of]) => setDrawing(one, of)(now), board(wired));
        const next = setDrawing(node, drawing)(graph);
        expect(checkGraph(next)).toEqual([]);
        expect(graphSchema.parse(next)).toEqual(next);
        expect(next.nodes[0]).toBe(graph.nodes[0]);
        expect(next.edges).toBe(graph.edges);
        if (JSON.stringify(next) === JSON.stringify(graph)) expect(next).toBe(graph);
      },
    ),
  );
});

test("what runs: the wired still, unless it was drawn over", () => {
  const plan = (params: object) =>
    sketch.plan({
      params: {
        prompt: "",
        strength: 0.8,
        seed: null,
        drawing: "ast_mine",
        over: false,
        ...params,
      },
      inputs: { prompt: [], drawing: [{ type: "image", asset: "ast_wired" }] },
      board: { aspect: "16:9", rate: "24" },
    });
  const drawn = (asset: string) => ({ tasks: [{ drawing: asset }] });
  expect(plan({})).toMatchObject(drawn("ast_wired"));
  expect(plan({ over: true })).toMatchObject(drawn("ast_mine"));
  expect(plan({ over: true, drawing: null })).toMatchObject(drawn("ast_wired"));
});
