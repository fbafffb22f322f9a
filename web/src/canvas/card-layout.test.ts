import { addNode } from "@aktion/schema/graph/edits";
import { emptyGraph, type GraphNode } from "@aktion/schema/graph/graph";
import { nodeKinds } from "@aktion/schema/nodes/registry";
import { aspects } from "@aktion/schema/tasks/task";
import { describe, expect, test } from "vitest";
import { headHeight, layoutOf } from "./card-layout";

const node = (kind: string, rest: Partial<GraphNode> = {}) =>
  addNode({ id: "n1", kind, position: { x: 0, y: 0 }, ...rest })(emptyGraph()).nodes[0]!;
const nothing = { in: [], out: [] };

describe.each(aspects)("at %s", (aspect) => {
  test.each(nodeKinds.map(({ kind }) => kind))(
    "%s has room for all its handles, each apart",
    (kind) => {
      const { handles, height } = layoutOf(node(kind), aspect, nothing);
      for (const side of ["target", "source"]) {
        const places = handles.filter((handle) => handle.side === side).map(({ y }) => y);
        for (const [index, y] of places.entries()) {
          expect(y).toBeGreaterThan(headHeight);
          expect(y).toBeLessThan(height);
          if (index > 0) expect(y - places[index - 1]!).toBeGreaterThanOrEqual(14);
        }
      }
    },
  );
});

test("a node's own aspect shapes its picture, the board's the others", () => {
  const still = layoutOf(node("image", { params: { aspect: "1:1" } }), "16:9", nothing);
  expect(still.preview).toBe(278);
  expect(layoutOf(node("image"), "16:9", nothing).preview).toBe(156);
});

test("a card is never smaller than what is on it", () => {
  const small = layoutOf(node("image", { size: { w: 200, h: 40 } }), "16:9", nothing);
  expect(small.height).toBe(small.least);
});

test("a kind nobody knows keeps the ports its wires lead to", () => {
  const { handles } = layoutOf(node("hologram"), "16:9", { in: ["a", "b"], out: ["c"] });
  expect(handles.map(({ port, side }) => [port, side])).toEqual([
    ["a", "target"],
    ["b", "target"],
    ["c", "source"],
  ]);
});
