import { addNode, connect } from "@aktion/schema/graph/edits";
import { emptyGraph, type Graph } from "@aktion/schema/graph/graph";
import { canConnect } from "@aktion/schema/graph/connect";
import { nodeKinds } from "@aktion/schema/nodes/registry";
import fc from "fast-check";
import { expect, test } from "vitest";
import { wiringOf } from "../stores/graph-index";
import { kindsFor, portKey, startDrawing } from "./drawing";

const at = { x: 0, y: 0 };
const ports = nodeKinds.flatMap((kind) => [
  ...Object.keys(kind.inputs),
  ...Object.keys(kind.outputs),
]);
const end = fc.record({
  node: fc.constantFrom("n1", "n2", "n3", "n4"),
  port: fc.constantFrom(...new Set(ports)),
});
const board = fc
  .tuple(
    fc.array(fc.constantFrom(...nodeKinds.map(({ kind }) => kind)), { minLength: 4, maxLength: 4 }),
    fc.array(fc.tuple(end, end), { maxLength: 60 }),
  )
  .map(([kinds, wires]) => {
    const start = kinds.reduce<Graph>(
      (graph, kind, n) => addNode({ id: `n${n + 1}`, kind, position: at })(graph),
      emptyGraph(),
    );
    return wires.reduce((graph, [from, to]) => connect(from, to)(graph), start);
  });

test("the ports that light up are exactly those a wire may be drawn to", () => {
  fc.assert(
    fc.property(board, (graph) => {
      const wiring = wiringOf(graph);
      for (const node of graph.nodes) {
        const kind = nodeKinds.find((one) => one.kind === node.kind)!;
        for (const port of Object.keys(kind.outputs)) {
          const from = { node: node.id, port };
          const { fits } = startDrawing(graph, from, "source");
          for (const other of graph.nodes) {
            const inputs = nodeKinds.find((one) => one.kind === other.kind)!.inputs;
            for (const into of Object.keys(inputs)) {
              const to = { node: other.id, port: into };
              expect(fits.has(portKey(to))).toBe(canConnect(wiring, from, to).ok);
            }
          }
        }
        for (const port of Object.keys(kind.inputs)) {
          const to = { node: node.id, port };
          const { fits } = startDrawing(graph, to, "target");
          for (const other of graph.nodes) {
            const outputs = nodeKinds.find((one) => one.kind === other.kind)!.outputs;
            for (const out of Object.keys(outputs)) {
              const from = { node: other.id, port: out };
              expect(fits.has(portKey(from))).toBe(canConnect(wiring, from, to).ok);
            }
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("a wire dropped on nothing is offered what it fits", () => {
  const graph = addNode({ id: "n1", kind: "voice", position: at })(emptyGraph());
  const kinds = kindsFor(graph, { node: "n1", port: "audio" }, "source").map(({ kind }) => kind);
  expect(kinds.toSorted()).toEqual(["film", "lip-sync", "talking-portrait"]);
});
