import type { KeptRecipe } from "@aktion/schema/run/recipe";
import type { Stored, Take } from "@aktion/schema/run/events";
import { slateSign } from "./node-title";
import { nextSlateSql } from "./slate";

/** Written only while the run goes on: what arrives after a cancel is nobody's. */
const takeSql = `INSERT INTO takes
  (id, owner, board_id, run_id, node, job, item, number, asset_id, text, provider, tier, reused, charged, task_key, created_at, piece, prompt, written, recipe, slate)
  SELECT ?1, owner, board_id, id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?16, ?17, ?18,
    coalesce((SELECT recipe FROM takes WHERE id = ?20), ?19),
    ${nextSlateSql("?2", "?3", "?6", "runs.board_id")}
  FROM runs WHERE id = ?2 AND (status = 'running' OR ?15) ON CONFLICT (id) DO NOTHING`;

/**
 * The owner is read from the run in the same transaction: a guest may have signed in meanwhile. The file is
 * called as its take will be counted, which is written right after it.
 */
const assetSql = `INSERT INTO assets
  (id, owner, object_key, poster_key, kind, type, name, width, height, seconds, bytes, sha256, source, created_at)
  SELECT ?1, owner, ?3, ?4, ?5, ?6,
    replace(?7, '${slateSign}',
      CAST(${nextSlateSql("?2", "?15", "?16", "runs.board_id")} AS INTEGER)), ?8, ?9, ?10, ?11, ?12, 'take', ?13
  FROM runs WHERE id = ?2 AND (status = 'running' OR ?14) ON CONFLICT (id) DO NOTHING`;

interface TakeFacts {
  readonly take: Take;
  readonly run: string;
  readonly node: string;
  readonly taskKey: string;
  readonly now: number;
  readonly recipe: KeptRecipe;
  /** The take it is once more, whose recipe it has then. */
  readonly of?: string;
  /** An extra take may come when its run is over. */
  readonly late?: boolean;
}

export function takeStatement(d1: D1Database, facts: TakeFacts): D1PreparedStatement {
  const { take, run, node, taskKey, now, recipe, of, late = false } = facts;
  return d1
    .prepare(takeSql)
    .bind(
      take.id,
      run,
      node,
      take.job,
      take.item,
      take.number,
      take.assets[0] ?? null,
      take.text,
      take.provider,
      take.tier,
      take.reused ? 1 : 0,
      take.charged,
      taskKey,
      now,
      late ? 1 : 0,
      take.piece ? 1 : 0,
      take.prompt ?? null,
      take.written ?? null,
      JSON.stringify(recipe),
      of ?? null,
    );
}

export function assetStatement(
  d1: D1Database,
  facts: {
    readonly stored: Stored;
    readonly run: string;
    readonly node: string;
    readonly number: number;
    readonly name: string;
    readonly now: number;
    readonly late?: boolean;
  },
): D1PreparedStatement[] {
  const { stored, run, node, number, name, now, late = false } = facts;
  if (stored.asset === null) return [];
  return [
    d1
      .prepare(assetSql)
      .bind(
        stored.asset,
        run,
        stored.key,
        stored.posterKey,
        stored.media,
        stored.type,
        name,
        stored.width,
        stored.height,
        stored.seconds,
        stored.bytes,
        stored.sha256,
        now,
        late ? 1 : 0,
        node,
        number,
      ),
  ];
}

const coverSql = `UPDATE boards SET cover_asset = ?1
  WHERE id = ?2 AND EXISTS (SELECT 1 FROM takes WHERE id = ?3)`;

export function coverOf(d1: D1Database, board: string | null, take: Take): D1PreparedStatement[] {
  const [asset] = take.assets;
  if (board === null || asset === undefined || take.media === "audio" || take.piece) return [];
  return [d1.prepare(coverSql).bind(asset, board, take.id)];
}
