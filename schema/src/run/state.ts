import type { Tier } from "../graph/graph";
import type { Outputs } from "../graph/values";
import type { Failure, Job, Take } from "./events";

export type RunStatus = "waiting" | "running" | "done" | "failed" | "cancelled";
export type NodeStatus = RunStatus | "skipped";

export interface Attempt {
  readonly id: string;
  readonly provider: string;
  readonly status: "intended" | "started" | "failed";
  readonly handle: unknown;
  /** When the maker is to be asked again, while started. */
  readonly due: number | null;
  readonly at: number;
  readonly failure: Failure | null;
}

/** A job with its attempts so far: the group that ends in one take or in none. */
export interface JobRun extends Job {
  readonly attempts: readonly Attempt[];
  readonly progress: number;
  readonly take: Take | null;
}

export interface NodeRun {
  readonly status: NodeStatus;
  readonly jobs: readonly JobRun[];
  readonly pinned: readonly Take[] | null;
  readonly outputs: Outputs | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly startedAt: number | null;
}

export interface RunState {
  readonly status: RunStatus;
  readonly tier: Tier;
  readonly nodes: Readonly<Record<string, NodeRun>>;
  readonly chains: Readonly<Record<string, readonly string[]>>;
  readonly numbers: Readonly<Record<string, readonly number[]>>;
  readonly fresh: readonly string[];
  readonly cancelled: boolean;
}

export const newRun: RunState = {
  status: "waiting",
  tier: "draft",
  nodes: {},
  chains: {},
  numbers: {},
  fresh: [],
  cancelled: false,
};

export const isOver = (status: NodeStatus): boolean => status !== "waiting" && status !== "running";

/** 0 to 1 over all jobs of a node; a delivered job counts whole. */
export function progressOf(node: NodeRun): number {
  if (node.jobs.length === 0) return isOver(node.status) ? 1 : 0;
  const sum = node.jobs.reduce((total, job) => total + (job.take ? 1 : job.progress), 0);
  return sum / node.jobs.length;
}

export const takesOf = (node: NodeRun): readonly Take[] =>
  node.pinned ?? node.jobs.flatMap((job) => job.take ?? []);
