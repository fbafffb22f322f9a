import type { Take } from "@aktion/schema/run/events";
import { coverOf, takeIdOf, takeStatement, type Delivery } from "./deliver";

interface EarlierRow {
  readonly asset_id: string | null;
  readonly text: string | null;
  readonly provider: string;
  readonly reused: number;
  readonly charged: number;
  readonly kind: "image" | "video" | "audio" | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly seconds: number | null;
}

const earlierSql = `SELECT takes.asset_id, takes.text, takes.provider, takes.reused, takes.charged,
    assets.kind, assets.width, assets.height, assets.seconds
  FROM takes LEFT JOIN assets ON assets.id = takes.asset_id`;

function takeFrom(row: EarlierRow, facts: Delivery, reused: boolean): Take {
  return {
    id: takeIdOf(facts.attempt),
    job: facts.job,
    item: facts.item,
    number: facts.number,
    assets: row.asset_id === null ? [] : [row.asset_id],
    text: row.text,
    media: row.kind ?? "text",
    width: row.width,
    height: row.height,
    seconds: row.seconds,
    provider: row.provider,
    tier: facts.tier,
    reused,
    charged: reused ? 0 : row.charged,
  };
}

/** What this very attempt delivered before its host forgot: delivered once, it is not made again. */
export async function ownTake(d1: D1Database, facts: Delivery): Promise<Take | null> {
  const row = await d1
    .prepare(`${earlierSql} WHERE takes.id = ?`)
    .bind(takeIdOf(facts.attempt))
    .first<EarlierRow>();
  return row && takeFrom(row, facts, row.reused === 1);
}

/** The output of an equal request of the same owner, as a take of this node; null when there is none. */
export async function reuse(d1: D1Database, facts: Delivery): Promise<Take | null> {
  const row = await d1
    .prepare(
      `${earlierSql}
       WHERE takes.owner = ? AND takes.task_key = ? AND takes.deleted_at IS NULL AND takes.id != ?
         AND (takes.asset_id IS NULL OR (assets.id IS NOT NULL AND assets.deleted_at IS NULL))
       ORDER BY takes.created_at LIMIT 1`,
    )
    .bind(facts.owner, facts.taskKey, takeIdOf(facts.attempt))
    .first<EarlierRow>();
  if (!row) return null;
  const { asset_id: asset, text, provider, kind } = row;
  await d1.batch([
    takeStatement(d1, { ...facts, provider }, asset, text, true),
    ...coverOf(d1, facts.board, kind === "audio" ? null : asset),
  ]);
  return takeFrom(row, facts, true);
}
