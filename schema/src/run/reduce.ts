import type { RunEvent, RunEventOf } from "./events";
import { isOver, type Attempt, type JobRun, type NodeRun, type RunState } from "./state";

type Fold<T extends RunEvent["type"]> = (state: RunState, event: RunEventOf<T>) => RunState;

const newNode: NodeRun = {
  status: "waiting",
  jobs: [],
  pinned: null,
  outputs: null,
  error: null,
  startedAt: null,
};

function withNode(state: RunState, id: string, change: (node: NodeRun) => NodeRun): RunState {
  const node = state.nodes[id];
  // A node that is over stays as it is: whatever arrives late changes nothing.
  if (!node || isOver(node.status)) return state;
  const changed = change(node);
  return changed === node ? state : { ...state, nodes: { ...state.nodes, [id]: changed } };
}

const withJob = (
  state: RunState,
  { node, job }: { node: string; job: number },
  change: (job: JobRun) => JobRun,
): RunState =>
  withNode(state, node, (run) => ({
    ...run,
    jobs: run.jobs.map((one, place) => (place === job && !one.take ? change(one) : one)),
  }));

const withAttempt = (
  state: RunState,
  event: { node: string; job: number; attempt: string },
  change: (attempt: Attempt) => Attempt,
  progress?: number,
): RunState =>
  withJob(state, event, (job) => ({
    ...job,
    // Providers take progress back now and then; people should not see that.
    progress: progress === undefined ? job.progress : Math.min(1, Math.max(job.progress, progress)),
    attempts: job.attempts.map((one) => (one.id === event.attempt ? change(one) : one)),
  }));

const folds: { [T in RunEvent["type"]]: Fold<T> } = {
  "run-started": (state, { nodes, tier, chains, numbers, fresh }) => ({
    ...state,
    status: "running",
    tier,
    chains,
    numbers,
    fresh,
    nodes: Object.fromEntries(nodes.map((id) => [id, newNode])),
  }),
  "node-pinned": (state, { node, takes }) =>
    withNode(state, node, (run) => ({ ...run, pinned: takes })),
  "node-planned": (state, { node, jobs, at }) =>
    withNode(state, node, (run) => ({
      ...run,
      status: "running",
      startedAt: at,
      jobs: jobs.map((job) => ({ ...job, attempts: [], progress: 0, take: null })),
    })),
  "attempt-intended": (state, event) =>
    withJob(state, event, (job) => ({
      ...job,
      attempts: [
        ...job.attempts,
        {
          id: event.attempt,
          provider: event.provider,
          status: "intended",
          handle: null,
          due: null,
          at: event.at,
          failure: null,
        },
      ],
    })),
  "attempt-started": (state, event) =>
    withAttempt(state, event, (attempt) => ({
      ...attempt,
      status: "started",
      handle: event.handle,
      due: event.due,
    })),
  "attempt-progressed": (state, event) =>
    withAttempt(state, event, (attempt) => ({ ...attempt, due: event.due }), event.progress),
  "attempt-failed": (state, event) =>
    withAttempt(state, event, (attempt) => ({
      ...attempt,
      status: "failed",
      due: null,
      failure: event.failure,
    })),
  "take-delivered": (state, event) =>
    withJob(state, event, (job) => ({ ...job, take: event.take, progress: 1 })),
  "node-done": (state, { node, outputs }) =>
    withNode(state, node, (run) => ({ ...run, status: "done", outputs })),
  "node-failed": (state, { node, error }) =>
    withNode(state, node, (run) => ({ ...run, status: "failed", error })),
  "node-skipped": (state, { node, because }) =>
    withNode(state, node, (run) => ({
      ...run,
      status: "skipped",
      error: { code: "node.skipped", message: because },
    })),
  "run-cancelled": (state) =>
    isOver(state.status)
      ? state
      : {
          ...state,
          cancelled: true,
          nodes: Object.fromEntries(
            Object.entries(state.nodes).map(([id, node]) => [
              id,
              isOver(node.status) ? node : { ...node, status: "cancelled" as const },
            ]),
          ),
        },
  "run-finished": (state, { status }) => (isOver(state.status) ? state : { ...state, status }),
};

/** The run after one more event. Total: an event out of place changes nothing. */
export function reduce(state: RunState, event: RunEvent): RunState {
  const fold = folds[event.type] as Fold<RunEvent["type"]>;
  return fold(state, event);
}

export const fold = (events: Iterable<RunEvent>, from: RunState): RunState => {
  let state = from;
  for (const event of events) state = reduce(state, event);
  return state;
};
