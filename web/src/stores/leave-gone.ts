import type { StoreApi } from "zustand/vanilla";
import type { Document } from "./document";
import { nodesById } from "./graph-index";
import { select, type ViewState } from "./view";

/** What an undo, or another device, took off the board is not selected any more. */
export const leaveGone = (document: Document, view: StoreApi<ViewState>): (() => void) =>
  document.store.subscribe(({ graph }, before) => {
    if (graph.nodes === before.graph.nodes) return;
    const { selected, wires, sections } = view.getState();
    const left = [...selected].filter((id) => nodesById(graph).has(id));
    if (left.length < selected.size) select(view, left, wires, sections);
  });
