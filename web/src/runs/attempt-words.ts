import type { Attempt, JobRun, NodeRun } from "@aktion/schema/run/state";
import * as says from "#words/run";
import { makerWords } from "../money/maker-words";

/** What became of one try at one maker; null where the take says it. */
export function attemptWords({ provider, status, failure }: Attempt): string | null {
  const maker = makerWords(provider);
  switch (status) {
    case "intended":
      return says.askingMaker(maker);
    case "lost":
      return says.makerMayHaveIt(maker);
    case "started":
      return says.makerIsMakingIt(maker);
    case "stored":
      return says.keepingItNow(maker);
    case "accepted":
      return null;
    case "rejected":
      return says.faceNotAlike(maker);
    case "failed":
      return failure ? `${maker}: ${failure.message}` : says.makerCouldNotMakeIt(maker);
    case "dropped":
      return says.makerWasCalledOff(maker);
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
  return [...counts].map(([line, times]) => (times > 1 ? says.saidTimes(line, times) : line));
}

/** "fal", "A2E, then fal": whose takes came of it. */
export function makersOf({ jobs, pinned }: NodeRun): string | null {
  if (pinned) return null;
  // The studio's own joining of pieces says nothing of who made them.
  const made = new Set(
    jobs.flatMap(({ take, task }) =>
      take && !take.reused && task.kind !== "video.join" ? take.provider : [],
    ),
  );
  return made.size > 0 ? [...made].map(makerWords).join(", ") : null;
}
