import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Prompts that were enhanced: asked again, the same words are answered at once. The oldest go. */
export const enhancedPrompts = sqliteTable(
  "enhanced_prompts",
  {
    owner: text("owner").notNull(),
    /** SHA-256 of the words, the style and who is asked first. */
    key: text("key").notNull(),
    text: text("text").notNull(),
    maker: text("maker").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.owner, table.key] }),
    index("enhanced_prompts_by_owner").on(table.owner, table.createdAt),
  ],
);

/** Restyle looks of people's own. Their ids are made where they are, so a look may be sent twice. */
export const looks = sqliteTable(
  "looks",
  {
    owner: text("owner").notNull(),
    id: text("id").notNull(),
    name: text("name").notNull(),
    preset: text("preset").notNull(),
    words: text("words").notNull(),
    strength: real("strength").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.owner, table.id] }),
    index("looks_by_owner").on(table.owner, table.createdAt),
  ],
);
