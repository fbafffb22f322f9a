import { kindOf } from "../nodes/registry";
import type { Part } from "./edits";
import type { Graph, GraphEdge } from "./graph";
import { fits, portOf } from "./ports";

/** The wires that lead into a part of a graph from the rest of it. */
export function incomingOf(graph: Graph, part: Part): GraphEdge[] {
  const ids = new Set(part.nodes.map(({ id }) => id));
  return graph.edges.filter(({ from, to }) => ids.has(to.node) && !ids.has(from.node));
}

/** A part with the wires that led into it, of those whose source is still on this board. */
export function withIncoming(graph: Graph, part: Part, incoming: readonly GraphEdge[]): Part {
  const sources = new Map(graph.nodes.map(({ id, kind }) => [id, kindOf(kind)]));
  const targets = new Map(part.nodes.map(({ id, kind }) => [id, kindOf(kind)]));
  const edges = incoming.filter(({ from, to }) => {
    const out = portOf(sources.get(from.node)?.outputs, from.port);
    const into = portOf(targets.get(to.node)?.inputs, to.port);
    return out && into && fits(out, into).ok;
  });
  return edges.length > 0 ? { ...part, edges: [...part.edges, ...edges] } : part;
}
