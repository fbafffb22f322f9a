import { castMembers } from "@aktion/schema/tables/cast";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { CastStore } from "../ports/cast-store";
import { afterCursor, amongIds, toPage, writeCursor, type Database } from "./database";

const mine = (owner: string, id: string) =>
  and(eq(castMembers.id, id), eq(castMembers.owner, owner), isNull(castMembers.deletedAt));

const shown = {
  id: castMembers.id,
  name: castMembers.name,
  words: castMembers.words,
  notes: castMembers.notes,
  pictures: castMembers.pictures,
  createdAt: castMembers.createdAt,
  updatedAt: castMembers.updatedAt,
};

/** Counted in the statement that writes, so that two at once can't pass the limit together. */
const roomSql = (owner: string, most: string): string =>
  `(SELECT count(*) FROM cast_members WHERE owner = ${owner} AND deleted_at IS NULL) < ${most}`;

export function createCastStore(db: Database): CastStore {
  const sql = db.$client;
  const get: CastStore["get"] = async (owner, id) =>
    (await db.select(shown).from(castMembers).where(mine(owner, id)).get()) ?? null;
  return {
    async create(owner, { id, name, words, notes, pictures, createdAt, updatedAt }, most) {
      const done = await sql
        .prepare(
          `INSERT INTO cast_members (id, owner, name, words, notes, pictures, created_at, updated_at)
           SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE ${roomSql("?2", "?9")}`,
        )
        .bind(id, owner, name, words, notes, JSON.stringify(pictures), createdAt, updatedAt, most)
        .run();
      return done.meta.changes > 0;
    },

    async list(owner, { cursor, limit }) {
      const rows = await db
        .select(shown)
        .from(castMembers)
        .where(
          and(
            eq(castMembers.owner, owner),
            isNull(castMembers.deletedAt),
            afterCursor(cursor, castMembers.createdAt, castMembers.id),
          ),
        )
        .orderBy(desc(castMembers.createdAt), desc(castMembers.id))
        .limit(limit + 1);
      return toPage(
        rows,
        limit,
        (row) => writeCursor(row.createdAt, row.id),
        (row) => row,
      );
    },

    get,

    async getMany(owner, ids) {
      if (ids.length === 0) return [];
      return db
        .select(shown)
        .from(castMembers)
        .where(
          and(
            eq(castMembers.owner, owner),
            amongIds(castMembers.id, ids),
            isNull(castMembers.deletedAt),
          ),
        );
    },

    async change(owner, id, { pictures, ...words }, now) {
      const done = await db
        .update(castMembers)
        .set({ ...words, ...(pictures && { pictures: [...pictures] }), updatedAt: now })
        .where(mine(owner, id))
        .run();
      return done.meta.changes > 0;
    },

    async remove(owner, id, now) {
      const done = await db
        .update(castMembers)
        .set({ deletedAt: now })
        .where(mine(owner, id))
        .run();
      return done.meta.changes > 0;
    },

    async bringBack(owner, id, most) {
      const done = await sql
        .prepare(
          `UPDATE cast_members SET deleted_at = NULL
           WHERE id = ?1 AND owner = ?2 AND deleted_at IS NOT NULL AND ${roomSql("?2", "?3")}`,
        )
        .bind(id, owner, most)
        .run();
      if (done.meta.changes > 0 || (await get(owner, id))) return "back";
      const there = await sql
        .prepare("SELECT 1 FROM cast_members WHERE id = ?1 AND owner = ?2")
        .bind(id, owner)
        .first();
      return there ? "full" : "none";
    },

    async boardsOf(owner, id, most) {
      const { results } = await sql
        .prepare(
          `SELECT id, title, updated_at AS updatedAt, count(*) OVER () AS count FROM boards
           WHERE owner = ?1 AND deleted_at IS NULL AND instr(graph, ?2) > 0 AND EXISTS (
             SELECT 1 FROM json_each(boards.graph, '$.nodes') AS node, json_each(node.value, '$.params') AS param
             WHERE param.value = ?3)
           ORDER BY updated_at DESC, id LIMIT ?4`,
        )
        .bind(owner, JSON.stringify(id), id, most)
        .all<{ id: string; title: string; updatedAt: number; count: number }>();
      return {
        boards: results.map(({ count: _, ...board }) => board),
        count: results[0]?.count ?? 0,
      };
    },
  };
}
