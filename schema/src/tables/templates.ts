import { sql } from "drizzle-orm";
import { reportReasons } from "../templates/report-reasons";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A template as it is found: words and cover are those of its newest version. */
export const templates = sqliteTable(
  "templates",
  {
    slug: text("slug").primaryKey(),
    owner: text("owner").notNull(),
    title: text("title").notNull(),
    summary: text("summary").notNull(),
    tags: text("tags", { mode: "json" }).$type<string[]>().notNull(),
    /** All that a search looks in, in small letters. */
    sought: text("sought").notNull(),
    shown: text("shown", { enum: ["public", "unlisted", "none"] }).notNull(),
    version: integer("version").notNull(),
    aspect: text("aspect").notNull(),
    nodes: integer("nodes").notNull(),
    /** Where its cover lies in the store, or null. */
    coverKey: text("cover_key"),
    uses: integer("uses").notNull().default(0),
    createdAt: integer("created_at").notNull(),
    publishedAt: integer("published_at").notNull(),
    takenDownAt: integer("taken_down_at"),
  },
  (table) => [
    index("templates_by_owner").on(table.owner, table.publishedAt),
    index("templates_newest")
      .on(table.publishedAt)
      .where(sql`shown = 'public'`),
    index("templates_used")
      .on(table.uses)
      .where(sql`shown = 'public'`),
  ],
);

/** What was published, as it was: a trigger in the migrations lets no version change. */
export const templateVersions = sqliteTable(
  "template_versions",
  {
    slug: text("slug").notNull(),
    version: integer("version").notNull(),
    title: text("title").notNull(),
    summary: text("summary").notNull(),
    tags: text("tags", { mode: "json" }).$type<string[]>().notNull(),
    graph: text("graph").notNull(),
    inputs: text("inputs").notNull(),
    sha256: text("sha256").notNull(),
    aspect: text("aspect").notNull(),
    nodes: integer("nodes").notNull(),
    coverKey: text("cover_key"),
    /** Keys in the store of what it made for its owner, where they wished to show it. */
    samples: text("samples", { mode: "json" }).$type<string[]>().notNull(),
    /** Beside each of `samples`: the shot whose poster it is, or null. None of older versions. */
    shots: text("shots", { mode: "json" })
      .$type<({ key: string; bytes: number } | null)[]>()
      .notNull()
      .default([]),
    at: integer("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.slug, table.version] })],
);

/** Who used a template, so that each counts once. */
export const templateUses = sqliteTable(
  "template_uses",
  {
    slug: text("slug").notNull(),
    owner: text("owner").notNull(),
    at: integer("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.slug, table.owner] })],
);

/** What people find wrong with a template: one a person, open until an admin has judged it. */
export const templateReports = sqliteTable(
  "template_reports",
  {
    slug: text("slug").notNull(),
    reporter: text("reporter").notNull(),
    reason: text("reason", { enum: reportReasons }).notNull(),
    words: text("words").notNull(),
    at: integer("at").notNull(),
    settledAt: integer("settled_at"),
  },
  (table) => [
    primaryKey({ columns: [table.slug, table.reporter] }),
    index("template_reports_open")
      .on(table.at)
      .where(sql`settled_at IS NULL`),
  ],
);

/** The template and version a board was made from. */
export const boardOrigins = sqliteTable("board_origins", {
  boardId: text("board_id").primaryKey(),
  slug: text("slug").notNull(),
  version: integer("version").notNull(),
});
