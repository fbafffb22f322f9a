import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** Every yes and no to sharing, stamped with the text it was said to; none is ever changed or deleted. */
export const sharingConsents = sqliteTable(
  "sharing_consents",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    owner: text("owner").notNull(),
    version: text("version").notNull(),
    on: integer("on", { mode: "boolean" }).notNull(),
    at: integer("at").notNull(),
  },
  (table) => [index("sharing_consents_by_owner").on(table.owner, table.id)],
);

/** A file of a contribution: `from` is its key among the owner's media, `key` its own in the private bucket. */
export interface SharedFile {
  readonly name: string;
  readonly key: string;
  readonly from: string;
  readonly kind: "image" | "video" | "audio";
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * What people lent for training, a row an output, written in the transaction that delivers it. A row
 * that is withdrawn is deleted. `seq` only grows, so an export is everything up to one; `copiedAt` is
 * null until all of `files` (JSON) lie in the private bucket. `inputs` and `cast` (JSON) name files.
 */
export const sharedTrainingData = sqliteTable(
  "shared_training_data",
  {
    seq: integer("seq").primaryKey({ autoIncrement: true }),
    id: text("id").notNull(),
    owner: text("owner").notNull(),
    takeId: text("take_id").notNull(),
    /** Null where the output is words. */
    assetId: text("asset_id"),
    nodeKind: text("node_kind").notNull(),
    outputKind: text("output_kind", { enum: ["image", "video", "audio", "text"] }).notNull(),
    tier: text("tier", { enum: ["draft", "standard", "premium"] }).notNull(),
    maker: text("maker").notNull(),
    model: text("model").notNull(),
    prompt: text("prompt"),
    settings: text("settings").notNull(),
    cast: text("cast").notNull(),
    inputs: text("inputs").notNull(),
    files: text("files").notNull(),
    /** The output itself where it is words. */
    words: text("words"),
    bytes: integer("bytes").notNull(),
    milliseconds: integer("milliseconds").notNull(),
    rating: integer("rating"),
    /** The stamp in `sharing_consents` that it stands on. */
    consent: integer("consent").notNull(),
    createdAt: integer("created_at").notNull(),
    copiedAt: integer("copied_at"),
  },
  (table) => [
    uniqueIndex("shared_by_id").on(table.id),
    index("shared_by_owner").on(table.owner, table.createdAt, table.id),
    index("shared_by_asset").on(table.assetId),
  ],
);

/**
 * Files to copy to the private bucket or to remove from it: written in the transaction of what asks for
 * it, carried out after, tried until it is done. `dueAt` is also the lease of whoever is at it.
 */
export const trainingOutbox = sqliteTable(
  "training_outbox",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    share: text("share").notNull(),
    work: text("work", { enum: ["copy", "remove"] }).notNull(),
    files: text("files").notNull(),
    tries: integer("tries").notNull().default(0),
    dueAt: integer("due_at").notNull(),
  },
  (table) => [
    uniqueIndex("training_outbox_once").on(table.share, table.work),
    index("training_outbox_due").on(table.dueAt),
  ],
);

/** Each export: who asked when for what. It holds the rows up to `boundary` that were whole by then. */
export const trainingExports = sqliteTable("training_exports", {
  id: text("id").primaryKey(),
  by: text("by").notNull(),
  at: integer("at").notNull(),
  boundary: integer("boundary").notNull(),
  rows: integer("rows").notNull(),
  filters: text("filters").notNull(),
  /** When it was last read to its end. */
  readAt: integer("read_at"),
});
