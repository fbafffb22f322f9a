import type { Run, RunSummary } from "@aktion/schema/api/runs";
import { isOver, newRun } from "@aktion/schema/run/state";
import * as says from "#words/stores";
import { api } from "../api/api";
import { call } from "../api/call";
import { watchRun } from "../api/events";
import { walletChanged } from "../api/wallet-news";
import { noTimes } from "./run-times";
import { afterEvent, follow, watchFrom, type LiveRun, type Outcome, type Runs } from "./runs";
import { fromBoard, newestFirst, type ShownTake } from "./takes";

/**
 * Follows the runs of one board, whoever began them: the newest that still goes is live here. Looks
 * for a newer one now and then, and at once when the window is turned to again.
 */
export interface Following {
  watch(id: string): void;
  /** The board's takes and its newest run. */
  load(): Promise<void>;
  /** Brings back the newest run event by event, though it is over. */
  replay(): void;
  stop(): void;
}

interface Ports {
  readonly boardId: string;
  readonly runs: Runs;
  readonly onOver: () => void;
}

const every = 10_000;

/** Events that move credits or the queue, whatever they cost. */
const moves: ReadonlySet<string> = new Set(["run-started", "run-cancelled", "run-finished"]);

const outcomesOf = ({ nodes }: Run): Record<string, Outcome> => {
  const outcomes: Record<string, Outcome> = {};
  for (const [id, { status, error }] of Object.entries(nodes)) {
    if (status !== "done") outcomes[id] = { status, error: error?.message ?? null };
  }
  return outcomes;
};

export function createFollowing({ boardId, runs, onOver }: Ports): Following {
  let unwatch: (() => void) | null = null;
  let unreplay: (() => void) | null = null;
  let stopped = false;

  function watch(id: string) {
    unwatch?.();
    unreplay?.();
    watchFrom(runs, id);
    walletChanged();
    // What it was quoted and on which tier, before its first event tells.
    void newest().catch(() => undefined);
    unwatch = watchRun(
      id,
      0,
      (sent) => {
        follow(runs, id, sent);
        const { event } = sent;
        if (event.type === "take-delivered" && event.take.charged > 0) walletChanged();
        if (moves.has(event.type)) walletChanged();
        if (event.type === "run-cancelled" || event.type === "run-finished") onOver();
      },
      (why) => {
        if ("error" in why) {
          const lost = says.thisRunCantBeFollowed(why.error.message);
          return runs.setState({ live: null, lost });
        }
        settle(why.run);
      },
    );
  }

  /** A run whose end was told by the list, not by its events. */
  function settle(run: Run) {
    unwatch?.();
    unwatch = null;
    runs.setState({ live: null, outcomes: outcomesOf(run) });
    walletChanged();
    onOver();
    void loadTakes();
  }

  async function loadTakes() {
    const takes: Record<string, ShownTake[]> = {};
    let cursor: string | undefined;
    do {
      const query = cursor ? { limit: 100, cursor } : { limit: 100 };
      const page = await call(api.listTakes, { path: { id: boardId }, query });
      const { binned } = runs.getState();
      for (const take of page.items)
        if (!binned.has(take.id)) (takes[take.node] ??= []).push(fromBoard(take));
      cursor = page.next ?? undefined;
    } while (cursor);
    const live = runs.getState().takes;
    for (const [node, fresh] of Object.entries(live)) {
      const known = new Set(takes[node]?.map(({ id }) => id));
      takes[node] = [...fresh.filter(({ id }) => !known.has(id)), ...(takes[node] ?? [])];
    }
    const all = Object.fromEntries(
      Object.entries(takes).map(([node, made]) => [node, newestFirst(made)]),
    );
    runs.setState({ takes: all, ready: true });
  }

  async function newest(): Promise<RunSummary | null> {
    const { items } = await call(api.listRuns, { query: { board: boardId, limit: 1 } });
    const last = items[0] ?? null;
    if (!stopped) runs.setState({ last });
    return last;
  }

  async function loadLastRun() {
    const last = await newest();
    if (!last || stopped) return;
    if (!isOver(last.status)) {
      // Followed from its beginning it tells of takes that were put in the bin since.
      await (await import("./read-bin")).readBin(boardId, runs);
      return stopped ? undefined : watch(last.id);
    }
    if (last.status === "done") return;
    const run = await call(api.getRun, { path: { id: last.id } });
    if (!runs.getState().live) runs.setState({ outcomes: outcomesOf(run) });
  }

  /** What another tab or device began is followed here too; what it made meanwhile is read. */
  async function look() {
    if (document.visibilityState === "hidden" || !runs.getState().ready) return;
    const { last: known, live, starting } = runs.getState();
    if (starting) return;
    const last = await newest();
    if (!last || stopped || runs.getState().live !== live) return;
    const ours = live?.id === last.id;
    if (!isOver(last.status)) {
      if (!ours) watch(last.id);
      return;
    }
    const unseen = !ours && known?.id !== last.id;
    // It was called off before it began, so no event will tell.
    const unbegun = ours && live.state.status === "waiting" && live.times.begun === null;
    if (unseen || unbegun) settle(await call(api.getRun, { path: { id: last.id } }));
  }

  const quietly = () => void look().catch(() => undefined);
  const timer = setInterval(quietly, every);
  window.addEventListener("focus", quietly);

  function replay() {
    const { live, last } = runs.getState();
    if (live || !last || !isOver(last.status)) return;
    unreplay?.();
    let run: LiveRun = { id: last.id, state: newRun, times: noTimes };
    unreplay = watchRun(
      last.id,
      0,
      ({ event }) => {
        run = afterEvent(run, event);
        if (event.type === "run-finished" && !runs.getState().live) runs.setState({ live: run });
      },
      (why) => {
        const lost = "error" in why ? why.error.message : says.itsEventsAreOutOfReach;
        runs.setState({ lost });
      },
    );
  }

  return {
    watch,
    load: async () => {
      await Promise.all([loadTakes(), loadLastRun()]);
    },
    replay,
    stop() {
      stopped = true;
      clearInterval(timer);
      window.removeEventListener("focus", quietly);
      unwatch?.();
      unreplay?.();
    },
  };
}
