import {
  isOver,
  isUnderWay,
  type Attempt,
  type JobRun,
  type RunState,
} from "@aktion/schema/run/state";
import { takeIdOf } from "./deliver";

interface Found {
  readonly place: { readonly node: string; readonly job: number; readonly attempt: string };
  readonly run: JobRun;
  readonly attempt: Attempt;
  /** Its node is still to come to its end. */
  readonly open: boolean;
  /** Its late result is here already. */
  readonly late: boolean;
}

export function findAttempt({ nodes }: RunState, id: string): Found | null {
  for (const [node, { status, jobs, found }] of Object.entries(nodes)) {
    for (const [job, run] of jobs.entries()) {
      const attempt = run.attempts.find((one) => one.id === id);
      if (!attempt) continue;
      const late = found.some((take) => take.id === takeIdOf(id));
      return { place: { node, job, attempt: id }, run, attempt, open: !isOver(status), late };
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

/** It stands until an open board's browser sends a frame. */
export const awaitsFrame = (found: Found | null): boolean =>
  found !== null && afterReport(found) === "check" && found.run.wait?.why === "browser";

/**
 * What a maker's report leads to: the attempt is asked about at once, or it was given up as unknown
 * and may have made a take after all. A report is only a hint: what it says itself is never believed.
 */
export function afterReport({ run, attempt, open, late }: Found): "check" | "find" | "late" | null {
  if (run.take) return null;
  if (open && attempt.status === "lost") return "find";
  if (open && attempt.status === "started") return "check";
  return attempt.failure?.kind === "unknown-start" && !late ? "late" : null;
}
