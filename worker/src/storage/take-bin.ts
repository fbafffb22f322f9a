import { takes } from "@aktion/schema/tables/runs";
import { and, eq } from "drizzle-orm";
import type { TakeBin } from "../ports/take-bin";
import { amongIds, type Database } from "./database";

/** A board's cover is a picture of a take that is not in the bin. */
const coverSql = (when: string): string =>
  `UPDATE boards SET cover_asset = (
     SELECT assets.id FROM takes JOIN assets ON assets.id = takes.asset_id
     WHERE takes.board_id = boards.id AND takes.deleted_at IS NULL AND takes.piece = 0
       AND assets.deleted_at IS NULL AND assets.kind <> 'audio'
     ORDER BY takes.created_at DESC, takes.id DESC LIMIT 1)
   WHERE owner = ?2 AND id = (SELECT board_id FROM takes WHERE id = ?1 AND owner = ?2) AND ${when}`;

const coverGone = coverSql("cover_asset = (SELECT asset_id FROM takes WHERE id = ?1)");
const coverBack = coverSql("cover_asset IS NULL");

const standInSql = `SELECT (SELECT other.id FROM takes AS other
    WHERE other.owner = gone.owner AND other.board_id = gone.board_id AND other.node = gone.node
      AND other.item = gone.item AND other.deleted_at IS NULL AND other.piece = 0
    ORDER BY other.created_at DESC, other.id DESC LIMIT 1) AS id
  FROM takes AS gone
  WHERE gone.owner = ?1 AND gone.deleted_at IS NOT NULL
    AND gone.id IN (SELECT value FROM json_each(?2))`;

/**
 * A take, and where it was joined the pieces of it: they go where it goes. A piece by itself is that
 * request's answer wherever it was a piece, so that the next run makes it again.
 */
const withPieces = `owner = ?2 AND (id = ?1 OR (piece = 1 AND EXISTS
  (SELECT 1 FROM takes AS named WHERE named.id = ?1 AND CASE named.piece
    WHEN 1 THEN named.task_key = takes.task_key
    ELSE named.run_id = takes.run_id AND named.board_id IS takes.board_id
      AND named.node = takes.node AND named.item = takes.item AND named.number = takes.number
    END)))`;

export function createTakeBin(db: Database): TakeBin {
  const d1 = db.$client;
  return {
    find: async (owner, id) =>
      (await db
        .select()
        .from(takes)
        .where(and(eq(takes.id, id), eq(takes.owner, owner)))
        .get()) ?? null,

    async putIn(owner, id, now) {
      await d1.batch([
        d1
          .prepare(`UPDATE takes SET deleted_at = ?3 WHERE ${withPieces} AND deleted_at IS NULL`)
          .bind(id, owner, now),
        d1.prepare(coverGone).bind(id, owner),
      ]);
    },

    async takeOut(owner, id) {
      await d1.batch([
        d1.prepare(`UPDATE takes SET deleted_at = NULL WHERE ${withPieces}`).bind(id, owner),
        d1.prepare(coverBack).bind(id, owner),
      ]);
    },

    async standIns(owner, ids) {
      if (ids.length === 0) return [];
      const { results } = await d1
        .prepare(standInSql)
        .bind(owner, JSON.stringify(ids))
        .all<{ id: string | null }>();
      const found = results.flatMap(({ id }) => id ?? []);
      if (found.length === 0) return [];
      return db
        .select()
        .from(takes)
        .where(and(eq(takes.owner, owner), amongIds(takes.id, found)));
    },
  };
}
