import { isOver, type JobRun, type NodeRun } from "@aktion/schema/run/state";
import { makerWords } from "../money/maker-words";
import type { RunsState } from "../stores/runs";

/** How far the link between two stills is, as the run that is followed here tells. */
export interface StripLink {
  readonly state: "waiting" | "making" | "made" | "reused" | "failed";
  /** Counted from 1, as its stills are. */
  readonly number: number;
  readonly percent: number;
  readonly take: string | null;
  /** Who made it and its size, in short. */
  readonly made: string;
}

const stateOf = (job: JobRun, { status }: NodeRun): StripLink["state"] => {
  if (job.take) return job.take.reused ? "reused" : "made";
  if (job.refusal || (status === "failed" && job.attempts.length > 0)) return "failed";
  return job.attempts.length > 0 && !isOver(status) ? "making" : "waiting";
};

/**
 * The newest link made from these very stills, as JSON so that nothing is drawn again while it stays
 * the same; null where nothing is known of it. One that was put away is to be made again.
 */
export function readLink(
  { live, binned }: RunsState,
  id: string,
  from: string | undefined,
  to: string | undefined,
): string | null {
  const node = live?.state.nodes[id];
  const job = node?.jobs.findLast(
    ({ task }) =>
      task.kind === "video.bridge" && task.images[0] === from && task.images.at(-1) === to,
  );
  if (!node || !job) return null;
  const { take, part, progress } = job;
  const gone = take !== null && binned.has(take.id);
  const link: StripLink = {
    state: gone ? "waiting" : stateOf(job, node),
    number: part + 1,
    percent: Math.round(progress * 100),
    take: job.piece && !gone ? (take?.id ?? null) : null,
    made: take
      ? [makerWords(take.provider), take.width && `${take.width} x ${take.height}`]
          .filter(Boolean)
          .join(", ")
      : "",
  };
  return JSON.stringify(link);
}

export const linkIn = (told: string | null): StripLink | null =>
  told === null ? null : (JSON.parse(told) as StripLink);
