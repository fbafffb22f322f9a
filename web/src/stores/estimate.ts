import type { RunEstimate } from "@aktion/schema/api/runs";
import type { Graph } from "@aktion/schema/graph/graph";
import { createStore, type StoreApi } from "zustand/vanilla";
import { toApiError, type ApiError } from "../api/api-error";
import type { Document } from "./document";

/** What a run of the whole board would cost and take, asked again after edits that could change it. */
export interface EstimateState {
  readonly estimate: RunEstimate | null;
  readonly error: ApiError | null;
  readonly pending: boolean;
}

export interface Estimating {
  readonly store: StoreApi<EstimateState>;
  again(): void;
  stop(): void;
}

const quiet = 350;
/** The first waits for the board to be drawn. */
const soon = 50;

/** Whether the two would run alike: places, sizes and names of nodes do not count. */
export function runsAlike(one: Graph, other: Graph): boolean {
  if (one.edges !== other.edges || one.nodes.length !== other.nodes.length) return false;
  const { tier, aspect, rate } = one.settings;
  const settings = other.settings;
  if (tier !== settings.tier || aspect !== settings.aspect || rate !== settings.rate) return false;
  return one.nodes.every((node, place) => {
    const twin = other.nodes[place]!;
    return (
      node === twin ||
      (node.id === twin.id &&
        node.kind === twin.kind &&
        node.params === twin.params &&
        node.off === twin.off &&
        node.tier === twin.tier &&
        node.take === twin.take)
    );
  });
}

export function createEstimating(
  document: Document,
  ask: (graph: Graph, signal: AbortSignal) => Promise<RunEstimate>,
): Estimating {
  const store = createStore<EstimateState>(() => ({ estimate: null, error: null, pending: true }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | null = null;

  async function now() {
    asking?.abort();
    const turn = new AbortController();
    asking = turn;
    try {
      const estimate = await ask(document.graph(), turn.signal);
      if (!turn.signal.aborted) store.setState({ estimate, error: null, pending: false });
    } catch (error) {
      if (!turn.signal.aborted) store.setState({ error: toApiError(error), pending: false });
    }
  }

  const again = (wait = quiet) => {
    clearTimeout(timer);
    store.setState({ pending: true });
    timer = setTimeout(() => void now(), wait);
  };
  const unlisten = document.store.subscribe((next, before) => {
    if (next.graph !== before.graph && !runsAlike(next.graph, before.graph)) again();
  });
  const online = () => again(0);
  globalThis.addEventListener?.("online", online);
  again(soon);

  return {
    store,
    again: () => again(0),
    stop() {
      unlisten();
      globalThis.removeEventListener?.("online", online);
      clearTimeout(timer);
      asking?.abort();
    },
  };
}
