import type { Fault } from "../../../worker/sim/standin/plan.ts";

/** What a fault at a maker comes to: the next is asked, it is made there all the same, or nobody knows. */
export type Then = "next" | "here" | "lost" | "refused";

export interface Met {
  readonly fault: Fault;
  /** What the marker says beside. */
  readonly more?: string;
  readonly leads: Then;
  /** The maker made something that is of no use, and wants its money. */
  readonly loss?: boolean;
  /** How often it is asked: what may pass is asked three times. */
  readonly asks?: number;
}

const retried = { leads: "next", asks: 3 } as const;
const failing: readonly Met[] = [
  { fault: "error-500", ...retried },
  { fault: "out-of-funds", leads: "next" },
  { fault: "key-refused", leads: "next" },
];
const refusals: readonly Met[] = [
  { fault: "moderated", leads: "refused" },
  { fault: "invalid", leads: "refused" },
];
const cut = (leads: Then): Met[] =>
  (["drop-after-accept", "truncated-json"] as const).map((fault) => ({
    fault,
    leads,
    loss: leads === "lost",
  }));

/** What is waited out, disbelieved or heard once: the take comes all the same, and is paid once. */
const passing: readonly Met[] = [
  { fault: "poll-truncated", more: "times=2", leads: "here" },
  { fault: "unknown-status", more: "times=2", leads: "here" },
  { fault: "output-mislabelled", leads: "here" },
  { fault: "webhook-x5", leads: "here" },
  { fault: "webhook-early", leads: "here" },
  { fault: "webhook-forged", leads: "here" },
  { fault: "webhook-stale", leads: "here" },
  { fault: "webhook-other", leads: "here" },
];

/** A maker that takes a job and is asked after it; `finds` when it keeps a list of them. */
const later = (finds: boolean): readonly Met[] => [
  ...failing,
  { fault: "job-fails", leads: "next" },
  { fault: "no-artifact", leads: "next", loss: true },
  { fault: "output-redirect", leads: "next", loss: true },
  { fault: "output-too-large", leads: "next", loss: true },
  ...cut(finds ? "here" : "lost"),
  ...passing,
  ...refusals,
];
/** What comes as a picture may be packed; a shot that unpacks to nothing is only asked for again. */
const packed: readonly Met[] = [{ fault: "output-bomb", leads: "next", loss: true }];
/** A maker that answers with what it made. */
const atOnce: readonly Met[] = [
  ...failing,
  { fault: "no-artifact", leads: "next", loss: true },
  { fault: "output-wrong-type", leads: "next", loss: true },
  ...cut("lost"),
  ...refusals,
];
/** The same with the file at an address; `finds` when it keeps a list all the same. */
const atOnceByAddress = (finds: boolean): readonly Met[] => [
  ...failing,
  { fault: "no-artifact", leads: "next", loss: true },
  { fault: "output-redirect", leads: "next", loss: true },
  ...cut(finds ? "here" : "lost"),
  ...refusals,
];
const words: readonly Met[] = [
  ...failing,
  { fault: "no-artifact", leads: "next", loss: true },
  ...cut("lost"),
  ...refusals,
];
/** On a machine of one's own: nothing is lost by asking again, and there is nobody to say no. */
const ownMachine: readonly Met[] = [
  { fault: "error-500", ...retried },
  { fault: "key-refused", leads: "next" },
  { fault: "no-artifact", more: "as=empty", leads: "next" },
  { fault: "drop-after-accept", ...retried },
  { fault: "truncated-json", ...retried },
];

const stability: Readonly<Record<string, string>> = {
  stability: "stable-image/generate/ultra",
  "stability-core": "stable-image/generate/core",
  "stability-structure": "stable-image/control/structure",
  "stability-sd3": "sd3.5-large",
  "stability-fast": "stable-image/upscale/fast",
};

/** What a maker's marker names: several of Stability's makers are one account, told apart by model. */
export const nameInMarker = (maker: string, task: string): string =>
  maker === "stability-structure" && task === "image.sketch"
    ? "stable-image/control/sketch"
    : (stability[maker] ?? maker);

/** Whose stand-in it is that serves a maker. */
export const standInOf = (maker: string): string => maker.split("-")[0]!;

const queueOf = (finds: boolean, task: string): readonly Met[] =>
  task.startsWith("image.") ? [...later(finds), ...packed] : later(finds);

/** All that a maker may meet when it is asked for a task. */
export function metAt(maker: string, task: string, tier: string): readonly Met[] {
  const speaks = task === "speech.generate";
  const drawsAtOnce = task === "image.generate" && tier === "standard";
  if (task === "text.enhance") return maker === "ollama" ? ownMachine : words;
  if (maker === "replicate") return queueOf(true, task);
  if (maker === "a2e")
    return speaks || drawsAtOnce ? atOnceByAddress(!speaks) : queueOf(true, task);
  if (maker === "fal" || maker === "runcomfy") return queueOf(false, task);
  if (maker === "aiml") return task.startsWith("video.") ? later(false) : atOnceByAddress(false);
  return atOnce;
}
