import { z } from "zod";
import type { ErrorCode } from "../errors";
import { graphSchema, tierSchema } from "../graph/graph";
import { takeSchema, waitSchema } from "../run/events";
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
  /** Names the prices, the tier and the nodes this estimate was made from; a run hands it back. */
  quote: z.string(),
  /** Credits: the least and the most a run can cost. The most is held while it runs. */
  low: z.number(),
  high: z.number(),
  seconds: z.number(),
  /** How many of the day's free stills the run would use. */
  free: z.number().int(),
  /** Asked for Premium, but the studio's month is spent: it would run on Standard. */
  steppedDown: z.boolean(),
  /** Circled Draft takes would go into paid work, by node. */
  warnings: z.array(problem),
  nodes: z.record(
    z.string(),
    z.object({
      low: z.number(),
      high: z.number(),
      seconds: z.number(),
      /** How many jobs it is, over all items and takes. */
      turns: z.number(),
      /** How often it runs: once for each item of the list that meets its single port `list`. */
      items: z.number(),
      list: z.string().nullable(),
      /** Of those, how many an earlier take answers at no cost. */
      kept: z.number(),
      /** True when a circled take or earlier takes stand for all of it. */
      reused: z.boolean(),
      /** It has takes, but none of what it asks for now: it, or what it hangs on, was changed. */
      stale: z.boolean(),
      free: z.number().int(),
      /** Made with the user's own key at the maker: it costs no credits. */
      own: z.boolean(),
      tier: tierSchema,
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

/** Why a run is not started, whoever asks for it and however. */
export const startRefusals = [
  "price.changed",
  "run.problems",
  "run.nothing",
  "run.same-key",
  "run.too-many",
  "credits.short",
  "credits.cap",
  "auth.guest",
] as const satisfies readonly ErrorCode[];

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
  errors: ["board.not-found", "board.stale", ...startRefusals],
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
      /** What its unfinished work waits for, if for anything. */
      waits: waitSchema.optional(),
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

/** The same graph has the same hash, whoever wrote its JSON. */
export const runGraph = endpoint({
  method: "GET",
  path: "/api/runs/:id/graph",
  summary: "The graph a run was started with, and its SHA-256",
  access: "guest",
  answer: z.object({
    id: z.string(),
    board: z.string().nullable(),
    sha256: z.string(),
    graph: graphSchema,
  }),
  status: 200,
  errors: ["run.not-found", "run.graph-gone"],
});

/** What a run trains, and what that costs in training credits: the run's own credits are none. */
const runTrainingSchema = z.object({
  member: z.string(),
  /** Null for a member who was deleted. */
  name: z.string().nullable(),
  /** Why it came to nothing; null too where it was stopped. */
  why: z.string().nullable(),
  quoted: z.number(),
  charged: z.number(),
  held: z.number(),
});

export const runSummarySchema = z.object({
  id: z.string(),
  board: z.string().nullable(),
  /** The board's title, or null for a run of no board or of a deleted one. */
  title: z.string().nullable(),
  status: runStatus,
  tier: tierSchema,
  /** Nodes that are over, of all. */
  done: z.number().int(),
  total: z.number().int(),
  quoted: z.number(),
  charged: z.number(),
  /** Credits still set aside for it. */
  held: z.number(),
  /** Null for a run that makes takes. */
  training: runTrainingSchema.nullable(),
  createdAt: z.number(),
  startedAt: z.number().nullable(),
  finishedAt: z.number().nullable(),
});
export type RunSummary = z.infer<typeof runSummarySchema>;

export const listRuns = endpoint({
  method: "GET",
  path: "/api/runs",
  summary: "Your runs, newest first; those that wait in the order they will start",
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

export const sendFrame = endpoint({
  method: "PUT",
  path: "/api/runs/:id/frames/:attempt",
  summary: "The frame an attempt waits for, of a shot that only a browser can decode",
  access: "guest",
  raw: true,
  answer: z.object({ ok: z.literal(true) }),
  status: 200,
  errors: ["run.not-found", "run.no-frame", "asset.unsupported", "asset.broken", "asset.too-large"],
});

export const orderRun = endpoint({
  method: "POST",
  path: "/api/runs/:id/order",
  summary: "Move a waiting run before another one, or to the end",
  access: "guest",
  body: z.strictObject({ before: z.string().max(64).nullable() }),
  answer: runSummarySchema,
  status: 200,
  errors: ["run.not-found", "run.not-waiting"],
});

export const retryRun = endpoint({
  method: "POST",
  path: "/api/runs/:id/retry",
  summary:
    "Run again what failed, reusing what is done; an Idempotency-Key makes it safe to repeat",
  access: "guest",
  answer: z.object({ id: z.string() }),
  status: 202,
  errors: [
    "run.not-found",
    "run.busy",
    "run.same-key",
    "run.training",
    "price.changed",
    "credits.short",
  ],
});

export const boardTakeSchema = z.object({
  id: z.string(),
  node: z.string(),
  run: z.string(),
  item: z.number(),
  /** Within what its request asks: the same words again, as another take. */
  number: z.number(),
  /** Within its node on the board, in the order of making; what it is called. */
  slate: z.number(),
  assets: z.array(assetSchema),
  text: z.string().nullable(),
  provider: z.string(),
  tier: tierSchema,
  reused: z.boolean(),
  charged: z.number(),
  /** The words its maker was asked with; null for takes that are older than this, or made of none. */
  prompt: z.string().nullable(),
  /** The words as the filmmaker wrote them, where they were rewritten. */
  written: z.string().nullable(),
  createdAt: z.number(),
  /** When it was put in the bin, which keeps it for 30 days. */
  deletedAt: z.number().nullable(),
});
export type BoardTake = z.infer<typeof boardTakeSchema>;

export const listTakes = endpoint({
  method: "GET",
  path: "/api/boards/:id/takes",
  summary: "The takes made on a board, newest first; with bin=1 those that lie in the bin",
  access: "guest",
  query: pageQuery.extend({ node: nodeId.optional(), bin: z.enum(["1"]).optional() }),
  answer: pageOf(boardTakeSchema),
  status: 200,
  errors: ["board.not-found"],
});
