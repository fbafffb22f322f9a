import { kindOf } from "../nodes/registry";
import type { Graph, GraphEdge, GraphNode } from "./graph";
import { wire, type Wiring } from "./wiring";

/** The wires whose values stand in for an output of a bypassed node: its first input that fits. */
export function passThrough(wiring: Wiring, node: GraphNode, port: string): readonly GraphEdge[] {
  const kind = kindOf(node.kind);
  const out = kind?.outputs[port];
  if (!kind || !out) return [];
  for (const [name, input] of Object.entries(kind.inputs)) {
    if (!input.types.includes(out.type)) continue;
    const wires = wiring.intoPort(node.id, name);
    if (wires.length > 0) return wires;
  }
  return [];
}

function sourcesOf(wiring: Wiring, edge: GraphEdge): GraphEdge["from"][] {
  const node = wiring.nodes.get(edge.from.node);
  if (!node?.off) return [edge.from];
  return passThrough(wiring, node, edge.from.port).flatMap((inner) => sourcesOf(wiring, inner));
}

/** The graph as it runs: bypassed nodes are gone and their wires lead on to what they pass through. */
export function withoutBypassed(graph: Graph): Graph {
  if (!graph.nodes.some((node) => node.off)) return graph;
  const wiring = wire(graph);
  const nodes = graph.nodes.filter((node) => !node.off);
  const edges = nodes.flatMap((node) =>
    wiring
      .into(node.id)
      .flatMap((edge) => sourcesOf(wiring, edge).map((from) => ({ edge, from })))
      .map(({ edge, from }, order) => ({ ...edge, id: `${edge.id}-${order}`, from, order })),
  );
  return { ...graph, nodes, edges };
}
