import type { Graph, GraphNode } from "@aktion/schema/graph/graph";
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { BoardSession } from "./board-session";
import type { EstimateState } from "./estimate";
import { nodesById } from "./graph-index";
import type { RunsState } from "./runs";
import type { SavingState } from "./saving";
import type { UploadsState } from "./uploads";
import type { ViewState } from "./view";

/** The board the components below stand on. Read leaves: a selector's answer decides who is drawn again. */
export const BoardContext = createContext<BoardSession | null>(null);

export function useBoard(): BoardSession {
  const session = useContext(BoardContext);
  if (!session) throw new Error("Not on a board");
  return session;
}

export const useGraph = <T>(read: (graph: Graph) => T): T =>
  useStore(useBoard().document.store, (state) => read(state.graph));

export const useNode = (id: string): GraphNode | undefined =>
  useGraph((graph) => nodesById(graph).get(id));

/** One leaf of a node, undefined once it is gone: who shows only that is not drawn for a letter typed. */
export const useNodePart = <T>(id: string, read: (node: GraphNode) => T): T | undefined =>
  useGraph((graph) => {
    const node = nodesById(graph).get(id);
    return node && read(node);
  });

export const useView = <T>(read: (state: ViewState) => T): T => useStore(useBoard().view, read);

export const useRuns = <T>(read: (state: RunsState) => T): T => useStore(useBoard().runs, read);

export const useSaving = <T>(read: (state: SavingState) => T): T =>
  useStore(useBoard().saving.store, read);

export const useEstimate = <T>(read: (state: EstimateState) => T): T =>
  useStore(useBoard().estimating.store, read);

export const useUploads = <T>(read: (state: UploadsState) => T): T =>
  useStore(useBoard().uploads.store, read);
