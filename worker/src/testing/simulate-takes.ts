import type { Slot, Stored, Take } from "@aktion/schema/run/events";
import type { Attempt, JobRun } from "@aktion/schema/run/state";
import type { KeptTake } from "./simulate-store";

/** One attempt as a step finds it. */
export interface SimStanding {
  readonly run: string;
  readonly node: string;
  readonly place: number;
  readonly job: JobRun;
  readonly attempt: Attempt;
  readonly slot: Slot | undefined;
  readonly isCancelled: () => boolean;
}

export const takeIdOf = (attempt: string): string => attempt.replace(/^att_/, "tk_");

/** Named after its attempt, so that what is done twice is done once. */
export function storedFrom({ attempt }: SimStanding, handle: string): Stored {
  const asset = attempt.id.replace(/^att_/, "ast_");
  return {
    asset,
    text: null,
    type: "image/png",
    media: "image",
    key: asset,
    posterKey: null,
    bytes: 1,
    sha256: handle,
    width: 1,
    height: 1,
    seconds: null,
  };
}

export function takeFrom(standing: SimStanding, stored: Stored): Take {
  const { job, slot, attempt, place } = standing;
  return {
    id: takeIdOf(attempt.id),
    job: place,
    item: job.item,
    number: job.number,
    assets: stored.asset === null ? [] : [stored.asset],
    text: null,
    media: "image",
    width: 1,
    height: 1,
    seconds: null,
    provider: attempt.provider,
    tier: "draft",
    reused: false,
    charged: slot?.pay === "credit" ? job.price : 0,
    ...(job.piece && { piece: true }),
  };
}

export const keptFrom = (
  { run, node, job }: SimStanding,
  take: Take,
): Omit<KeptTake, "at" | "owner"> => ({ take, run, node, key: job.key ?? "", late: false });
