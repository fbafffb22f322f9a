import { enhancedPrompts } from "@aktion/schema/tables/words";
import { and, eq } from "drizzle-orm";
import type { EnhancedPrompts } from "../ports/words-stores";
import type { Database } from "./database";

const putSql = `INSERT INTO enhanced_prompts (owner, key, text, maker, created_at)
  VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (owner, key) DO UPDATE SET
    text = excluded.text, maker = excluded.maker, created_at = excluded.created_at`;

const dropSql = `DELETE FROM enhanced_prompts WHERE owner = ?1 AND key NOT IN
  (SELECT key FROM enhanced_prompts WHERE owner = ?1 ORDER BY created_at DESC, key LIMIT ?2)`;

export const createEnhancedPrompts = (db: Database): EnhancedPrompts => ({
  get: async (owner, key) =>
    (await db
      .select({ text: enhancedPrompts.text, maker: enhancedPrompts.maker })
      .from(enhancedPrompts)
      .where(and(eq(enhancedPrompts.owner, owner), eq(enhancedPrompts.key, key)))
      .get()) ?? null,

  async put(owner, key, { text, maker }, { now, most }) {
    const sql = db.$client;
    await sql.batch([
      sql.prepare(putSql).bind(owner, key, text, maker, now),
      sql.prepare(dropSql).bind(owner, most),
    ]);
  },
});
