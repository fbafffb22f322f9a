import { sql } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

/** One row a run, for lists and look-ups; the events themselves live in the run's own object. */
export const runs = sqliteTable(
  "runs",
  {
    id: text("id").primaryKey(),
    owner: text("owner").notNull(),
    boardId: text("board_id"),
    revision: integer("revision"),
    tier: text("tier", { enum: ["draft", "standard", "premium"] }).notNull(),
    status: text("status", {
      enum: ["waiting", "running", "done", "failed", "cancelled"],
    }).notNull(),
    idempotencyKey: text("idempotency_key"),
    /** SHA-256 of what was asked, so that one key can't stand for two requests. */
    fingerprint: text("fingerprint").notNull(),
    /** Credits taken so far, as the ledger has them. */
    charged: integer("charged").notNull().default(0),
    /** Credits that the whole run may cost, as it was quoted. */
    quoted: integer("quoted").notNull().default(0),
    /** Of all nodes of the run, how many are over. */
    done: integer("done").notNull().default(0),
    total: integer("total").notNull().default(0),
    /** Waiting runs of an owner start in this order. */
    place: real("place").notNull().default(0),
    /** When its host was last awake: an old one is woken by the sweeper. */
    heartbeatAt: integer("heartbeat_at").notNull().default(0),
    createdAt: integer("created_at").notNull(),
    startedAt: integer("started_at"),
    finishedAt: integer("finished_at"),
  },
  (table) => [
    uniqueIndex("runs_by_key").on(table.owner, table.idempotencyKey),
    index("runs_by_owner").on(table.owner, table.createdAt),
    index("runs_by_board").on(table.boardId, table.createdAt),
    index("runs_by_status").on(table.status, table.createdAt),
  ],
);

/**
 * What a run was asked for, written in the same transaction as its row: a host that never heard of
 * its run, or forgot, reads it here.
 */
export const runOrders = sqliteTable("run_orders", {
  run: text("run").primaryKey(),
  order: text("order").notNull(),
});

/** The events of runs long over, in parts of bounded size; their objects are freed. */
export const runArchives = sqliteTable(
  "run_archives",
  {
    run: text("run").notNull(),
    /** The first event of the part. */
    seq: integer("seq").notNull(),
    events: text("events").notNull(),
  },
  (table) => [primaryKey({ columns: [table.run, table.seq] })],
);

/**
 * What a node made. `taskKey` finds an equal request of the same owner, which is then reused. One with
 * `deletedAt` lies in the bin, and is gone for good thirty days later.
 */
export const takes = sqliteTable(
  "takes",
  {
    id: text("id").primaryKey(),
    owner: text("owner").notNull(),
    boardId: text("board_id"),
    runId: text("run_id").notNull(),
    node: text("node").notNull(),
    job: integer("job").notNull(),
    item: integer("item").notNull(),
    number: integer("number").notNull(),
    assetId: text("asset_id"),
    text: text("text"),
    provider: text("provider").notNull(),
    tier: text("tier", { enum: ["draft", "standard", "premium"] }).notNull(),
    reused: integer("reused", { mode: "boolean" }).notNull(),
    charged: integer("charged").notNull(),
    taskKey: text("task_key").notNull(),
    /** The words its maker was asked with, and where they were rewritten, the filmmaker's own. */
    prompt: text("prompt"),
    written: text("written"),
    /** What else is known of how it was made, as schema/src/run/recipe.ts writes it; null of old. */
    recipe: text("recipe"),
    createdAt: integer("created_at").notNull(),
    deletedAt: integer("deleted_at"),
    /** Counted within its node on the board, in the order of making: what a filmmaker calls it. */
    slate: integer("slate").notNull().default(1),
    /** One of those a take was joined of: used again like any other, and shown to nobody as a take. */
    piece: integer("piece", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [
    index("takes_by_board").on(table.boardId, table.createdAt),
    index("takes_by_node").on(table.boardId, table.node, table.slate),
    index("takes_by_task").on(table.owner, table.taskKey),
    index("takes_by_run").on(table.runId),
    index("takes_by_asset").on(table.assetId),
    index("takes_in_bin")
      .on(table.deletedAt)
      .where(sql`deleted_at IS NOT NULL`),
  ],
);
