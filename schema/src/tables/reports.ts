import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * What people told the studio: about a file (`file` is its id, with what was known of it then), or about
 * the whole (`what` and `how`).
 */
export const reports = sqliteTable(
  "reports",
  {
    id: text("id").primaryKey(),
    owner: text("owner").notNull(),
    what: text("what", { enum: ["bug", "idea", "praise", "other"] }),
    how: integer("how"),
    words: text("words").notNull(),
    file: text("file"),
    fileName: text("file_name"),
    fileKind: text("file_kind", { enum: ["image", "video", "audio"] }),
    provider: text("provider"),
    tier: text("tier"),
    createdAt: integer("created_at").notNull(),
    doneAt: integer("done_at"),
  },
  (table) => [
    index("reports_open")
      .on(table.createdAt, table.id)
      .where(sql`done_at IS NULL`),
    index("reports_done")
      .on(table.createdAt, table.id)
      .where(sql`done_at IS NOT NULL`),
  ],
);
