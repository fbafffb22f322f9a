import type { Graph, GraphEdge, GraphNode, Position } from "@aktion/schema/graph/graph";
import type { PortType } from "@aktion/schema/graph/ports";
import { kindOf } from "@aktion/schema/nodes/registry";
import { Position as Side, type Connection, type Edge, type Node } from "@xyflow/react";
import { nodesById, wiringOf } from "../stores/graph-index";
import type { End } from "../stores/view";
import { handleSize, layoutOf, type CardLayout, type LoosePorts } from "./card-layout";

/**
 * The one place that knows both the document and React Flow. What did not change keeps its object,
 * so React Flow looks again only at what did; sizes and handles are handed over, never measured.
 */
export type CardNode = Node<{ layout: CardLayout }, "card">;
export type WireEdge = Edge<{ type: PortType | null; off: boolean }, "wire">;

const noPorts: LoosePorts = { in: [], out: [] };

/** What a gesture under way says of a node, before the document hears of it. */
export interface Held {
  readonly position?: Position;
  readonly size?: { readonly w: number; readonly h: number };
}

interface Kept {
  readonly aspect: string;
  readonly loose: LoosePorts;
  readonly layout: CardLayout;
  readonly flow: CardNode;
  readonly held: Held | undefined;
}

export interface FlowAdapter {
  nodes(graph: Graph, selected: ReadonlySet<string>, held: ReadonlyMap<string, Held>): CardNode[];
  edges(graph: Graph, selected: ReadonlySet<string>): WireEdge[];
}

const nameOf = (node: GraphNode | undefined): string =>
  node?.name || kindOf(node?.kind ?? "")?.title || node?.kind || "";

const unique = (names: readonly string[]) => [...new Set(names)];

function loosePorts(graph: Graph, node: GraphNode): LoosePorts {
  if (kindOf(node.kind)) return noPorts;
  const wiring = wiringOf(graph);
  return {
    in: unique(wiring.into(node.id).map((edge) => edge.to.port)),
    out: unique(wiring.outOf(node.id).map((edge) => edge.from.port)),
  };
}

const samePorts = (one: LoosePorts, other: LoosePorts) =>
  one === other ||
  (one.in.join(" ") === other.in.join(" ") && one.out.join(" ") === other.out.join(" "));

/** `data` keeps its object as long as the layout is the same: a card in a drag is not drawn again. */
function flowNode(
  node: GraphNode,
  data: CardNode["data"],
  selected: boolean,
  held?: Held,
): CardNode {
  const { layout } = data;
  const width = Math.round(held?.size?.w ?? layout.width);
  const height = Math.max(layout.least, Math.round(held?.size?.h ?? layout.height));
  return {
    id: node.id,
    type: "card",
    position: held?.position ?? node.position,
    selected,
    dragging: held?.position !== undefined,
    width,
    height,
    measured: { width, height },
    data,
    ariaLabel: nameOf(node),
    handles: layout.handles.map(({ port, side, y }) => ({
      id: port,
      type: side,
      position: side === "target" ? Side.Left : Side.Right,
      x: (side === "target" ? 0 : width) - handleSize / 2,
      y: y - handleSize / 2,
      width: handleSize,
      height: handleSize,
    })),
  };
}

export function createFlowAdapter(): FlowAdapter {
  const kept = new WeakMap<GraphNode, Kept>();
  const keptEdges = new WeakMap<GraphEdge, { flow: WireEdge; said: string }>();

  return {
    nodes: (graph, selected, held) =>
      graph.nodes.map((node) => {
        const { aspect } = graph.settings;
        const before = kept.get(node);
        const loose = loosePorts(graph, node);
        const gesture = held.get(node.id);
        const chosen = selected.has(node.id);
        const sameLook = before?.aspect === aspect && samePorts(before.loose, loose);
        if (sameLook && before.held === gesture && before.flow.selected === chosen)
          return before.flow;
        const sized = gesture?.size ? { ...node, size: { ...gesture.size } } : node;
        const layout =
          sameLook && !gesture?.size && !before.held?.size
            ? before.layout
            : layoutOf(sized, aspect, loose);
        const data = before?.layout === layout ? before.flow.data : { layout };
        const flow = flowNode(node, data, chosen, gesture);
        kept.set(node, { aspect, loose, layout, flow, held: gesture });
        return flow;
      }),

    edges: (graph, selected) => {
      const nodes = nodesById(graph);
      return graph.edges.map((edge) => {
        const from = nodes.get(edge.from.node);
        const before = keptEdges.get(edge);
        const chosen = selected.has(edge.id);
        const said = `Wire from ${nameOf(from)} to ${nameOf(nodes.get(edge.to.node))}`;
        const off = from?.off ?? false;
        if (
          before?.said === said &&
          before.flow.selected === chosen &&
          before.flow.data?.off === off
        ) {
          return before.flow;
        }
        const type = (from && kindOf(from.kind)?.outputs[edge.from.port]?.type) ?? null;
        const flow: WireEdge = {
          id: edge.id,
          type: "wire",
          source: edge.from.node,
          sourceHandle: edge.from.port,
          target: edge.to.node,
          targetHandle: edge.to.port,
          selected: chosen,
          data: { type, off },
          ariaLabel: said,
        };
        keptEdges.set(edge, { flow, said });
        return flow;
      });
    },
  };
}

type Ends = Pick<Connection, "source" | "sourceHandle" | "target" | "targetHandle">;

export const endsOf = (connection: Ends | WireEdge): { from: End; to: End } => ({
  from: { node: connection.source, port: connection.sourceHandle ?? "" },
  to: { node: connection.target, port: connection.targetHandle ?? "" },
});
