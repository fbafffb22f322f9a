import type { Graph, GraphEdge, GraphNode } from "./graph";

/** A graph with its look-ups made once: nodes by id, wires by end, in the order ports read them. */
export interface Wiring {
  readonly graph: Graph;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  into(node: string): readonly GraphEdge[];
  intoPort(node: string, port: string): readonly GraphEdge[];
  outOf(node: string): readonly GraphEdge[];
}

const none: readonly GraphEdge[] = [];

function groupBy(edges: readonly GraphEdge[], end: "from" | "to"): Map<string, GraphEdge[]> {
  const groups = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const group = groups.get(edge[end].node);
    if (group) group.push(edge);
    else groups.set(edge[end].node, [edge]);
  }
  return groups;
}

export function wire(graph: Graph): Wiring {
  const into = groupBy(graph.edges, "to");
  const outOf = groupBy(graph.edges, "from");
  // Sorting is stable, so wires of equal order keep the order they were drawn in.
  for (const edges of into.values()) edges.sort((a, b) => a.order - b.order);
  return {
    graph,
    nodes: new Map(graph.nodes.map((node) => [node.id, node])),
    into: (node) => into.get(node) ?? none,
    intoPort: (node, port) => (into.get(node) ?? none).filter((edge) => edge.to.port === port),
    outOf: (node) => outOf.get(node) ?? none,
  };
}

function reach(start: Iterable<string>, step: (node: string) => Iterable<string>): Set<string> {
  const seen = new Set(start);
  const open = [...seen];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const next of step(node)) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return seen;
}

/** The nodes and all they hang on. */
export const upstreamOf = (wiring: Wiring, start: Iterable<string>): Set<string> =>
  reach(start, (node) => wiring.into(node).map((edge) => edge.from.node));

/** The nodes and all that hangs on them. */
export const downstreamOf = (wiring: Wiring, start: Iterable<string>): Set<string> =>
  reach(start, (node) => wiring.outOf(node).map((edge) => edge.to.node));

/** Nodes so that each comes after all it hangs on; what is caught in a cycle is left out. */
export function inOrder(wiring: Wiring): string[] {
  const waiting = new Map<string, number>();
  for (const node of wiring.graph.nodes) waiting.set(node.id, wiring.into(node.id).length);
  const ready = wiring.graph.nodes.filter((node) => !waiting.get(node.id)).map((node) => node.id);
  for (let place = 0; place < ready.length; place += 1) {
    for (const edge of wiring.outOf(ready[place]!)) {
      const left = (waiting.get(edge.to.node) ?? 0) - 1;
      waiting.set(edge.to.node, left);
      if (left === 0) ready.push(edge.to.node);
    }
  }
  return ready;
}
