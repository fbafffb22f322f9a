import { kindOf } from "../nodes/registry";
import { canConnect } from "./connect";
import type { Graph, GraphEdge, GraphNode, GraphSettings, Position } from "./graph";
import { graphLimits } from "./limits";
import { wire } from "./wiring";
import { withParams } from "./written";

/**
 * A change of the document as a pure function. Whatever is untouched keeps its identity, an edit
 * that changes nothing answers the same graph, and a valid graph stays valid: an edit that would
 * break it (a circle, a port that does not fit, too many nodes) is not made.
 */
export type GraphEdit = (graph: Graph) => Graph;

type End = GraphEdge["from"];
export type NodeStart = Pick<GraphNode, "id" | "kind" | "position"> & Partial<GraphNode>;

const noOrderAbove = 100_000;

/** The first ids of the form n1, n2, e1 that nothing on the board has. */
export function freeIds(
  taken: readonly { readonly id: string }[],
  letter: string,
  count: number,
): string[] {
  let last = 0;
  for (const { id } of taken) {
    const number = id.startsWith(letter) ? Number(id.slice(letter.length)) : Number.NaN;
    if (Number.isSafeInteger(number) && number > last) last = number;
  }
  return Array.from({ length: count }, (_, place) => `${letter}${last + 1 + place}`);
}

export const startNode = (start: NodeStart): GraphNode => ({
  params: {},
  size: null,
  name: "",
  off: false,
  tier: null,
  take: null,
  identity: null,
  shot: null,
  ...start,
});

export const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** `change` answers the node itself where there is nothing to do. */
function changeNodes(
  graph: Graph,
  ids: ReadonlySet<string>,
  change: (node: GraphNode) => GraphNode,
): Graph {
  let changed = false;
  const nodes = graph.nodes.map((node) => {
    if (!ids.has(node.id)) return node;
    const next = change(node);
    changed ||= next !== node;
    return next;
  });
  return changed ? { ...graph, nodes } : graph;
}

function setOnNodes<K extends keyof GraphNode>(
  ids: Iterable<string>,
  key: K,
  value: GraphNode[K],
): GraphEdit {
  const wanted = new Set(ids);
  return (graph) =>
    changeNodes(graph, wanted, (node) =>
      sameValue(node[key], value) ? node : { ...node, [key]: value },
    );
}

export const addNode =
  (start: NodeStart): GraphEdit =>
  (graph) =>
    graph.nodes.length >= graphLimits.nodes || graph.nodes.some((node) => node.id === start.id)
      ? graph
      : { ...graph, nodes: [...graph.nodes, startNode(start)] };

/** Nodes go with every wire that touches them. */
export const removeNodes =
  (ids: Iterable<string>): GraphEdit =>
  (graph) => {
    const gone = new Set(ids);
    const nodes = graph.nodes.filter((node) => !gone.has(node.id));
    if (nodes.length === graph.nodes.length) return graph;
    const edges = graph.edges.filter(
      (edge) => !gone.has(edge.from.node) && !gone.has(edge.to.node),
    );
    return { ...graph, nodes, edges: edges.length === graph.edges.length ? graph.edges : edges };
  };

export const moveNodes =
  (positions: ReadonlyMap<string, Position>): GraphEdit =>
  (graph) =>
    changeNodes(graph, new Set(positions.keys()), (node) => {
      const position = positions.get(node.id)!;
      return sameValue(node.position, position) ? node : { ...node, position };
    });

export const resizeNode = (id: string, size: GraphNode["size"]): GraphEdit =>
  setOnNodes([id], "size", size);

/** `undefined` takes the param away, which leaves its default. */
export const setParamOn =
  (
    ids: Iterable<string>,
    name: string,
    value: GraphNode["params"][string] | undefined,
  ): GraphEdit =>
  (graph) =>
    changeNodes(graph, new Set(ids), (node) => {
      if (sameValue(node.params[name], value)) return node;
      const { [name]: _, ...others } = node.params;
      return withParams(node, value === undefined ? others : { ...node.params, [name]: value });
    });

export const setParam = (
  id: string,
  name: string,
  value: GraphNode["params"][string] | undefined,
): GraphEdit => setParamOn([id], name, value);

export const renameNode = (id: string, name: string): GraphEdit =>
  setOnNodes([id], "name", name.slice(0, 200));

export const setOff = (ids: Iterable<string>, off: boolean): GraphEdit =>
  setOnNodes(ids, "off", off);

export const setNodeTier = (ids: Iterable<string>, tier: GraphNode["tier"]): GraphEdit =>
  setOnNodes(ids, "tier", tier);

export const setTake = (id: string, take: GraphNode["take"]): GraphEdit =>
  setOnNodes([id], "take", take);

export const setSettings =
  (patch: Partial<GraphSettings>): GraphEdit =>
  (graph) => {
    const settings = { ...graph.settings, ...patch };
    return sameValue(settings, graph.settings) ? graph : { ...graph, settings };
  };

/** A wire into a port that takes one replaces what is there; on a list it comes last. */
export const connect =
  (from: End, to: End): GraphEdit =>
  (graph) => {
    const wiring = wire(graph);
    if (!canConnect(wiring, from, to).ok) return graph;
    const many = kindOf(wiring.nodes.get(to.node)!.kind)!.inputs[to.port]!.many;
    const there = wiring.intoPort(to.node, to.port);
    const kept = many ? graph.edges : graph.edges.filter((edge) => !there.includes(edge));
    if (kept.length >= graphLimits.edges) return graph;
    const last = many ? Math.max(-1, ...there.map((edge) => edge.order)) : -1;
    const order = Math.min(noOrderAbove, last + 1);
    const [id] = freeIds(graph.edges, "e", 1);
    return { ...graph, edges: [...kept, { id: id!, from, to, order }] };
  };

export const disconnect =
  (ids: Iterable<string>): GraphEdit =>
  (graph) => {
    const gone = new Set(ids);
    const edges = graph.edges.filter((edge) => !gone.has(edge.id));
    return edges.length === graph.edges.length ? graph : { ...graph, edges };
  };

export interface Part {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly sections: Graph["sections"];
}

/** Some nodes, the wires between them and some sections, as they are copied. */
export function partOf(
  graph: Graph,
  ids: ReadonlySet<string>,
  sections: ReadonlySet<string> = new Set(),
): Part {
  return {
    nodes: graph.nodes.filter((node) => ids.has(node.id)),
    edges: graph.edges.filter((edge) => ids.has(edge.from.node) && ids.has(edge.to.node)),
    sections: graph.sections.filter((section) => sections.has(section.id)),
  };
}

/** The part under ids this board has free, moved by `by`. Takes stay with the node that made them. */
export function renamedPart(graph: Graph, part: Part, by: Position): Part {
  const nodeIds = freeIds(graph.nodes, "n", part.nodes.length);
  const edgeIds = freeIds(graph.edges, "e", part.edges.length);
  const sectionIds = freeIds(graph.sections, "s", part.sections.length);
  const named = new Map(part.nodes.map((node, place) => [node.id, nodeIds[place]!]));
  return {
    nodes: part.nodes.map((node, place) => ({
      ...node,
      id: nodeIds[place]!,
      take: null,
      position: { x: node.position.x + by.x, y: node.position.y + by.y },
    })),
    edges: part.edges.map((edge, place) => ({
      ...edge,
      id: edgeIds[place]!,
      from: { ...edge.from, node: named.get(edge.from.node) ?? edge.from.node },
      to: { ...edge.to, node: named.get(edge.to.node) ?? edge.to.node },
    })),
    sections: part.sections.map((section, place) => ({
      ...section,
      id: sectionIds[place]!,
      x: section.x + by.x,
      y: section.y + by.y,
    })),
  };
}

/** Adds a renamed part. What would not fit on the board is not pasted at all. */
export const paste =
  (part: Part): GraphEdit =>
  (graph) =>
    part.nodes.length + part.sections.length === 0 ||
    graph.nodes.length + part.nodes.length > graphLimits.nodes ||
    graph.edges.length + part.edges.length > graphLimits.edges ||
    graph.sections.length + part.sections.length > graphLimits.sections
      ? graph
      : {
          ...graph,
          nodes: part.nodes.length > 0 ? [...graph.nodes, ...part.nodes] : graph.nodes,
          edges: part.edges.length > 0 ? [...graph.edges, ...part.edges] : graph.edges,
          sections:
            part.sections.length > 0 ? [...graph.sections, ...part.sections] : graph.sections,
        };
