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
  return node.jobs.map((job, place) => {
    const take = (job.take && byId.get(job.take.id)) ?? null;
    return {
      key: `job ${place}`,
      take,
      words: take ? "" : jobWords(job, node),
      failed: !take && job.refusal !== null,
    };
  });
}
