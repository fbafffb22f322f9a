import { kindOf } from "../nodes/registry";
import { canonical } from "../tasks/canonical";
import type { GraphEdit } from "./edits";
import type { Graph, GraphNode } from "./graph";
import { withParams } from "./written";

/**
 * What a take was made from, against the board as it is now: the settings of its node can be put
 * back, what was wired into it can't, and is told instead.
 */
export type WiredOtherwise = {
  readonly port: string;
  /** `unwired`: nothing leads into it now. `rewired`: something else does. `wired`: nothing did then. */
  readonly why: "unwired" | "rewired" | "wired" | "changed";
};

/** What is kept of a board with a take: sections are no part of what made it. */
type Kept = Pick<Graph, "nodes" | "edges">;

/** A node with all it hangs on, or null where it is not on the board. */
export function partBehind(graph: Kept, id: string): Kept | null {
  if (!graph.nodes.some((node) => node.id === id)) return null;
  const into = new Map<string, string[]>();
  for (const { from, to } of graph.edges)
    into.set(to.node, [...(into.get(to.node) ?? []), from.node]);
  const behind = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (behind.has(next)) continue;
    behind.add(next);
    open.push(...(into.get(next) ?? []));
  }
  return {
    nodes: graph.nodes.filter((node) => behind.has(node.id)),
    edges: graph.edges.filter(({ from, to }) => behind.has(from.node) && behind.has(to.node)),
  };
}

/** The settings as they were, as far as this Aktion's fields still take them. */
function readable(kind: string, params: GraphNode["params"]): GraphNode["params"] {
  const fields = kindOf(kind)?.params ?? {};
  return Object.fromEntries(
    Object.entries(params).filter(
      ([name, value]) => fields[name]?.schema.safeParse(value).success ?? false,
    ),
  );
}

export const putBackSettings =
  (id: string, made: Pick<GraphNode, "kind" | "params">): GraphEdit =>
  (graph) => {
    const node = graph.nodes.find((one) => one.id === id);
    if (!node || node.kind !== made.kind) return graph;
    const params = readable(made.kind, made.params);
    if (canonical(params) === canonical(node.params)) return graph;
    return {
      ...graph,
      nodes: graph.nodes.map((one) => (one === node ? withParams(node, params) : one)),
    };
  };

const sources = ({ edges }: Kept, id: string, port: string): string[] =>
  edges
    .filter(({ to }) => to.node === id && to.port === port)
    .sort((one, other) => one.order - other.order)
    .map(({ from }) => `${from.node} ${from.port}`);

/** All that could change what comes out of some sources, in one text. */
function behindAsText(graph: Kept, ends: readonly string[]): string {
  const parts = ends.flatMap((end) => partBehind(graph, end.split(" ")[0]!) ?? []);
  const nodes = new Map(parts.flatMap((part) => part.nodes.map((node) => [node.id, node])));
  const told = [...nodes.values()].map(({ id, kind, params }) => {
    const ports = Object.keys(kindOf(kind)?.inputs ?? {});
    return { id, kind, params, wired: ports.map((port) => sources(graph, id, port)) };
  });
  return canonical(told.sort((one, other) => (one.id < other.id ? -1 : 1)));
}

/** Where what leads into the node is not what led into it when the take was made. */
export function wiredOtherwise(now: Kept, then: Kept, id: string): WiredOtherwise[] {
  const kind = now.nodes.find((node) => node.id === id)?.kind;
  return Object.keys(kindOf(kind ?? "")?.inputs ?? {}).flatMap((port): WiredOtherwise[] => {
    const were = sources(then, id, port);
    const are = sources(now, id, port);
    if (were.length === 0 && are.length === 0) return [];
    if (were.length === 0) return [{ port, why: "wired" }];
    if (are.length === 0) return [{ port, why: "unwired" }];
    if (were.join() !== are.join()) return [{ port, why: "rewired" }];
    return behindAsText(then, were) === behindAsText(now, are) ? [] : [{ port, why: "changed" }];
  });
}
