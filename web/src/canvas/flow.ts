import { resizeNode } from "@aktion/schema/graph/edits";
import type { Position } from "@aktion/schema/graph/graph";
import { placeSections } from "@aktion/schema/graph/sections";
import type { EdgeChange, NodeChange } from "@xyflow/react";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { BoardSession } from "../stores/board-session";
import { createFlowAdapter, type FlowNode, type Held, type WireEdge } from "./flow-adapter";
import { movePlaces, sectionOf, type Places } from "./places";

/**
 * What React Flow is given. A drag moves only the cards held; the document hears of it once, when
 * they are let go. Lists whose members are all the same objects stay the same list.
 */
export interface FlowState {
  readonly nodes: FlowNode[];
  readonly edges: WireEdge[];
}

/** Looks at a drag: where the held cards really go, with what goes along. */
export interface Guide {
  follow(places: Places): Places;
  end(): void;
}

export interface Flow {
  readonly store: StoreApi<FlowState>;
  /** What a gesture under way says of cards and sections, by key. */
  readonly held: ReadonlyMap<string, Held>;
  changeNodes(changes: NodeChange<FlowNode>[]): void;
  changeEdges(changes: EdgeChange<WireEdge>[]): void;
  guide(guide: Guide | null): void;
  /** The card that is taken hold of, as a drag begins. */
  grip(key: string): void;
  listen(): () => void;
}

const sameList = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((item, place) => item === other[place]);

function chosen(
  before: ReadonlySet<string>,
  changes: readonly (NodeChange<FlowNode> | EdgeChange<WireEdge>)[],
  named: (key: string) => string | null = (key) => key,
): ReadonlySet<string> {
  const next = new Set(before);
  let changed = false;
  for (const change of changes) {
    const id = change.type === "select" ? named(change.id) : null;
    if (change.type !== "select" || id === null || before.has(id) === change.selected) continue;
    changed = true;
    if (change.selected) next.add(id);
    else next.delete(id);
  }
  return changed ? next : before;
}

const nodeOf = (key: string) => (sectionOf(key) === null ? key : null);

export function createFlow({ document, view, edit }: BoardSession): Flow {
  const adapter = createFlowAdapter();
  const held = new Map<string, Held>();
  let guide: Guide | null = null;
  let gripped: string | null = null;
  const read = (): FlowState => {
    const graph = document.graph();
    const { selected, wires, sections } = view.getState();
    return {
      nodes: [...adapter.sections(graph, sections, held), ...adapter.nodes(graph, selected, held)],
      edges: adapter.edges(graph, wires),
    };
  };
  const store = createStore<FlowState>(read);
  const refresh = () => {
    const next = read();
    const before = store.getState();
    const nodes = sameList(next.nodes, before.nodes) ? before.nodes : next.nodes;
    const edges = sameList(next.edges, before.edges) ? before.edges : next.edges;
    if (nodes !== before.nodes || edges !== before.edges) store.setState({ nodes, edges });
  };

  /** An edge at the left or the top that is pulled also moves what it belongs to. */
  function resize(changes: readonly NodeChange<FlowNode>[]) {
    for (const change of changes) {
      if (change.type !== "dimensions" || change.resizing === undefined) continue;
      const { id, dimensions, resizing } = change;
      const before = held.get(id);
      const size = dimensions ? { w: dimensions.width, h: dimensions.height } : before?.size;
      const moved = changes.find((other) => other.type === "position" && other.id === id);
      const position = moved?.type === "position" ? moved.position : before?.position;
      if (resizing && size) held.set(id, { size, ...(position && { position }) });
      else if (held.delete(id) && size) {
        const section = sectionOf(id);
        const { w, h } = { w: Math.round(size.w), h: Math.round(size.h) };
        if (section === null) edit(resizeNode(id, { w, h }));
        else edit(placeSections(new Map([[section, { ...position, w, h }]])));
      }
    }
  }

  function moveAll(changes: readonly NodeChange<FlowNode>[]) {
    const places = new Map<string, Position>();
    let dragging = false;
    for (const change of changes) {
      if (change.type !== "position" || !change.position || held.get(change.id)?.size) continue;
      dragging ||= change.dragging === true;
      places.set(change.id, change.position);
    }
    if (places.size === 0) return;
    if (dragging) {
      for (const [key, position] of guide?.follow(places) ?? places)
        held.set(key, { position, grip: key === gripped });
      return;
    }
    guide?.end();
    const left = new Map<string, Position>();
    for (const [key, { position }] of held) if (position) left.set(key, position);
    held.clear();
    const move = movePlaces(left.size > 0 ? left : places);
    const { landing } = view.getState();
    if (landing) view.setState({ landing: null });
    edit(
      landing ? (graph) => landing.edit(move(graph)) : move,
      left.size > 0 ? "record" : { merge: "nudge" },
    );
  }

  return {
    store,
    held,
    guide: (next) => {
      guide = next;
    },
    grip: (key) => {
      gripped = key;
    },
    changeNodes(changes) {
      resize(changes);
      moveAll(changes);
      const before = view.getState();
      const selected = chosen(before.selected, changes, nodeOf);
      const sections = chosen(before.sections, changes, sectionOf);
      if (selected !== before.selected || sections !== before.sections)
        view.setState({ selected, sections });
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
          const same =
            next.selected === before.selected &&
            next.sections === before.sections &&
            next.wires === before.wires;
          if (!same) refresh();
        }),
      ];
      return () => {
        for (const stop of unlisten) stop();
      };
    },
  };
}
