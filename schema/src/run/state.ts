import type { Tier } from "../graph/graph";
import type { Outputs } from "../graph/values";
import type { CastReference } from "../tasks/task";
import { awaitsJoin } from "./join";
import type { Failure, Job, Slot, Stored, Take, Wait } from "./events";

export type RunStatus = "waiting" | "running" | "done" | "failed" | "cancelled";
export type NodeStatus = RunStatus | "skipped";

/**
 * `intended`: about to be sent. `lost`: sent, its answer never came. `started`: the maker has it.
 * `stored`: its output is whole in the store. `accepted` and `rejected`: judged. `rejected`, `failed` and
 * `dropped` are over.
 */
export type AttemptStatus =
  | "intended"
  | "lost"
  | "started"
  | "stored"
  | "accepted"
  | "rejected"
  | "failed"
  | "dropped";

export interface Attempt {
  readonly id: string;
  readonly provider: string;
  /** Which rung of the policy's ladder it stands on; 0 is the first. */
  readonly rung: number;
  readonly status: AttemptStatus;
  readonly handle: unknown;
  /** When it is to be looked after again, while it is under way. */
  readonly due: number | null;
  readonly at: number;
  readonly stumbles: number;
  readonly output: Stored | null;
  readonly score: number | null;
  readonly failure: Failure | null;
}

/** A job with its attempts so far: the group that ends in one take or in none. */
export interface JobRun extends Job {
  /** Null until it was hashed and found to be this run's to make. */
  readonly key: string | null;
  readonly seed: number;
  readonly price: number;
  readonly attempts: readonly Attempt[];
  readonly progress: number;
  readonly wait: Wait | null;
  readonly refusal: { readonly code: string; readonly message: string } | null;
  readonly take: Take | null;
}

export interface NodeRun {
  readonly status: NodeStatus;
  readonly jobs: readonly JobRun[];
  readonly pinned: readonly Take[] | null;
  /** Takes that turned up after their start was given up. */
  readonly found: readonly Take[];
  readonly outputs: Outputs | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly startedAt: number | null;
}

export interface RunState {
  readonly status: RunStatus;
  readonly tier: Tier;
  readonly tiers: Readonly<Record<string, Tier>>;
  readonly nodes: Readonly<Record<string, NodeRun>>;
  readonly chains: Readonly<Record<string, readonly string[]>>;
  readonly slots: Readonly<Record<string, readonly Slot[]>>;
  readonly numbers: Readonly<Record<string, readonly number[]>>;
  readonly fresh: readonly string[];
  readonly cast: Readonly<Record<string, CastReference>>;
  readonly cancelled: boolean;
}

export const newRun: RunState = {
  status: "waiting",
  tier: "draft",
  tiers: {},
  nodes: {},
  chains: {},
  slots: {},
  numbers: {},
  fresh: [],
  cast: {},
  cancelled: false,
};

export const isOver = (status: NodeStatus): boolean => status !== "waiting" && status !== "running";

const restful: ReadonlySet<AttemptStatus> = new Set(["rejected", "failed", "dropped"]);

/** Whether an attempt may still come to something. */
export const isUnderWay = ({ status }: Attempt): boolean => !restful.has(status);

/** How a job is paid. A join is free, also where a slot of a job that was never planned stands there. */
export const slotOf = (state: RunState, node: string, place: number): Slot | undefined =>
  state.nodes[node]?.jobs[place]?.task.kind === "video.join"
    ? undefined
    : state.slots[node]?.[place];

export const tierOfNode = (state: RunState, node: string): Tier => state.tiers[node] ?? state.tier;

/** Joins that are still to be planned: they are work too, so that progress never goes back. */
const joinsToCome = ({ jobs }: NodeRun): number =>
  jobs.filter((job) => awaitsJoin(job, jobs)).length;

/** 0 to 1 over all jobs of a node; a delivered job counts whole. */
export function progressOf(node: NodeRun): number {
  if (node.jobs.length === 0) return isOver(node.status) ? 1 : 0;
  const sum = node.jobs.reduce((total, job) => total + (job.take ? 1 : job.progress), 0);
  return sum / (node.jobs.length + joinsToCome(node));
}

/** What an unfinished node waits for: only when none of its jobs is being made. */
export function waitOf(node: NodeRun): Wait | null {
  if (node.status !== "running") return null;
  const open = node.jobs.filter((job) => !job.take);
  const waits = open.map((job) => job.wait);
  return waits.every((wait) => wait !== null) ? (waits[0] ?? null) : null;
}

/** What people call its takes: of what was joined the whole, not the pieces. */
export const takesOf = (node: NodeRun): readonly Take[] =>
  [...(node.pinned ?? node.jobs.flatMap((job) => job.take ?? [])), ...node.found].filter(
    ({ piece }) => !piece,
  );
