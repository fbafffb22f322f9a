import type { Wait } from "@aktion/schema/run/events";
import { waitOf, type NodeRun } from "@aktion/schema/run/state";
import * as says from "#words/run";
import { clockTime, lengthWords } from "../app/time-words";
import { makerWords } from "../money/maker-words";

/** What a node waits for, in words; `maker` is whoever asked for a pause, where that is known. */
export function waitWords({ why, until }: Wait, maker: string | null, now: number): string {
  switch (why) {
    case "turn":
      return says.waitingForItsTurn;
    case "twin":
      return says.theSamePictureIsBeingMade;
    case "browser":
      return says.thisFrameIsTaken;
    case "maker": {
      const who = maker === null ? says.theMaker : makerWords(maker);
      const left = until === null ? 0 : until - now;
      return left > 0 ? says.askedForAPauseOf(who, lengthWords(left)) : says.askedForAPause(who);
    }
    case "answer":
      return until === null ? says.askingAgain : says.askingAgainAtTime(clockTime(until));
  }
}

/** Of a node of a followed run: the maker is the one its waiting job asked last. */
export function nodeWaitWords(node: NodeRun, now: number): string | null {
  const wait = waitOf(node);
  if (!wait) return null;
  const job = node.jobs.find((one) => !one.take && one.wait === wait);
  return waitWords(wait, job?.attempts.at(-1)?.provider ?? null, now);
}

/** Where a waiting run stands in its line. */
export function lineWords(before: number): string {
  if (before === 0) return says.itStartsNext;
  return says.runsBeforeIt(before);
}
