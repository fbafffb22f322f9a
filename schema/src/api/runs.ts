import { z } from "zod";
import { tierSchema } from "../graph/graph";
import { takeSchema } from "../run/events";
import { assetSchema } from "./assets";
import { endpoint } from "./endpoint";
import { pageOf, pageQuery } from "./page";

const nodeId = z.string().min(1).max(64);
const runStatus = z.enum(["waiting", "running", "done", "failed", "cancelled"]);
const problem = z.object({ node: z.string().nullable(), code: z.string(), message: z.string() });

const scope = {
  boardId: z.string().max(64).optional(),
  graph: z.unknown().optional(),
  targets: z.array(nodeId).min(1).max(2000).optional(),
  from: nodeId.optional(),
  tier: tierSchema.optional(),
  newTake: z
    .array(z.strictObject({ node: nodeId, count: z.number().int().min(1).max(8).default(1) }))
    .max(200)
    .optional(),
};

export const estimateSchema = z.object({
  /** Names the price list and the graph this estimate was made from; a run hands it back. */
  quote: z.string(),
  low: z.number(),
  high: z.number(),
  seconds: z.number(),
  nodes: z.record(
    z.string(),
    z.object({
      low: z.number(),
      high: z.number(),
      seconds: z.number(),
      turns: z.number(),
      reused: z.boolean(),
      provider: z.string().nullable(),
    }),
  ),
  problems: z.array(problem),
});
export type RunEstimate = z.infer<typeof estimateSchema>;

export const estimateRun = endpoint({
  method: "POST",
  path: "/api/runs/estimate",
  summary: "What a run would cost and take, and what keeps it from starting; nothing happens",
  access: "guest",
  body: z.strictObject(scope),
  answer: estimateSchema,
  status: 200,
  errors: ["board.not-found", "graph.malformed"],
});

/** Needs an `Idempotency-Key` header when it may be sent twice: the same key answers the same run. */
export const startRun = endpoint({
  method: "POST",
  path: "/api/runs",
  summary: "Run a board, or a graph that belongs to none",
  access: "guest",
  body: z.strictObject({
    ...scope,
    revision: z.number().int().min(0).optional(),
    cap: z.number().int().min(0).optional(),
    quote: z.string().max(200).optional(),
  }),
  answer: z.object({ id: z.string(), estimate: estimateSchema }),
  status: 202,
  errors: [
    "board.not-found",
    "board.stale",
    "price.changed",
    "run.problems",
    "run.nothing",
    "credits.short",
  ],
});

export const runSchema = z.object({
  id: z.string(),
  board: z.string().nullable(),
  status: runStatus,
  tier: tierSchema,
  nodes: z.record(
    z.string(),
    z.object({
      status: z.enum(["waiting", "running", "done", "failed", "cancelled", "skipped"]),
      progress: z.number(),
      takes: z.array(takeSchema),
      error: z.object({ code: z.string(), message: z.string() }).optional(),
    }),
  ),
  charged: z.number(),
  held: z.number(),
  /** The last event folded in: ask for events after it. */
  seq: z.number(),
  createdAt: z.number(),
});
export type Run = z.infer<typeof runSchema>;

export const getRun = endpoint({
  method: "GET",
  path: "/api/runs/:id",
  summary: "Where a run stands",
  access: "guest",
  answer: runSchema,
  status: 200,
  errors: ["run.not-found"],
});

const runSummarySchema = z.object({
  id: z.string(),
  board: z.string().nullable(),
  status: runStatus,
  tier: tierSchema,
  charged: z.number(),
  createdAt: z.number(),
  finishedAt: z.number().nullable(),
});

export const listRuns = endpoint({
  method: "GET",
  path: "/api/runs",
  summary: "Your runs, newest first",
  access: "guest",
  query: pageQuery.extend({ board: z.string().max(64).optional(), status: runStatus.optional() }),
  answer: pageOf(runSummarySchema),
  status: 200,
  errors: [],
});

export const cancelRun = endpoint({
  method: "POST",
  path: "/api/runs/:id/cancel",
  summary: "Stop a run; what is finished is kept, what arrives later is not charged",
  access: "guest",
  answer: runSchema,
  status: 200,
  errors: ["run.not-found", "run.finished"],
});

export const retryRun = endpoint({
  method: "POST",
  path: "/api/runs/:id/retry",
  summary: "Run again what failed, reusing what is done",
  access: "guest",
  answer: z.object({ id: z.string() }),
  status: 202,
  errors: ["run.not-found", "run.busy"],
});

export const boardTakeSchema = z.object({
  id: z.string(),
  node: z.string(),
  run: z.string(),
  item: z.number(),
  number: z.number(),
  assets: z.array(assetSchema),
  text: z.string().nullable(),
  provider: z.string(),
  tier: tierSchema,
  reused: z.boolean(),
  charged: z.number(),
  createdAt: z.number(),
});
export type BoardTake = z.infer<typeof boardTakeSchema>;

export const listTakes = endpoint({
  method: "GET",
  path: "/api/boards/:id/takes",
  summary: "The takes made on a board, newest first",
  access: "guest",
  query: pageQuery.extend({ node: nodeId.optional() }),
  answer: pageOf(boardTakeSchema),
  status: 200,
  errors: ["board.not-found"],
});
