import type { Env } from "../env";
import { binLife } from "../services/bin-life";
import { thumbKeys } from "../services/serve-thumb";
import { neededSql } from "../storage/library/asset-bin";
import { createObjectStore } from "../storage/object-store";

const day = 24 * 60 * 60_000;
const atMost = 20;
/** Files whose keys fit into one call of the store. */
const filesAtMost = 90;

/**
 * Nothing else shows or uses it: no other take (one in the bin may still come back), no cover, no
 * board and no version of one that can be gone back to, no member of a cast (nor a deleted one while
 * they can be brought back). Uploads are never let go here.
 */
const unusedSql = `source = 'take'
  AND NOT EXISTS (SELECT 1 FROM takes WHERE takes.asset_id = assets.id)
  AND NOT EXISTS (SELECT 1 FROM boards WHERE boards.owner = assets.owner
    AND (boards.cover_asset = assets.id OR instr(boards.graph, assets.id) > 0))
  AND NOT EXISTS (SELECT 1 FROM board_versions JOIN boards ON boards.id = board_versions.board_id
    WHERE boards.owner = assets.owner AND instr(board_versions.graph, assets.id) > 0)
  AND NOT EXISTS (SELECT 1 FROM cast_members
    WHERE cast_members.owner = assets.owner AND instr(cast_members.pictures, assets.id) > 0)`;

const noRun = (table: string): string => `NOT EXISTS (SELECT 1 FROM runs
  WHERE runs.owner = ${table}.owner AND runs.status IN ('waiting', 'running'))`;

/** Files deleted so long ago that nothing has any more. */
const deletedSql = `DELETE FROM assets WHERE id IN (
    SELECT id FROM assets WHERE deleted_at <= ?1 AND NOT ${neededSql} AND ${noRun("assets")}
    ORDER BY deleted_at LIMIT ?2) AND deleted_at <= ?1 RETURNING object_key, poster_key`;

interface Keys {
  readonly object_key: string;
  readonly poster_key: string | null;
}

/** What lies in the bin, with its files as a JSON list. */
interface Binned {
  readonly id: string;
  readonly files: string;
}

const keysOf = ({ object_key: object, poster_key: poster }: Keys): string[] =>
  [object, ...(poster === null ? [] : [poster])].flatMap((key) => [key, ...thumbKeys(key)]);

/**
 * Every minute: what lay in the bin for 30 days is gone for good. While a run of theirs is going, nobody's
 * bin is emptied. Rows go first: a file left behind by a crash harms nobody, a row without its file would.
 */
export async function emptyBin(env: Env, now: number): Promise<number> {
  return (
    (await emptyTakes(env, now)) + (await emptyFiles(env, now)) + (await emptyModels(env, now))
  );
}

/** What training made of members who are gone, and what a newer training stands for since a day. */
const modelsSql = `DELETE FROM cast_models WHERE id IN (
    SELECT id FROM cast_models AS old
    WHERE (ready_at IS NOT NULL OR ended_at IS NOT NULL) AND ${noRun("old")}
      AND (NOT EXISTS (SELECT 1 FROM cast_members WHERE cast_members.id = old.member)
        OR EXISTS (SELECT 1 FROM cast_models AS newer WHERE newer.member = old.member
          AND newer.tier <> 'draft' AND newer.ready_at <= ?1 AND newer.created_at > old.created_at))
    LIMIT ?2) RETURNING object_key`;

async function emptyModels(env: Env, now: number): Promise<number> {
  const { results } = await env.DB.prepare(modelsSql)
    .bind(now - day, atMost)
    .all<{ object_key: string | null }>();
  const keys = results.flatMap(({ object_key: key }) => (key === null ? [] : [key]));
  if (keys.length > 0) await createObjectStore(env.BUCKET).remove(keys);
  return results.length;
}

async function emptyFiles(env: Env, now: number): Promise<number> {
  const { results } = await env.DB.prepare(deletedSql)
    .bind(now - binLife, filesAtMost)
    .all<Keys>();
  await createObjectStore(env.BUCKET).remove(results.flatMap(keysOf));
  return results.length;
}

/** Takes, and members of the cast, with their files where nothing else uses them. */
async function emptyTakes(env: Env, now: number): Promise<number> {
  const before = now - binLife;
  const [takes, members] = await env.DB.batch<Binned>([
    env.DB.prepare(
      `SELECT id, json_array(asset_id) AS files FROM takes
       WHERE deleted_at < ?1 AND ${noRun("takes")} ORDER BY deleted_at LIMIT ?2`,
    ).bind(before, atMost),
    env.DB.prepare(
      `SELECT id, pictures AS files FROM cast_members
       WHERE deleted_at < ?1 AND ${noRun("cast_members")} ORDER BY deleted_at LIMIT ?2`,
    ).bind(before, atMost),
  ]);
  const old = [...takes!.results, ...members!.results];
  if (old.length === 0) return 0;
  const ids = JSON.stringify(old.map(({ id }) => id));
  const assets = JSON.stringify(old.flatMap(({ files }) => JSON.parse(files) as (string | null)[]));
  // One that was put back meanwhile stays, and with it its file.
  const letGo = (table: string) =>
    env.DB.prepare(
      `DELETE FROM ${table} WHERE deleted_at < ?1 AND id IN (SELECT value FROM json_each(?2)) RETURNING id`,
    ).bind(before, ids);
  const [gone, , files] = await env.DB.batch<Keys>([
    letGo("takes"),
    letGo("cast_members"),
    env.DB.prepare(
      `DELETE FROM assets WHERE id IN (SELECT value FROM json_each(?1)) AND ${unusedSql}
       RETURNING object_key, poster_key`,
    ).bind(assets),
  ]);
  await createObjectStore(env.BUCKET).remove(files!.results.flatMap(keysOf));
  return gone!.results.length;
}
