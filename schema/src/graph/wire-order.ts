import type { GraphEdit } from "./edits";
import type { GraphEdge } from "./graph";
import { wire } from "./wiring";

/**
 * A wire to another place among the wires of its port, counted from 0; past the ends it stops there.
 * The port's wires are numbered anew, and only those whose number changes are touched.
 */
export const moveWire =
  (edge: string, place: number): GraphEdit =>
  (graph) => {
    const moved = graph.edges.find(({ id }) => id === edge);
    if (!moved) return graph;
    const there = wire(graph).intoPort(moved.to.node, moved.to.port);
    const others = there.filter((one) => one !== moved);
    const to = Math.max(0, Math.min(others.length, Math.round(place)));
    if (there.indexOf(moved) === to) return graph;
    const orders = new Map(others.toSpliced(to, 0, moved).map(({ id }, order) => [id, order]));
    const edges = graph.edges.map((one) => {
      const order = orders.get(one.id) ?? one.order;
      return order === one.order ? one : { ...one, order };
    });
    return { ...graph, edges };
  };

/** What is wired into two ports of a node changes places; an empty port gives its emptiness. */
export const swapPorts =
  (node: string, one: string, other: string): GraphEdit =>
  (graph) => {
    if (one === other) return graph;
    const into = (edge: GraphEdge, port: string) => edge.to.node === node && edge.to.port === port;
    let changed = false;
    const edges = graph.edges.map((edge) => {
      const port = into(edge, one) ? other : into(edge, other) ? one : null;
      if (port === null) return edge;
      changed = true;
      return { ...edge, to: { node, port } };
    });
    return changed ? { ...graph, edges } : graph;
  };
