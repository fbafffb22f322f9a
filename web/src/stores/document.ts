import type { GraphEdit } from "@aktion/schema/graph/edits";
import type { Graph } from "@aktion/schema/graph/graph";
import { createStore, type StoreApi } from "zustand/vanilla";

/**
 * The board's document and its undo. `record` makes a step of its own, `merge` joins edits of one
 * key that follow each other closely (a drag, a burst of typing), `skip` makes none.
 */
export type UndoPolicy = "record" | "skip" | { readonly merge: string };

export interface DocumentState {
  readonly graph: Graph;
  readonly past: readonly Graph[];
  readonly future: readonly Graph[];
}

export interface Document {
  readonly store: StoreApi<DocumentState>;
  graph(): Graph;
  /** Answers whether anything changed. */
  edit(change: GraphEdit, policy?: UndoPolicy): boolean;
  undo(): void;
  redo(): void;
}

const steps = 300;
const burst = 1200;

export function createDocument(start: Graph, now: () => number = Date.now): Document {
  const store = createStore<DocumentState>(() => ({ graph: start, past: [], future: [] }));
  let open: { key: string; at: number } | null = null;

  const joins = (policy: UndoPolicy): boolean => {
    const key = typeof policy === "object" ? policy.merge : null;
    const joined = key !== null && open?.key === key && now() - open.at < burst;
    open = key === null ? null : { key, at: now() };
    return joined;
  };

  return {
    store,
    graph: () => store.getState().graph,
    edit(change, policy = "record") {
      const { graph, past } = store.getState();
      const next = change(graph);
      if (next === graph) return false;
      if (policy === "skip") store.setState({ graph: next });
      else if (joins(policy)) store.setState({ graph: next, future: [] });
      else store.setState({ graph: next, past: [...past.slice(-steps), graph], future: [] });
      return true;
    },
    undo() {
      const { graph, past, future } = store.getState();
      const before = past.at(-1);
      if (!before) return;
      open = null;
      store.setState({ graph: before, past: past.slice(0, -1), future: [graph, ...future] });
    },
    redo() {
      const { graph, past, future } = store.getState();
      const [after, ...rest] = future;
      if (!after) return;
      open = null;
      store.setState({ graph: after, past: [...past, graph], future: rest });
    },
  };
}
