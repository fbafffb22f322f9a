import { expect, test } from "vitest";
import type { GraphNode } from "./graph";
import { inShotOrder } from "./shot-order";

const node = (id: string, x: number, scene?: string, number = ""): GraphNode =>
  ({
    id,
    position: { x, y: 0 },
    shot: scene === undefined ? null : { scene, number, caption: "", approved: false },
  }) as GraphNode;

const order = (...nodes: GraphNode[]) => inShotOrder(nodes).map(({ id }) => id);

test("by scene and number, counted as people count", () => {
  const shots = [
    node("c", 0, "10", "1"),
    node("b", 0, "2", "100"),
    node("a", 0, "2", "20"),
    node("d", 0, "12A"),
  ];
  expect(order(...shots)).toEqual(["a", "b", "c", "d"]);
});

test("without a slate from left to right, after those that have one", () => {
  expect(order(node("right", 9), node("left", 1), node("slated", 50, "1"))).toEqual([
    "slated",
    "left",
    "right",
  ]);
});
