import type { RunEvent } from "@aktion/schema/run/events";
import { isUnderWay, type Attempt, type JobRun, type RunState } from "@aktion/schema/run/state";
import { takeIdOf } from "./deliver";

interface Found {
  readonly node: string;
  readonly job: number;
  readonly run: JobRun;
  readonly attempt: Attempt;
  /** Its late result is here already. */
  readonly late: boolean;
}

export function findAttempt({ nodes }: RunState, id: string): Found | null {
  for (const [node, { jobs, found }] of Object.entries(nodes)) {
    for (const [job, run] of jobs.entries()) {
      const attempt = run.attempts.find((one) => one.id === id);
      if (!attempt) continue;
      return { node, job, run, attempt, late: found.some((take) => take.id === takeIdOf(id)) };
    }
  }
  return null;
}

/** Attempts that a maker may still be at, and that so keep their place at the gate. */
export const attemptsUnderWay = ({
  nodes,
}: RunState): { node: string; job: number; attempt: string }[] =>
  Object.entries(nodes).flatMap(([node, { jobs }]) =>
    [...jobs.entries()].flatMap(([job, { take, attempts }]) =>
      take ? [] : attempts.filter(isUnderWay).map(({ id }) => ({ node, job, attempt: id })),
    ),
  );

/**
 * What a maker's report leads to: the attempt is due now, or it was given up as unknown and may have
 * made a take after all. A report is only a hint: what it says itself is never believed.
 */
export function afterReport(found: Found, at: number): RunEvent | "late" | null {
  const { node, job, run, attempt } = found;
  if (run.take) return null;
  const place = { at, attempt: attempt.id, node, job };
  if (attempt.status === "lost") return { type: "attempt-lost", ...place, due: at };
  if (attempt.status === "started" && (attempt.due ?? 0) > at)
    return { type: "attempt-progressed", ...place, progress: 0, due: at };
  return attempt.failure?.kind === "unknown-start" && !found.late ? "late" : null;
}
