import type { Attempt, JobRun, NodeRun } from "@aktion/schema/run/state";
import { makerWords } from "../money/maker-words";

/** What became of one try at one maker; null where the take says it. */
export function attemptWords({ provider, status, failure }: Attempt): string | null {
  const maker = makerWords(provider);
  switch (status) {
    case "intended":
      return `Asking ${maker}`;
    case "lost":
      return `${maker} may have it: looking it up, nothing is sent twice`;
    case "started":
      return `${maker} is making it`;
    case "stored":
      return `${maker} made it, keeping it now`;
    case "accepted":
      return null;
    case "rejected":
      return `${maker}: not kept, the face was not alike`;
    case "failed":
      return failure ? `${maker}: ${failure.message}` : `${maker} could not make it`;
    case "dropped":
      return `${maker} was called off`;
  }
}

const over: ReadonlySet<Attempt["status"]> = new Set(["failed", "rejected", "dropped"]);

/** Once the take is there, only what went wrong before it is worth telling. */
const told = (job: JobRun): readonly string[] => [
  ...job.attempts
    .filter(({ status }) => !job.take || over.has(status))
    .flatMap((attempt) => attemptWords(attempt) ?? []),
  ...(job.refusal ? [job.refusal.message] : []),
];

/** A line for each thing worth telling; the same line of several jobs once, with their number. */
export function attemptLines({ jobs }: NodeRun): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of jobs.flatMap(told)) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, times]) => (times > 1 ? `${line} (${times} times)` : line));
}

/** "fal", "A2E, then fal": whose takes came of it. */
export function makersOf({ jobs, pinned }: NodeRun): string | null {
  if (pinned) return null;
  const made = new Set(jobs.flatMap(({ take }) => (take && !take.reused ? take.provider : [])));
  return made.size > 0 ? [...made].map(makerWords).join(", ") : null;
}
