import { z } from "zod";
import { tierSchema } from "../graph/graph";
import { outputsSchema } from "../graph/values";
import { taskSchema } from "../tasks/task";

/**
 * What happened in a run, in order. The run's object keeps them for good; the browser folds the
 * same list. Times are milliseconds since 1970, progress is 0 to 1, `job` counts a node's jobs.
 */
export const takeSchema = z.object({
  id: z.string(),
  job: z.number().int(),
  item: z.number().int(),
  number: z.number().int(),
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
});
export type Take = z.infer<typeof takeSchema>;

/** One piece of a node's work: one task, one take in the end. `key` is null until it was hashed. */
export const jobSchema = z.object({
  item: z.number().int(),
  part: z.number().int(),
  number: z.number().int(),
  task: taskSchema,
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
    /** Which makers may serve each kind of task, best first: fixed when the run starts. */
    chains: z.record(z.string(), z.array(z.string())),
    /** Take numbers to make, by node; a node not named makes its first. */
    numbers: z.record(z.string(), z.array(z.number().int().min(1))),
    /** Nodes asked for new takes: they run even when a take of theirs is circled. */
    fresh: z.array(node),
  }),
  z.object({ type: z.literal("node-pinned"), at, node, takes: z.array(takeSchema) }),
  z.object({ type: z.literal("node-planned"), at, node, jobs: z.array(jobSchema) }),
  z.object({ type: z.literal("attempt-intended"), at, attempt, node, job, provider: z.string() }),
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
  z.object({ type: z.literal("attempt-failed"), at, attempt, node, job, failure: failureSchema }),
  z.object({ type: z.literal("take-delivered"), at, node, job, take: takeSchema }),
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
