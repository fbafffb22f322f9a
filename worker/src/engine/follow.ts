import type { Attempt, JobRun } from "@aktion/schema/run/state";
import { isUnderWay } from "@aktion/schema/run/state";
import type { Action, AttemptStep } from "./action";
import { deadlineOf } from "./deadlines";
import type { Policy } from "./policy";

interface Place {
  readonly node: string;
  readonly job: number;
}

/** What an attempt that is under way needs now. */
export function follow(
  { node, job: place }: Place,
  job: JobRun,
  attempt: Attempt,
  now: number,
  policy: Policy,
): Action {
  const step = (todo: AttemptStep): Action => ({ do: todo, node, job: place, attempt: attempt.id });
  const end = attempt.at + deadlineOf(job.task.kind);
  const due = attempt.due ?? now;
  switch (attempt.status) {
    case "intended":
      return step("resume");
    case "lost":
      return due > now ? { do: "wait", until: due } : step("find");
    case "started":
      // Only a stumble may put it off beyond its deadline, whatever the maker says of asking again.
      if (due > now && (attempt.stumbles > 0 || now < end))
        return { do: "wait", until: attempt.stumbles > 0 ? due : Math.min(due, end) };
      return step(now >= end ? "expire" : "check");
    case "stored":
      if (due > now) return { do: "wait", until: due };
      return step(policy.judged ? "judge" : "keep");
    default:
      return due > now ? { do: "wait", until: due } : step("keep");
  }
}

/**
 * After a cancel: what makers still work on is called off, and what was stored but not kept goes
 * too. A rejected candidate may have been delivered as the best of all: dropping it finds that out.
 */
export function callOff(
  { node, job: place }: Place,
  job: JobRun,
  busy: ReadonlySet<string>,
): Action[] {
  if (job.take) return [];
  return job.attempts
    .filter((one) => isUnderWay(one) || (one.status === "rejected" && one.output !== null))
    .filter(({ id }) => !busy.has(id))
    .map(({ id }) => ({ do: "drop", node, job: place, attempt: id }));
}
