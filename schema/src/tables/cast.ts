import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * Members of people's casts. `pictures` is a JSON list of asset ids, the face first; their files are
 * kept as long as the row is. One with `deletedAt` can be brought back for thirty days, then it is gone
 * for good. `model` is what training made of the pictures, null while there is none.
 */
export const castMembers = sqliteTable(
  "cast_members",
  {
    id: text("id").primaryKey(),
    owner: text("owner").notNull(),
    name: text("name").notNull(),
    notes: text("notes").notNull(),
    pictures: text("pictures", { mode: "json" }).$type<string[]>().notNull(),
    model: text("model"),
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
