import type { RunSummary } from "@aktion/schema/api/runs";
import type { Problem } from "@aktion/schema/graph/problem";
import type { RunEvent, SentEvent } from "@aktion/schema/run/events";
import { reduce } from "@aktion/schema/run/reduce";
import {
  isOver,
  newRun,
  progressOf,
  type NodeStatus,
  type RunState,
} from "@aktion/schema/run/state";
import { createStore, type StoreApi } from "zustand/vanilla";
import { noTimes, timesAfter, type RunTimes } from "./run-times";
import { fromEvent, withTake, type ShownTake } from "./takes";

/**
 * What runs made and are making, never part of the document. The live run is folded from the same
 * events its host keeps; `reduce` leaves untouched nodes their identity, so that a card that reads
 * only its own node is drawn again only for its own news.
 */
export interface LiveRun {
  readonly id: string;
  readonly state: RunState;
  readonly times: RunTimes;
}

/** How a node came out of the last run, as far as that still has to be said. */
export interface Outcome {
  readonly status: NodeStatus;
  readonly error: string | null;
}

export interface RunsState {
  readonly live: LiveRun | null;
  /** The board's newest run as the list tells it, whether it is followed or not. */
  readonly last: RunSummary | null;
  /** Why the live run can't be followed any more. */
  readonly lost: string | null;
  readonly starting: boolean;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly takes: Readonly<Record<string, readonly ShownTake[]>>;
  /** Takes in the bin, as far as they are known: an event that tells of one again brings it not back. */
  readonly binned: ReadonlySet<string>;
  readonly problems: Readonly<Record<string, string>>;
  /** Problems of the whole board, which no node can show. */
  readonly boardProblems: readonly string[];
  /** Whether the takes were read from the server yet. */
  readonly ready: boolean;
}

export type Runs = StoreApi<RunsState>;

export const newRuns = (): Runs =>
  createStore<RunsState>(() => ({
    live: null,
    last: null,
    lost: null,
    starting: false,
    outcomes: {},
    takes: {},
    binned: new Set(),
    problems: {},
    boardProblems: [],
    ready: false,
  }));

const noTakes: readonly ShownTake[] = [];

export const takesOfNode = (state: RunsState, node: string): readonly ShownTake[] =>
  state.takes[node] ?? noTakes;

/** A cancelled run has ended for its owner, even while its makers are still being told. */
export const isEnded = ({ status, cancelled }: RunState): boolean => cancelled || isOver(status);

export const isRunning = ({ live }: RunsState): boolean => live !== null && !isEnded(live.state);

export function statusOf({ live, outcomes }: RunsState, node: string): NodeStatus | null {
  const run = live?.state.nodes[node];
  if (run) return run.status;
  return outcomes[node]?.status ?? null;
}

export const errorOf = ({ live, outcomes }: RunsState, node: string): string | null => {
  const run = live?.state.nodes[node];
  return run ? (run.error?.message ?? null) : (outcomes[node]?.error ?? null);
};

/** Whole per cent, so that a card is drawn a hundred times at most. */
export const progressPerCent = ({ live }: RunsState, node: string): number => {
  const run = live?.state.nodes[node];
  return run ? Math.round(progressOf(run) * 100) : 0;
};

export function countsOf({ live }: RunsState): { done: number; all: number } {
  const nodes = Object.values(live?.state.nodes ?? {});
  return { done: nodes.filter((node) => isOver(node.status)).length, all: nodes.length };
}

export function addTakes(runs: Runs, node: string, takes: readonly ShownTake[]): void {
  const { binned } = runs.getState();
  const before = takesOfNode(runs.getState(), node);
  const after = takes.filter(({ id }) => !binned.has(id)).reduce(withTake, before);
  if (after !== before) runs.setState(({ takes: all }) => ({ takes: { ...all, [node]: after } }));
}

export const watchFrom = (runs: Runs, id: string): void =>
  runs.setState(({ outcomes }) => ({
    live: { id, state: newRun, times: noTimes },
    lost: null,
    outcomes,
    problems: {},
  }));

/** A run after one more of its events. */
export const afterEvent = (run: LiveRun, event: RunEvent): LiveRun => {
  const state = reduce(run.state, event);
  const times = timesAfter(run.times, event);
  return state === run.state && times === run.times ? run : { ...run, state, times };
};

/** Folds one event of the live run; events of another run are not its business. */
export function follow(runs: Runs, id: string, { event }: SentEvent): void {
  const { live } = runs.getState();
  if (live?.id !== id) return;
  const after = afterEvent(live, event);
  if (after !== live) runs.setState({ live: after });
  const made = event.type === "take-delivered" || event.type === "take-found";
  if (made && !event.take.piece) {
    addTakes(runs, event.node, [fromEvent(event.take, id, event.at)]);
  }
  if (event.type === "node-pinned") {
    addTakes(
      runs,
      event.node,
      event.takes.map((take) => fromEvent(take, id, event.at)),
    );
  }
}

export const setProblems = (runs: Runs, problems: readonly Omit<Problem, "code">[]): void => {
  const byNode: Record<string, string> = {};
  const board: string[] = [];
  for (const { node, message } of problems) {
    if (node === null) board.push(message);
    else byNode[node] ??= message;
  }
  runs.setState({ problems: byNode, boardProblems: board });
};
