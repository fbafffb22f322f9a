import { passThrough } from "@aktion/schema/graph/bypass";
import type { Graph, GraphEdge, GraphNode, Position } from "@aktion/schema/graph/graph";
import type { PortType } from "@aktion/schema/graph/ports";
import type { GraphSection } from "@aktion/schema/graph/sections";
import type { Wiring } from "@aktion/schema/graph/wiring";
import { kindOf } from "@aktion/schema/nodes/registry";
import { Position as Side, type Connection, type Edge, type Node } from "@xyflow/react";
import * as says from "#words/canvas";
import { nodesById, wiringOf } from "../stores/graph-index";
import type { End } from "../stores/view";
import { layoutIn, loosePorts } from "./boxes";
import { handleSize, layoutOf, type CardLayout } from "./card-layout";
import { sectionKey } from "./places";

/**
 * The one place that knows both the document and React Flow. What did not change keeps its object,
 * so React Flow looks again only at what did; sizes and handles are handed over, never measured.
 */
export type CardNode = Node<{ layout: CardLayout }, "card">;
export type SectionNode = Node<{ section: GraphSection }, "section">;
export type FlowNode = CardNode | SectionNode;
/** `off` carries nothing on; `place` is its number among the wires of a port that takes several. */
export type WireEdge = Edge<{ type: PortType | null; off: boolean; place: number }, "wire">;

/** What a gesture under way says of a node, before the document hears of it. */
export interface Held {
  readonly position?: Position;
  readonly size?: { readonly w: number; readonly h: number };
  /** It is what the hand holds, and is drawn wherever it goes: the others only where they are seen. */
  readonly grip?: boolean;
}

interface Kept {
  /** As it is when no gesture sizes it. */
  readonly own: CardLayout;
  readonly layout: CardLayout;
  readonly flow: CardNode;
  readonly held: Held | undefined;
}

export interface FlowAdapter {
  nodes(graph: Graph, selected: ReadonlySet<string>, held: ReadonlyMap<string, Held>): CardNode[];
  sections(
    graph: Graph,
    selected: ReadonlySet<string>,
    held: ReadonlyMap<string, Held>,
  ): SectionNode[];
  edges(graph: Graph, selected: ReadonlySet<string>): WireEdge[];
}

export const isCard = (node: FlowNode): node is CardNode => node.type === "card";

export const nameOf = (node: GraphNode | undefined): string =>
  node?.name || kindOf(node?.kind ?? "")?.title || node?.kind || "";

/** At a bypassed node only what passes through flows on. */
function isOff(wiring: Wiring, edge: GraphEdge, from?: GraphNode, to?: GraphNode): boolean {
  if (from?.off && passThrough(wiring, from, edge.from.port).length === 0) return true;
  if (!to?.off) return false;
  const outputs = Object.keys(kindOf(to.kind)?.outputs ?? {});
  return !outputs.some((port) => passThrough(wiring, to, port).includes(edge));
}

function placeOf(wiring: Wiring, edge: GraphEdge, to?: GraphNode): number {
  if (!kindOf(to?.kind ?? "")?.inputs[edge.to.port]?.many) return 0;
  const wires = wiring.intoPort(edge.to.node, edge.to.port);
  return wires.length > 1 ? wires.indexOf(edge) + 1 : 0;
}

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
    dragging: held?.grip ?? false,
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

/** Behind every card and wire, selected or not; only its title and its edges are to be held. */
function flowSection(section: GraphSection, selected: boolean, held?: Held): SectionNode {
  const width = held?.size?.w ?? section.w;
  const height = held?.size?.h ?? section.h;
  return {
    id: sectionKey(section.id),
    type: "section",
    position: held?.position ?? { x: section.x, y: section.y },
    selected,
    dragging: held?.position !== undefined,
    width,
    height,
    measured: { width, height },
    data: { section },
    ariaLabel: says.sectionOf(section.title),
    zIndex: selected ? -1001 : -1,
    dragHandle: "[data-title]",
    selectable: false,
    focusable: false,
    style: { pointerEvents: "none" },
  };
}

interface KeptSection {
  readonly held: Held | undefined;
  readonly flow: SectionNode;
}

export function createFlowAdapter(): FlowAdapter {
  const keptSections = new WeakMap<GraphSection, KeptSection>();
  const kept = new WeakMap<GraphNode, Kept>();
  let last: { graph: Graph; selected: ReadonlySet<string>; edges: WireEdge[] } | null = null;
  const keptEdges = new WeakMap<GraphEdge, { flow: WireEdge; said: string }>();

  return {
    nodes: (graph, selected, held) =>
      graph.nodes.map((node) => {
        const before = kept.get(node);
        const gesture = held.get(node.id);
        const chosen = selected.has(node.id);
        const own = layoutIn(graph, node);
        if (before?.own === own && before.held === gesture && before.flow.selected === chosen)
          return before.flow;
        const layout = gesture?.size
          ? layoutOf(
              { ...node, size: { ...gesture.size } },
              graph.settings.aspect,
              loosePorts(graph, node),
            )
          : own;
        const data = before?.layout === layout ? before.flow.data : { layout };
        const flow = flowNode(node, data, chosen, gesture);
        kept.set(node, { own, layout, flow, held: gesture });
        return flow;
      }),

    // The smaller lies over the larger.
    sections: (graph, selected, held) =>
      graph.sections
        .toSorted((one, other) => other.w * other.h - one.w * one.h)
        .map((section) => {
          const gesture = held.get(sectionKey(section.id));
          const chosen = selected.has(section.id);
          const before = keptSections.get(section);
          if (before?.held === gesture && before?.flow.selected === chosen) return before.flow;
          const flow = flowSection(section, chosen, gesture);
          keptSections.set(section, { held: gesture, flow });
          return flow;
        }),

    edges: (graph, selected) => {
      // A card that is dragged changes no wire.
      if (last?.graph === graph && last.selected === selected) return last.edges;
      const nodes = nodesById(graph);
      const wiring = wiringOf(graph);
      const edges = graph.edges.map((edge) => {
        const from = nodes.get(edge.from.node);
        const before = keptEdges.get(edge);
        const chosen = selected.has(edge.id);
        const to = nodes.get(edge.to.node);
        const said = says.wireFromTo(nameOf(from), nameOf(to));
        const off = isOff(wiring, edge, from, to);
        const place = placeOf(wiring, edge, to);
        if (
          before?.said === said &&
          before.flow.selected === chosen &&
          before.flow.data?.off === off &&
          before.flow.data.place === place
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
          data: { type, off, place },
          ariaLabel: said,
        };
        keptEdges.set(edge, { flow, said });
        return flow;
      });
      last = { graph, selected, edges };
      return edges;
    },
  };
}

type Ends = Pick<Connection, "source" | "sourceHandle" | "target" | "targetHandle">;

export const endsOf = (connection: Ends | WireEdge): { from: End; to: End } => ({
  from: { node: connection.source, port: connection.sourceHandle ?? "" },
  to: { node: connection.target, port: connection.targetHandle ?? "" },
});
