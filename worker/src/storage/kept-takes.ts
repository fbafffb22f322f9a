import type { KeptTake } from "../ports/stores";

export interface KeptRow {
  readonly task_key: string;
  readonly id: string;
  readonly asset_id: string | null;
  readonly text: string | null;
  readonly provider: string;
  readonly tier: KeptTake["tier"];
  readonly kind: "image" | "video" | "audio" | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly seconds: number | null;
}

const keptSql = `SELECT takes.task_key, takes.id, takes.asset_id, takes.text, takes.provider, takes.tier,
    assets.kind, assets.width, assets.height, assets.seconds
  FROM takes LEFT JOIN assets ON assets.id = takes.asset_id
  WHERE takes.owner = ?1 AND takes.deleted_at IS NULL
    AND takes.task_key IN (SELECT value FROM json_each(?2))
    AND (takes.asset_id IS NULL OR (assets.id IS NOT NULL AND assets.deleted_at IS NULL))
  ORDER BY takes.created_at DESC`;

/**
 * The takes of an owner that answer these keys and are still there, the oldest of a key last. The
 * estimate and the run both ask here, so that what was shown as reused is what is reused.
 */
export const keptTakes = (
  d1: D1Database,
  owner: string,
  keys: readonly string[],
): D1PreparedStatement => d1.prepare(keptSql).bind(owner, JSON.stringify(keys));

/** A kept take as it answers another job; which job, whoever reuses it says. */
export const keptTake = (row: KeptRow): KeptTake => ({
  id: row.id,
  job: 0,
  item: 0,
  number: 1,
  assets: row.asset_id === null ? [] : [row.asset_id],
  text: row.text,
  media: row.kind ?? "text",
  width: row.width,
  height: row.height,
  seconds: row.seconds,
  provider: row.provider,
  tier: row.tier,
  reused: true,
  charged: 0,
  taskKey: row.task_key,
});
