import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * A board's document as one JSON text. A save is `UPDATE … WHERE revision = ?`: whoever holds an old
 * revision changes nothing. Times are milliseconds since 1970 in every table of ours.
 */
export const boards = sqliteTable(
  "boards",
  {
    id: text("id").primaryKey(),
    owner: text("owner").notNull(),
    title: text("title").notNull(),
    revision: integer("revision").notNull(),
    graph: text("graph").notNull(),
    nodes: integer("nodes").notNull(),
    aspect: text("aspect").notNull(),
    coverAsset: text("cover_asset"),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    deletedAt: integer("deleted_at"),
  },
  (table) => [index("boards_by_owner").on(table.owner, table.updatedAt)],
);

/** States of a board kept for going back: named ones for good, the newest fifty of the others. */
export const boardVersions = sqliteTable(
  "board_versions",
  {
    boardId: text("board_id").notNull(),
    revision: integer("revision").notNull(),
    graph: text("graph").notNull(),
    nodes: integer("nodes").notNull(),
    name: text("name"),
    reason: text("reason", { enum: ["made", "work", "run", "named", "restored"] }).notNull(),
    at: integer("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.boardId, table.revision] })],
);
