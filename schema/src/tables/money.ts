import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { entryKinds } from "../money/ledger";

/**
 * The ledger, double entry: an entry moves `amount` of one owner's `unit` from the account `debit`
 * to the account `credit`, and triggers (in the migrations) move the two balances with it. Entries
 * are only ever added; their id is the idempotency key. Units: `credit`, `tenth` of one, `training`,
 * one `still <day>` a day, and for the studio's own books `dollar <month>` in millionths.
 */
export const entries = sqliteTable(
  "entries",
  {
    id: text("id").primaryKey(),
    kind: text("kind", { enum: entryKinds }).notNull(),
    owner: text("owner").notNull(),
    unit: text("unit").notNull(),
    amount: integer("amount").notNull(),
    debit: text("debit").notNull(),
    credit: text("credit").notNull(),
    /** The hold a settle, release or return resolves; a hold names itself. */
    hold: text("hold"),
    run: text("run"),
    board: text("board"),
    node: text("node"),
    job: integer("job"),
    /** What was bought, in words: the node kind, a pack, a gift. */
    action: text("action").notNull(),
    meta: text("meta"),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    check("entries_amount", sql`${table.amount} >= 0`),
    index("entries_by_owner").on(table.owner, table.createdAt, table.id),
    index("entries_by_hold").on(table.hold),
    // A hold is settled or released, once; what a settle did not need returns once.
    uniqueIndex("entries_resolved")
      .on(table.hold)
      .where(sql`${table.kind} IN ('settle', 'release')`),
    uniqueIndex("entries_returned")
      .on(table.hold)
      .where(sql`${table.kind} = 'return'`),
    index("entries_by_run").on(table.run),
    index("entries_by_board").on(table.board),
  ],
);

/** What each account holds. `issued` and `payable` are where money comes from, so they go below zero. */
export const balances = sqliteTable(
  "balances",
  {
    owner: text("owner").notNull(),
    unit: text("unit").notNull(),
    account: text("account").notNull(),
    amount: integer("amount").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.owner, table.unit, table.account] }),
    check("balances_floor", sql`${table.amount} >= 0 OR ${table.account} IN ('issued', 'payable')`),
  ],
);

/** One paid making of a request per owner: who holds the claim makes it, others wait and reuse. */
export const claims = sqliteTable(
  "claims",
  {
    owner: text("owner").notNull(),
    taskKey: text("task_key").notNull(),
    run: text("run").notNull(),
    node: text("node").notNull(),
    job: integer("job").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.owner, table.taskKey] }),
    index("claims_by_run").on(table.run),
  ],
);

/** What an admin sets, as one JSON document; every change keeps who made it. */
export const studioSettings = sqliteTable("studio_settings", {
  version: integer("version").primaryKey(),
  settings: text("settings").notNull(),
  by: text("by").notNull(),
  at: integer("at").notNull(),
});

/** What a user sets for themselves. */
export const userSettings = sqliteTable("user_settings", {
  owner: text("owner").primaryKey(),
  /** Credits a month, or null for no cap. */
  monthlyCap: integer("monthly_cap"),
  tier: text("tier", { enum: ["draft", "standard", "premium"] }).notNull(),
});

/** A user's own key at a maker, sealed; `hint` is its last four letters. */
export const providerKeys = sqliteTable(
  "provider_keys",
  {
    owner: text("owner").notNull(),
    provider: text("provider").notNull(),
    sealed: text("sealed").notNull(),
    hint: text("hint").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.owner, table.provider] })],
);
