import { sha256 } from "@aktion/schema/digest";
import type { Tier } from "@aktion/schema/graph/graph";
import type { Take } from "@aktion/schema/run/events";
import type { Artifact } from "../ports/provider";
import type { ObjectStore } from "../ports/outside";
import { objectKeyOf } from "../services/keep-upload";
import { posterKeyOf } from "../services/make-poster";

export interface Delivery {
  readonly run: string;
  readonly board: string | null;
  readonly owner: string;
  readonly attempt: string;
  readonly node: string;
  readonly job: number;
  readonly item: number;
  readonly number: number;
  readonly provider: string;
  readonly tier: Tier;
  readonly taskKey: string;
  readonly name: string;
  readonly now: number;
}

/** Ids follow from the attempt, so a delivery done twice writes the same rows and objects again. */
const assetIdOf = (attempt: string): string => attempt.replace(/^att_/, "ast_");
export const takeIdOf = (attempt: string): string => attempt.replace(/^att_/, "tk_");

const kindOfType = (type: string): "image" | "video" | "audio" =>
  type.startsWith("video/") ? "video" : type.startsWith("audio/") ? "audio" : "image";

const takeSql = `INSERT OR IGNORE INTO takes
  (id, owner, board_id, run_id, node, job, item, number, asset_id, text, provider, tier, reused, charged, task_key, created_at)
  SELECT ?1, owner, board_id, id, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 0, ?12, ?13 FROM runs WHERE id = ?2`;

/** The owner is read from the run in the same transaction: a guest may have signed in meanwhile. */
const assetSql = `INSERT OR IGNORE INTO assets
  (id, owner, object_key, poster_key, kind, type, name, width, height, seconds, bytes, sha256, source, created_at)
  SELECT ?1, owner, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 'take', ?13 FROM runs WHERE id = ?2`;

const coverSql = "UPDATE boards SET cover_asset = ?1 WHERE id = ?2";

export function takeStatement(
  d1: D1Database,
  facts: Delivery,
  asset: string | null,
  text: string | null,
  reused: boolean,
) {
  return d1
    .prepare(takeSql)
    .bind(
      takeIdOf(facts.attempt),
      facts.run,
      facts.node,
      facts.job,
      facts.item,
      facts.number,
      asset,
      text,
      facts.provider,
      facts.tier,
      reused ? 1 : 0,
      facts.taskKey,
      facts.now,
    );
}

export const coverOf = (d1: D1Database, board: string | null, asset: string | null) =>
  board === null || asset === null ? [] : [d1.prepare(coverSql).bind(asset, board)];

/**
 * An output becomes its owner's: the object first, then asset, take and cover in one transaction.
 * Either all rows are there or none; nothing is there without its object.
 */
export async function deliver(
  d1: D1Database,
  objects: ObjectStore,
  facts: Delivery,
  artifact: Artifact,
): Promise<Take> {
  const shared = {
    id: takeIdOf(facts.attempt),
    job: facts.job,
    item: facts.item,
    number: facts.number,
    provider: facts.provider,
    tier: facts.tier,
    reused: false,
    charged: 0,
  };
  if (artifact.kind === "text") {
    await d1.batch([takeStatement(d1, facts, null, artifact.text, false)]);
    const nothing = { width: null, height: null, seconds: null };
    return { ...shared, assets: [], text: artifact.text, media: "text", ...nothing };
  }
  const { bytes, type, width, height, seconds, poster } = artifact;
  const asset = assetIdOf(facts.attempt);
  const key = objectKeyOf(facts.owner, asset);
  const kind = kindOfType(type);
  await objects.put(key, bytes, type);
  if (poster) await objects.put(posterKeyOf(key), poster, "image/webp");
  await d1.batch([
    d1
      .prepare(assetSql)
      .bind(
        asset,
        facts.run,
        key,
        poster ? posterKeyOf(key) : null,
        kind,
        type,
        facts.name,
        width,
        height,
        seconds,
        bytes.length,
        await sha256(bytes),
        facts.now,
      ),
    takeStatement(d1, facts, asset, null, false),
    ...coverOf(d1, facts.board, kind === "audio" ? null : asset),
  ]);
  return { ...shared, assets: [asset], text: null, media: kind, width, height, seconds };
}
