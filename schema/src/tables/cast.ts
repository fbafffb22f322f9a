import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/**
 * Members of people's casts. `pictures` is a JSON list of asset ids, the face first; their files are
 * kept as long as the row is. One with `deletedAt` can be brought back for thirty days, then it is gone
 * for good. `words` go into prompts, `notes` don't.
 */
export const castMembers = sqliteTable(
  "cast_members",
  {
    id: text("id").primaryKey(),
    owner: text("owner").notNull(),
    name: text("name").notNull(),
    words: text("words").notNull().default(""),
    notes: text("notes").notNull(),
    pictures: text("pictures", { mode: "json" }).$type<string[]>().notNull(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    deletedAt: integer("deleted_at"),
  },
  (table) => [
    index("cast_members_by_owner").on(table.owner, table.createdAt),
    index("cast_members_deleted")
      .on(table.deletedAt)
      .where(sql`deleted_at IS NOT NULL`),
  ],
);

/**
 * Trainings of members: each is one run, whose row is written with it. Ready is one with `readyAt`, which its
 * run's delivery sets; one whose run ended without it has `endedAt`, and `why` unless it was called off. The
 * file of what was trained is kept like any other of its owner's; a rehearsal on Draft has none.
 */
export const castModels = sqliteTable(
  "cast_models",
  {
    id: text("id").primaryKey(),
    owner: text("owner").notNull(),
    member: text("member").notNull(),
    run: text("run").notNull(),
    tier: text("tier", { enum: ["draft", "standard", "premium"] }).notNull(),
    /** The asset ids it learns from, as a JSON list. */
    pictures: text("pictures", { mode: "json" }).$type<string[]>().notNull(),
    provider: text("provider"),
    objectKey: text("object_key"),
    bytes: integer("bytes"),
    sha256: text("sha256"),
    why: text("why"),
    createdAt: integer("created_at").notNull(),
    readyAt: integer("ready_at"),
    endedAt: integer("ended_at"),
  },
  (table) => [
    index("cast_models_by_member").on(table.owner, table.member, table.createdAt),
    index("cast_models_by_run").on(table.run),
    // A member is trained once at a time.
    uniqueIndex("cast_models_going")
      .on(table.member)
      .where(sql`ready_at IS NULL AND ended_at IS NULL`),
  ],
);
