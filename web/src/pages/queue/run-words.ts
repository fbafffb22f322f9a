import type { Run, RunSummary } from "@aktion/schema/api/runs";
import { lengthWords } from "../../app/time-words";
import { waitWords } from "../../runs/wait-words";

/** What a run's credits came to: set aside, taken, given back. */
export function costWords({ quoted, held, charged, status }: RunSummary): string {
  if (quoted === 0 && charged === 0) return "free";
  const over = status !== "running" && status !== "waiting";
  const parts = [
    `quoted ${quoted}`,
    held > 0 && `held ${held}`,
    (charged > 0 || over) && `charged ${charged}`,
  ];
  return parts.filter(Boolean).join(", ");
}

/** How long it runs or waits, or took. */
export function spanWords(run: RunSummary, now: number): string {
  const { createdAt, startedAt, finishedAt } = run;
  if (finishedAt !== null) {
    return startedAt === null ? "never began" : lengthWords(finishedAt - startedAt);
  }
  return startedAt === null ? `for ${lengthWords(now - createdAt)}` : lengthWords(now - startedAt);
}

export const statusWords: Record<RunSummary["status"], string> = {
  waiting: "Waiting",
  running: "Running",
  done: "Done",
  failed: "Not all of it was made",
  cancelled: "Stopped",
};

/** How far a run is: its nodes that are over, and 0 to 1 with the parts of those being made. */
export function progressOfRun(nodes: Run["nodes"]): { over: number; part: number } {
  const all = Object.values(nodes);
  const isGoing = (status: string) => status === "waiting" || status === "running";
  const over = all.filter(({ status }) => !isGoing(status)).length;
  const sum = all.reduce((total, one) => total + (isGoing(one.status) ? one.progress : 1), 0);
  return { over, part: all.length > 0 ? sum / all.length : 0 };
}

/** What the nodes of a running run are at, most telling first: a line for each thing. */
export function nowWords(nodes: Run["nodes"], now: number): readonly string[] {
  const open = Object.values(nodes).filter(({ status }) => status === "running");
  const making = open.filter(({ waits }) => !waits).length;
  const lines = new Set(open.flatMap(({ waits }) => (waits ? [waitWords(waits, null, now)] : [])));
  return [...(making > 0 ? [`${making} being made`] : []), ...lines];
}
