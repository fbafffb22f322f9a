import type { Run, RunSummary } from "@aktion/schema/api/runs";
import * as says from "#words/queue";
import { lengthWords } from "../../app/time-words";
import { waitWords } from "../../runs/wait-words";

/** What a run's credits came to: set aside, taken, given back. */
export function costWords({ training, status, ...run }: RunSummary): string {
  const { quoted, held, charged } = training ?? run;
  if (quoted === 0 && charged === 0) return says.free;
  const over = status !== "running" && status !== "waiting";
  const parts = [
    training ? says.quotedForTraining(quoted) : says.quoted(quoted),
    held > 0 && says.held(held),
    (charged > 0 || over) && says.charged(charged),
  ];
  return parts.filter(Boolean).join(", ");
}

/** How long it runs or waits, or took. */
export function spanWords(run: RunSummary, now: number): string {
  const { createdAt, startedAt, finishedAt } = run;
  if (finishedAt !== null) {
    return startedAt === null ? says.neverBegan : lengthWords(finishedAt - startedAt);
  }
  return startedAt === null
    ? says.waitsFor(lengthWords(now - createdAt))
    : lengthWords(now - startedAt);
}

const endWords = { done: says.done, failed: says.notAllMade, cancelled: says.stopped };

/** How far it is, or how it ended. */
export function statusWords({ status, training, tier, done, total }: RunSummary): string {
  if (status === "waiting") return says.waiting;
  if (training && status === "failed") return says.notTrained;
  if (status !== "running") return endWords[status];
  if (!training) return says.doneOfTotal(done, total);
  return tier === "draft" ? says.beingRehearsed : says.beingTrained;
}

/** What it is called, and where what it is of can be looked at. */
export function whatRuns({ board, title, training, tier }: RunSummary): {
  readonly name: string;
  readonly href: string | null;
} {
  if (training) {
    const { member, name } = training;
    const words = tier === "draft" ? says.rehearsalOf : says.trainingOf;
    if (name === null) return { name: words(says.aDeletedMember), href: null };
    return { name: words(name), href: `/cast/${member}` };
  }
  if (board === null) return { name: says.aRunWithoutABoard, href: null };
  if (title === null) return { name: says.aDeletedBoard, href: null };
  return { name: title || says.untitled, href: `/boards/${board}` };
}

/** How far a run is: its nodes that are over, and 0 to 1 with the parts of those being made. */
export function progressOfRun(nodes: Run["nodes"]): { over: number; part: number } {
  const all = Object.values(nodes);
  const isGoing = (status: string) => status === "waiting" || status === "running";
  const over = all.filter(({ status }) => !isGoing(status)).length;
  const sum = all.reduce((total, one) => total + (isGoing(one.status) ? one.progress : 1), 0);
  return { over, part: all.length > 0 ? sum / all.length : 0 };
}

/** What the nodes of a running run are at, most telling first: a line for each thing. */
export function nowWords(nodes: Run["nodes"], now: number, counted = true): readonly string[] {
  const open = Object.values(nodes).filter(({ status }) => status === "running");
  const making = open.filter(({ waits }) => !waits).length;
  const lines = new Set(open.flatMap(({ waits }) => (waits ? [waitWords(waits, null, now)] : [])));
  return [...(counted && making > 0 ? [says.beingMade(making)] : []), ...lines];
}
