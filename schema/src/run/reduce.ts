import type { RunEvent, RunEventOf } from "./events";
import { isJoinOf } from "./join";
import { isOver, type Attempt, type JobRun, type NodeRun, type RunState } from "./state";

type Fold<T extends RunEvent["type"]> = (state: RunState, event: RunEventOf<T>) => RunState;

const newNode: NodeRun = {
  status: "waiting",
  jobs: [],
  pinned: null,
  found: [],
  outputs: null,
  error: null,
  startedAt: null,
};

const newAttempt = {
  status: "intended",
  handle: null,
  due: null,
  stumbles: 0,
  output: null,
  score: null,
  failure: null,
} as const;

const newJob = {
  key: null,
  seed: 0,
  price: 0,
  attempts: [],
  progress: 0,
  wait: null,
  refusal: null,
  take: null,
} as const;

function changeNode(state: RunState, id: string, change: (node: NodeRun) => NodeRun): RunState {
  const node = state.nodes[id];
  if (!node) return state;
  const changed = change(node);
  return changed === node ? state : { ...state, nodes: { ...state.nodes, [id]: changed } };
}

/** A node that is over stays as it is: whatever arrives late changes nothing. */
const withNode = (state: RunState, id: string, change: (node: NodeRun) => NodeRun): RunState =>
  changeNode(state, id, (node) => (isOver(node.status) ? node : change(node)));

const changeJob = (node: NodeRun, place: number, change: (job: JobRun) => JobRun): NodeRun =>
  node.jobs[place] && !node.jobs[place].take
    ? { ...node, jobs: node.jobs.map((one, at) => (at === place ? change(one) : one)) }
    : node;

const withJob = (
  state: RunState,
  { node, job }: { node: string; job: number },
  change: (job: JobRun) => JobRun,
): RunState => withNode(state, node, (run) => changeJob(run, job, change));

interface OfAttempt {
  readonly node: string;
  readonly job: number;
  readonly attempt: string;
}

/** Whatever is told of an attempt after that changes nothing. */
const isLost = ({ status }: Attempt): boolean => status === "failed" || status === "dropped";

const changeAttempt =
  (event: OfAttempt, change: (attempt: Attempt) => Partial<Attempt>) =>
  (job: JobRun): JobRun => ({
    ...job,
    wait: null,
    attempts: job.attempts.map((one) =>
      one.id === event.attempt && !isLost(one) ? { ...one, ...change(one) } : one,
    ),
  });

const withAttempt = (
  state: RunState,
  event: OfAttempt,
  change: (attempt: Attempt) => Partial<Attempt>,
): RunState => withJob(state, event, changeAttempt(event, change));

/** Of a cancelled node too: what its maker still has to be told, and what it was told. */
const withAnyAttempt = (
  state: RunState,
  event: OfAttempt,
  change: (attempt: Attempt) => Partial<Attempt>,
): RunState =>
  changeNode(state, event.node, (node) => changeJob(node, event.job, changeAttempt(event, change)));

/** Makers take progress back now and then; people should not see that. */
const further = (job: JobRun, progress: number): number =>
  Math.min(1, Math.max(job.progress, progress));

const folds: { [T in RunEvent["type"]]: Fold<T> } = {
  "run-started": (state, { nodes, tier, tiers, chains, slots, numbers, fresh, cast }) =>
    state.status === "waiting"
      ? {
          ...state,
          status: "running",
          tier,
          tiers: tiers ?? {},
          chains,
          slots: slots ?? {},
          numbers,
          fresh,
          cast: cast ?? {},
          nodes: Object.fromEntries(nodes.map((id) => [id, newNode])),
        }
      : state,
  "node-pinned": (state, { node, takes }) =>
    withNode(state, node, (run) => ({ ...run, pinned: takes })),
  "node-planned": (state, { node, jobs, at }) =>
    withNode(state, node, (run) =>
      run.status === "waiting"
        ? {
            ...run,
            status: "running",
            startedAt: at,
            jobs: jobs.map((job) => ({ ...job, ...newJob })),
          }
        : run,
    ),
  "join-planned": (state, { node, job }) =>
    withNode(state, node, (run) =>
      run.status === "running" && !run.jobs.some((one) => isJoinOf(one, job))
        ? { ...run, jobs: [...run.jobs, { ...job, ...newJob }] }
        : run,
    ),
  "job-keyed": (state, event) =>
    withJob(state, event, (job) => ({
      ...job,
      key: event.key,
      seed: event.seed,
      price: event.price ?? 0,
      wait: null,
    })),
  "job-waits": (state, event) => withJob(state, event, (job) => ({ ...job, wait: event.wait })),
  "job-refused": (state, event) =>
    withJob(state, event, (job) => ({
      ...job,
      wait: null,
      refusal: { code: event.code, message: event.message },
    })),
  "attempt-intended": (state, event) =>
    withJob(state, event, (job) => ({
      ...job,
      wait: null,
      attempts: [
        ...job.attempts,
        {
          ...newAttempt,
          id: event.attempt,
          provider: event.provider,
          rung: event.rung ?? 0,
          at: event.at,
        },
      ],
    })),
  "attempt-lost": (state, event) =>
    withAnyAttempt(state, event, () => ({ status: "lost", due: event.due })),
  "attempt-started": (state, event) =>
    withAnyAttempt(state, event, () => ({
      status: "started",
      handle: event.handle,
      due: event.due,
      stumbles: 0,
    })),
  "attempt-progressed": (state, event) =>
    withJob(state, event, (job) => ({
      ...changeAttempt(event, () => ({ due: event.due, stumbles: 0 }))(job),
      progress: further(job, event.progress),
    })),
  "attempt-stumbled": (state, event) =>
    withJob(state, event, (job) => ({
      ...changeAttempt(event, ({ stumbles }) => ({ due: event.due, stumbles: stumbles + 1 }))(job),
      wait: { why: "answer", until: event.due },
    })),
  "attempt-stored": (state, event) =>
    withAnyAttempt(state, event, () => ({
      status: "stored",
      output: event.output,
      due: null,
      stumbles: 0,
    })),
  "attempt-judged": (state, event) =>
    withAttempt(state, event, () => ({
      status: event.accepted ? "accepted" : "rejected",
      score: event.score,
      due: null,
    })),
  "attempt-failed": (state, event) =>
    withAnyAttempt(state, event, () => ({ status: "failed", due: null, failure: event.failure })),
  "attempt-dropped": (state, event) =>
    withAnyAttempt(state, event, () => ({ status: "dropped", due: null })),
  // A delivery that was faster than the cancel stands: it is in the ledger too.
  "take-delivered": (state, event) =>
    changeNode(state, event.node, (node) =>
      changeJob(node, event.job, (job) => ({ ...job, take: event.take, progress: 1, wait: null })),
    ),
  "take-found": (state, { node, take }) =>
    changeNode(state, node, (run) =>
      run.found.some((one) => one.id === take.id) ? run : { ...run, found: [...run.found, take] },
    ),
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
