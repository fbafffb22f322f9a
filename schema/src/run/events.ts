import { z } from "zod";
import { tierSchema } from "../graph/graph";
import { outputsSchema } from "../graph/values";
import { castReferenceSchema, taskSchema } from "../tasks/task";

/**
 * What happened in a run, in order. The run's object keeps them for good; the browser folds the
 * same list. Times are milliseconds since 1970, progress is 0 to 1, `job` counts a node's jobs.
 */
export const takeSchema = z.object({
  id: z.string(),
  job: z.number().int(),
  item: z.number().int(),
  number: z.number().int(),
  /** As it is counted on its board; takes that are older than this don't say. */
  slate: z.number().int().optional(),
  assets: z.array(z.string()),
  text: z.string().nullable(),
  media: z.enum(["image", "video", "audio", "text"]),
  width: z.number().nullable(),
  height: z.number().nullable(),
  seconds: z.number().nullable(),
  provider: z.string(),
  tier: tierSchema,
  reused: z.boolean(),
  charged: z.number().int(),
  /** One of those that were joined: kept to be used again, and no take of its own to anybody. */
  piece: z.boolean().optional(),
  /** The words its maker was asked with, and where they were rewritten, the filmmaker's own. */
  prompt: z.string().nullable().optional(),
  written: z.string().nullable().optional(),
});
export type Take = z.infer<typeof takeSchema>;

/** A part of a node's work: one task, one take in the end. */
export const jobSchema = z.object({
  item: z.number().int(),
  part: z.number().int(),
  number: z.number().int(),
  task: taskSchema,
  /** Its output is joined with those of its fellows: see `join` of a kind. */
  piece: z.boolean().optional(),
  /** The words as the filmmaker wrote them, where those of the task are not. */
  written: z.string().optional(),
});
export type Job = z.infer<typeof jobSchema>;

export const failureKinds = [
  "rate-limited",
  "moderated",
  "out-of-funds",
  "invalid",
  "broken",
  "unusable",
  "unknown-start",
] as const;

export const failureSchema = z.object({
  kind: z.enum(failureKinds),
  message: z.string(),
  retryable: z.boolean(),
  /** When a retry may be made, or null for as soon as the engine likes. */
  retryAt: z.number().nullable(),
});
export type Failure = z.infer<typeof failureSchema>;

/**
 * Why a job makes no headway: `turn`, others of this user or at this maker come first; `maker`, it
 * asked for a pause; `twin`, the same request is being made already; `answer`, a maker or the store
 * could not be reached and is asked again; `browser`, a frame only a browser can decode is to come from
 * an open board.
 */
export const waitSchema = z.object({
  why: z.enum(["turn", "maker", "twin", "answer", "browser"]),
  until: z.number().nullable(),
});
export type Wait = z.infer<typeof waitSchema>;

/** An output that is whole in the store, and not yet anybody's: a candidate until it is accepted. */
export const storedSchema = z.object({
  asset: z.string().nullable(),
  text: z.string().nullable(),
  type: z.string(),
  media: z.enum(["image", "video", "audio", "text"]),
  key: z.string().nullable(),
  posterKey: z.string().nullable(),
  bytes: z.number().int(),
  sha256: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  seconds: z.number().nullable(),
});
export type Stored = z.infer<typeof storedSchema>;

/**
 * How each job of a node is paid, in job order; `each` is the price of one unit. `training` is paid from an
 * account of its own, and is no part of what a run costs in credits.
 */
export const slotSchema = z.object({
  pay: z.enum(["credit", "still", "training", "none", "reused", "own"]),
  amount: z.number().int(),
  each: z.number().int(),
});
export type Slot = z.infer<typeof slotSchema>;

const at = z.number();
const node = z.string();
const attempt = z.string();
const job = z.number().int();

export const runEventSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("run-started"),
    at,
    tier: tierSchema,
    nodes: z.array(node),
    /** The tier of nodes that run on another than the run's. */
    tiers: z.record(z.string(), tierSchema).default({}),
    /** Which makers may serve each node's task, best first: fixed when the run was quoted. */
    chains: z.record(z.string(), z.array(z.string())),
    slots: z.record(z.string(), z.array(slotSchema)).default({}),
    /** Take numbers to make, by node; a node not named makes its first. */
    numbers: z.record(z.string(), z.array(z.number().int().min(1))),
    /** Nodes asked for new takes: they run even when a take of theirs is circled. */
    fresh: z.array(node),
    /** The cast by id, as it was when the run was asked for. */
    cast: z.record(z.string(), castReferenceSchema).optional(),
  }),
  z.object({ type: z.literal("node-pinned"), at, node, takes: z.array(takeSchema) }),
  z.object({ type: z.literal("node-planned"), at, node, jobs: z.array(jobSchema) }),
  /** All pieces of an item and number are there: the job that joins them, behind the others. */
  z.object({ type: z.literal("join-planned"), at, node, job: jobSchema }),
  /** What the job asks is known by its key now, and is this run's to make. */
  z.object({
    type: z.literal("job-keyed"),
    at,
    node,
    job,
    key: z.string(),
    seed: z.number().int(),
    /** Credits it costs, at most what its slot holds. */
    price: z.number().int().default(0),
  }),
  z.object({ type: z.literal("job-waits"), at, node, job, wait: waitSchema.nullable() }),
  /** It can't be made at all: its inputs, or what was to pay for it, are not there. */
  z.object({
    type: z.literal("job-refused"),
    at,
    node,
    job,
    code: z.string(),
    message: z.string(),
  }),
  z.object({
    type: z.literal("attempt-intended"),
    at,
    attempt,
    node,
    job,
    provider: z.string(),
    rung: z.number().int().default(0),
  }),
  /** Its start was sent and no answer came: it is looked up, never sent again blindly. */
  z.object({ type: z.literal("attempt-lost"), at, attempt, node, job, due: z.number() }),
  z.object({
    type: z.literal("attempt-started"),
    at,
    attempt,
    node,
    job,
    handle: z.json(),
    due: z.number(),
  }),
  z.object({
    type: z.literal("attempt-progressed"),
    at,
    attempt,
    node,
    job,
    progress: z.number(),
    due: z.number().nullable(),
  }),
  /** Asking, copying or keeping went wrong, but the maker's job may be well: asked again at `due`. */
  z.object({
    type: z.literal("attempt-stumbled"),
    at,
    attempt,
    node,
    job,
    step: z.enum(["find", "check", "copy", "keep"]),
    message: z.string(),
    due: z.number(),
  }),
  z.object({ type: z.literal("attempt-stored"), at, attempt, node, job, output: storedSchema }),
  z.object({
    type: z.literal("attempt-judged"),
    at,
    attempt,
    node,
    job,
    accepted: z.boolean(),
    score: z.number().nullable(),
  }),
  z.object({ type: z.literal("attempt-failed"), at, attempt, node, job, failure: failureSchema }),
  /** A cancelled or given-up attempt was called off at its maker, or could not be. */
  z.object({ type: z.literal("attempt-dropped"), at, attempt, node, job }),
  z.object({ type: z.literal("take-delivered"), at, node, job, take: takeSchema }),
  /** What a lost start made after all: an extra take, free. */
  z.object({ type: z.literal("take-found"), at, node, take: takeSchema }),
  z.object({ type: z.literal("node-done"), at, node, outputs: outputsSchema }),
  z.object({
    type: z.literal("node-failed"),
    at,
    node,
    error: z.object({ code: z.string(), message: z.string() }),
  }),
  z.object({ type: z.literal("node-skipped"), at, node, because: z.string() }),
  z.object({ type: z.literal("run-cancelled"), at }),
  z.object({
    type: z.literal("run-finished"),
    at,
    status: z.enum(["done", "failed", "cancelled"]),
  }),
]);
export type RunEvent = z.infer<typeof runEventSchema>;
export type RunEventOf<T extends RunEvent["type"]> = Extract<RunEvent, { type: T }>;

/** An event as it is sent: `seq` counts from 1 without gaps within one run. */
export const sentEventSchema = z.object({ seq: z.number().int(), event: runEventSchema });
export type SentEvent = z.infer<typeof sentEventSchema>;
