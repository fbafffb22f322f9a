import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * Unlisted links to what is circled on a board, or on one node of it. The token is the whole of the
 * secret; an ended link opens nothing any more, and neither do the addresses of files it gave.
 */
export const watchLinks = sqliteTable(
  "watch_links",
  {
    token: text("token").primaryKey(),
    owner: text("owner").notNull(),
    boardId: text("board_id").notNull(),
    /** Null for all that is circled. */
    node: text("node"),
    createdAt: integer("created_at").notNull(),
    endedAt: integer("ended_at"),
  },
  (table) => [index("watch_links_by_board").on(table.boardId, table.createdAt)],
);

/** What those who watched wrote: to a take, and where it plays, to a moment of it in seconds. */
export const watchNotes = sqliteTable(
  "watch_notes",
  {
    id: text("id").primaryKey(),
    token: text("token").notNull(),
    takeId: text("take_id").notNull(),
    node: text("node").notNull(),
    at: real("at"),
    words: text("words").notNull(),
    name: text("name").notNull(),
    createdAt: integer("created_at").notNull(),
    doneAt: integer("done_at"),
  },
  (table) => [index("watch_notes_by_token").on(table.token, table.createdAt)],
);

/** Who approved a take by a link; each link says so once, and may take it back. */
export const watchApprovals = sqliteTable(
  "watch_approvals",
  {
    token: text("token").notNull(),
    takeId: text("take_id").notNull(),
    node: text("node").notNull(),
    name: text("name").notNull(),
    at: integer("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.token, table.takeId] })],
);
