import { awaitsJoin } from "@aktion/schema/run/join";
import type { JobRun, NodeRun } from "@aktion/schema/run/state";
import * as says from "#words/stores";
import type { ShownTake } from "./takes";

/** One place on a contact sheet: a take, or what still keeps it from being there. */
export interface ContactFrame {
  readonly key: string;
  readonly take: ShownTake | null;
  readonly words: string;
  readonly failed: boolean;
}

function jobWords({ take, refusal, attempts, progress }: JobRun, node: NodeRun): string {
  if (take) return says.inTheBin;
  if (refusal) return refusal.message;
  if (node.status === "cancelled") return says.stopped;
  if (node.status !== "waiting" && node.status !== "running")
    return node.error?.message ?? says.notMadeNothingWasCharged;
  if (attempts.length === 0) return says.waiting;
  return progress > 0 ? says.makingPercent(Math.round(progress * 100)) : says.making;
}

/** The frames of a run's new takes, in the order they were asked for; empty ones before it is known. */
export function framesOf(
  node: NodeRun | undefined,
  takes: readonly ShownTake[],
  count: number,
  waiting: string,
): ContactFrame[] {
  if (!node || node.jobs.length === 0) {
    const over = node !== undefined && node.status !== "waiting" && node.status !== "running";
    const words = over ? (node.error?.message ?? says.notMadeNothingWasCharged) : waiting;
    return Array.from({ length: count }, (_, place) => ({
      key: `empty ${place}`,
      take: null,
      words,
      failed: over,
    }));
  }
  const byId = new Map(takes.map((take) => [take.id, take]));
  return wholeJobs(node).map((job) => {
    const take = (job.take && byId.get(job.take.id)) ?? null;
    return {
      key: `job ${job.item} ${job.number} ${job.task.kind === "video.join" ? 0 : job.part}`,
      take,
      words: take ? "" : jobWords(job, node),
      failed: !take && job.refusal !== null,
    };
  });
}

/** Until pieces are joined the first of them stands for the whole, as far as it is. */
const wholeJobs = (node: NodeRun): JobRun[] =>
  node.jobs
    .filter((job) => !job.piece || awaitsJoin(job, node.jobs))
    .map((job) => (job.piece ? { ...job, take: null } : job))
    .toSorted(
      (one, other) => one.item - other.item || one.number - other.number || one.part - other.part,
    );
