import { setParam, type GraphEdit } from "./edits";
import type { Graph, GraphNode } from "./graph";

export const isSketch = (node: Pick<GraphNode, "kind"> | undefined): boolean =>
  node?.kind === "sketch";

/** The wire that brings a still into a sketch: what lies under the paper, or is the drawing itself. */
export const wiredDrawing = (graph: Graph, id: string) =>
  graph.edges.find(({ to }) => to.node === id && to.port === "drawing");

/**
 * The drawing a person made on a sketch becomes its own, and counts even where a still is wired in:
 * it was drawn over that still. `null` takes the drawing away.
 */
export const setDrawing =
  (id: string, asset: string | null): GraphEdit =>
  (graph) => {
    if (!isSketch(graph.nodes.find((node) => node.id === id))) return graph;
    const next = setParam(id, "drawing", asset ?? undefined)(graph);
    if (next === graph || !wiredDrawing(graph, id)) return next;
    return setParam(id, "over", asset === null ? undefined : true)(next);
  };
