import type { Graph } from "@aktion/schema/graph/graph";
import { toApiError } from "../api/api-error";
import { boardAsked, type Served } from "./fetch-board";
import type { LocalCopies, LocalCopy } from "./local-copy";
import { same } from "./same";
import type { SavingStart } from "./saving";

/** A board as it opens: what the page shows, and what the server is known to have. */
export interface Opened extends SavingStart {
  readonly graph: Graph;
  /** True when the server could not be reached and this machine's copy is shown. */
  readonly offline: boolean;
}

/** Unsent edits come back: over the revision they were made from, or as a choice. */
export function opened(served: Served, copy: LocalCopy | null): Opened {
  const { graph, revision, updatedAt: savedAt } = served;
  const clean = { graph, saved: graph, revision, savedAt, conflict: null, offline: false };
  if (!copy?.dirty || same(copy.graph, graph)) return clean;
  if (copy.baseRevision === revision) return { ...clean, graph: copy.graph };
  return {
    ...clean,
    graph: copy.graph,
    revision: copy.baseRevision,
    conflict: { revision, graph },
  };
}

export async function openBoard(boardId: string, copies: LocalCopies): Promise<Opened> {
  const copy = copies.read(boardId);
  try {
    return opened(await boardAsked(boardId), await copy);
  } catch (error) {
    const kept = await copy;
    if (toApiError(error).status !== 0 || !kept) throw error;
    // Whatever is kept here counts as unsent, so that it is sent when the server is back.
    const { graph, baseRevision: revision, savedAt } = kept;
    const saved = kept.dirty ? { ...graph } : graph;
    return { graph, saved, revision, savedAt, conflict: null, offline: true };
  }
}
