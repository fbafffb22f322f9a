import { moveNodes, resizeNode } from "@aktion/schema/graph/edits";
import type { Position } from "@aktion/schema/graph/graph";
import type { EdgeChange, NodeChange } from "@xyflow/react";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { BoardSession } from "../stores/board-session";
import { createFlowAdapter, type CardNode, type Held, type WireEdge } from "./flow-adapter";

/**
 * What React Flow is given. A drag moves only the cards held; the document hears of it once, when
 * they are let go. Lists whose members are all the same objects stay the same list.
 */
export interface FlowState {
  readonly nodes: CardNode[];
  readonly edges: WireEdge[];
}

export interface Flow {
  readonly store: StoreApi<FlowState>;
  changeNodes(changes: NodeChange<CardNode>[]): void;
  changeEdges(changes: EdgeChange<WireEdge>[]): void;
  listen(): () => void;
}

const sameList = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((item, place) => item === other[place]);

function chosen(
  before: ReadonlySet<string>,
  changes: readonly (NodeChange<CardNode> | EdgeChange<WireEdge>)[],
): ReadonlySet<string> {
  const next = new Set(before);
  let changed = false;
  for (const change of changes) {
    if (change.type !== "select" || before.has(change.id) === change.selected) continue;
    changed = true;
    if (change.selected) next.add(change.id);
    else next.delete(change.id);
  }
  return changed ? next : before;
}

export function createFlow({ document, view, edit }: BoardSession): Flow {
  const adapter = createFlowAdapter();
  const held = new Map<string, Held>();
  const read = (): FlowState => {
    const graph = document.graph();
    const { selected, wires } = view.getState();
    return { nodes: adapter.nodes(graph, selected, held), edges: adapter.edges(graph, wires) };
  };
  const store = createStore<FlowState>(read);
  const refresh = () => {
    const next = read();
    const before = store.getState();
    const nodes = sameList(next.nodes, before.nodes) ? before.nodes : next.nodes;
    const edges = sameList(next.edges, before.edges) ? before.edges : next.edges;
    if (nodes !== before.nodes || edges !== before.edges) store.setState({ nodes, edges });
  };

  function settle(moved: ReadonlyMap<string, Position>, dragged: boolean) {
    if (moved.size > 0) edit(moveNodes(moved), dragged ? "record" : { merge: "nudge" });
  }

  return {
    store,
    changeNodes(changes) {
      const moved = new Map<string, Position>();
      let dragged = false;
      for (const change of changes) {
        if (change.type === "position" && change.position) {
          const before = held.get(change.id);
          if (change.dragging) held.set(change.id, { ...before, position: change.position });
          else {
            dragged ||= held.delete(change.id);
            moved.set(change.id, {
              x: Math.round(change.position.x),
              y: Math.round(change.position.y),
            });
          }
        }
        if (change.type === "dimensions" && change.resizing !== undefined) {
          const before = held.get(change.id);
          const { dimensions, resizing } = change;
          const size = dimensions ? { w: dimensions.width, h: dimensions.height } : before?.size;
          if (resizing && size) held.set(change.id, { ...before, size });
          else if (held.delete(change.id) && size) {
            edit(resizeNode(change.id, { w: Math.round(size.w), h: Math.round(size.h) }));
          }
        }
      }
      settle(moved, dragged);
      const before = view.getState().selected;
      const selected = chosen(before, changes);
      if (selected !== before) view.setState({ selected });
      refresh();
    },
    changeEdges(changes) {
      const before = view.getState().wires;
      const wires = chosen(before, changes);
      if (wires !== before) view.setState({ wires });
    },
    listen() {
      refresh();
      const unlisten = [
        document.store.subscribe((next, before) => {
          if (next.graph !== before.graph) refresh();
        }),
        view.subscribe((next, before) => {
          if (next.selected !== before.selected || next.wires !== before.wires) refresh();
        }),
      ];
      return () => {
        for (const stop of unlisten) stop();
      };
    },
  };
}
