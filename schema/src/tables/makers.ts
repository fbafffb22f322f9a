import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * How each outside maker fares with the studio's own keys. `faults` counts true faults in a row; from a
 * few on the maker rests until `restUntil` and is asked again then, each rest longer than the last.
 */
export const makerHealth = sqliteTable("maker_health", {
  maker: text("maker").primaryKey(),
  good: integer("good").notNull().default(0),
  bad: integer("bad").notNull().default(0),
  faults: integer("faults").notNull().default(0),
  rests: integer("rests").notNull().default(0),
  restUntil: integer("rest_until").notNull().default(0),
  lastGoodAt: integer("last_good_at"),
});

/** The last true faults of each maker, for the admin; older ones are dropped as new ones come. */
export const makerFaults = sqliteTable(
  "maker_faults",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    maker: text("maker").notNull(),
    kind: text("kind").notNull(),
    message: text("message").notNull(),
    task: text("task").notNull(),
    at: integer("at").notNull(),
  },
  (table) => [index("maker_faults_by_maker").on(table.maker, sql`${table.id} DESC`)],
);

/** What makers said of the models they are asked for: `missing` is a list in JSON. */
export const makerModels = sqliteTable("maker_models", {
  maker: text("maker").primaryKey(),
  /** A digest of what was asked after, so that a change of it is noticed. */
  asked: text("asked").notNull(),
  missing: text("missing").notNull().default("[]"),
  at: integer("at").notNull(),
});
