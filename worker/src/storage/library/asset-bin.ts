import type { AssetBin, BinRow } from "../../ports/library";
import type { AssetRow } from "../../ports/stores";
import { toPage } from "../database";
import { readLibraryCursor, writeLibraryCursor, end } from "./cursor";
import { assetColumns } from "./rows";

/** A deleted file that a take or a cast member still has stays in the store. */
export const neededSql = `(EXISTS (SELECT 1 FROM takes WHERE takes.asset_id = assets.id)
  OR EXISTS (SELECT 1 FROM cast_members
    WHERE cast_members.owner = assets.owner AND instr(cast_members.pictures, assets.id) > 0))`;

/** Longer ago than `since` they are on their way out, unless they are needed. */
const lying = `deleted_at IS NOT NULL AND (deleted_at > ?2 OR ${neededSql})`;
const among = "id IN (SELECT value FROM json_each(?1))";

interface Found extends Omit<BinRow, "needed"> {
  readonly place: number;
  readonly needed: 0 | 1;
}

export function createAssetBin(d1: D1Database): AssetBin {
  const one = (owner: string, id: string): Promise<AssetRow | null> =>
    d1
      .prepare(
        `SELECT ${assetColumns} FROM assets WHERE id = ? AND owner = ? AND deleted_at IS NOT NULL`,
      )
      .bind(id, owner)
      .first<AssetRow>();

  return {
    async count(owner, ids, where, since) {
      const state = where === "out" ? "deleted_at IS NULL AND ?2 IS NOT NULL" : lying;
      const row = await d1
        .prepare(`SELECT count(*) AS count, coalesce(sum(bytes), 0) AS bytes
           FROM assets WHERE ${among} AND owner = ?3 AND ${state}`)
        .bind(JSON.stringify(ids), since, owner)
        .first<{ count: number; bytes: number }>();
      return row ?? { count: 0, bytes: 0 };
    },

    async putIn(owner, ids, now) {
      await d1
        .prepare(
          `UPDATE assets SET deleted_at = ?3 WHERE ${among} AND owner = ?2 AND deleted_at IS NULL`,
        )
        .bind(JSON.stringify(ids), owner, now)
        .run();
    },

    async takeOut(owner, ids) {
      await d1
        .prepare(`UPDATE assets SET deleted_at = NULL WHERE ${among} AND owner = ?2`)
        .bind(JSON.stringify(ids), owner)
        .run();
    },

    async list(owner, { cursor, limit }, since) {
      const last = readLibraryCursor(cursor ?? undefined);
      const { results } = await d1
        .prepare(
          `SELECT ${assetColumns}, deleted_at AS "deletedAt", ${neededSql} AS needed FROM assets
           WHERE owner = ?1 AND ${lying} AND (deleted_at, place) < (?3, ?4)
           ORDER BY deleted_at DESC, place DESC LIMIT ?5`,
        )
        .bind(owner, since, last?.at ?? end, last?.place ?? end, limit + 1)
        .all<Found>();
      return toPage(
        results,
        limit,
        ({ deletedAt, place }) => writeLibraryCursor({ at: deletedAt, place }),
        (row): BinRow => ({ ...row, needed: row.needed === 1 }),
      );
    },

    find: one,

    async empty(owner, since) {
      const [gone, kept] = await d1.batch<{ count: number }>([
        d1
          .prepare(
            `UPDATE assets SET deleted_at = ?2
             WHERE owner = ?1 AND deleted_at > ?2 AND NOT ${neededSql} RETURNING 1`,
          )
          .bind(owner, since),
        d1
          .prepare(
            `SELECT count(*) AS count FROM assets
             WHERE owner = ?1 AND deleted_at IS NOT NULL AND ${neededSql}`,
          )
          .bind(owner),
      ]);
      return { gone: gone!.results.length, kept: kept!.results[0]?.count ?? 0 };
    },
  };
}
