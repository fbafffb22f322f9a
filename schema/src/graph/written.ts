import type { GraphNode } from "./graph";

/** The node with other params; what was written before a prompt goes as soon as the prompt changes. */
export function withParams(node: GraphNode, params: GraphNode["params"]): GraphNode {
  const { written = {}, ...rest } = { ...node, params };
  const kept = Object.entries(written).filter(([name]) => params[name] === node.params[name]);
  return kept.length > 0 ? { ...rest, written: Object.fromEntries(kept) } : rest;
}
