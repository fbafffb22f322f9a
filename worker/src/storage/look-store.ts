import { looks } from "@aktion/schema/tables/words";
import { and, desc, eq } from "drizzle-orm";
import type { LookStore } from "../ports/words-stores";
import type { Database } from "./database";

const shown = {
  id: looks.id,
  name: looks.name,
  preset: looks.preset,
  words: looks.words,
  strength: looks.strength,
  createdAt: looks.createdAt,
};

const mine = (owner: string, id: string) => and(eq(looks.owner, owner), eq(looks.id, id));

/** Counted in the statement that writes, so that two at once can't pass the limit together. */
const createSql = `INSERT INTO looks (owner, id, name, preset, words, strength, created_at)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE (SELECT count(*) FROM looks WHERE owner = ?1) < ?8
  ON CONFLICT (owner, id) DO NOTHING`;

export const createLookStore = (db: Database): LookStore => ({
  list: (owner) =>
    db
      .select(shown)
      .from(looks)
      .where(eq(looks.owner, owner))
      .orderBy(desc(looks.createdAt), desc(looks.id)),

  get: async (owner, id) =>
    (await db.select(shown).from(looks).where(mine(owner, id)).get()) ?? null,

  async create(owner, { id, name, preset, words, strength, createdAt }, most) {
    await db.$client
      .prepare(createSql)
      .bind(owner, id, name, preset, words, strength, createdAt, most)
      .run();
  },

  async change(owner, id, change) {
    if (Object.values(change).every((value) => value === undefined)) return;
    await db.update(looks).set(change).where(mine(owner, id));
  },

  async remove(owner, id) {
    const done = await db.delete(looks).where(mine(owner, id)).run();
    return done.meta.changes > 0;
  },
});
