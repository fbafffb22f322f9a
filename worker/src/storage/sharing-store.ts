import { contributionSchema } from "@aktion/schema/api/sharing";
import { tenthUnit } from "@aktion/schema/money/ledger";
import { assets } from "@aktion/schema/tables/assets";
import { sharedTrainingData, sharingConsents } from "@aktion/schema/tables/sharing";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { KeptContribution, MadeForSample, SharingStore } from "../ports/sharing-stores";
import { amongIds, afterCursor, toPage, writeCursor, type Database } from "./database";

const shared = sharedTrainingData;

const shown = {
  id: shared.id,
  asset: assets.id,
  pictured: sql<number>`assets.kind = 'image' OR assets.poster_key IS NOT NULL`,
  nodeKind: shared.nodeKind,
  outputKind: shared.outputKind,
  tier: shared.tier,
  maker: shared.maker,
  prompt: shared.prompt,
  settings: shared.settings,
  cast: shared.cast,
  inputs: shared.inputs,
  words: shared.words,
  bytes: shared.bytes,
  milliseconds: shared.milliseconds,
  rating: shared.rating,
  copiedAt: shared.copiedAt,
  consent: sharingConsents.version,
  createdAt: shared.createdAt,
};

const parts = contributionSchema.pick({ settings: true, cast: true, inputs: true });

export const partsOf = (row: { settings: string; cast: string; inputs: string }) =>
  parts.parse({
    settings: JSON.parse(row.settings),
    cast: JSON.parse(row.cast),
    inputs: JSON.parse(row.inputs),
  });

/** A stamp is written only where it changes something, in the statement that looks. */
const stampSql = `INSERT INTO sharing_consents (owner, version, "on", at) SELECT ?1, ?2, ?3, ?4
  WHERE NOT EXISTS (SELECT 1 FROM sharing_consents
    WHERE id = (SELECT max(id) FROM sharing_consents WHERE owner = ?1) AND version = ?2 AND "on" = ?3)
  AND (?3 OR EXISTS (SELECT 1 FROM sharing_consents WHERE owner = ?1))`;

const which = "owner = ?1 AND (?2 IS NULL OR id IN (SELECT value FROM json_each(?2)))";

/** Its files, its kind and its words are enough to show; what it was made of follows from its run. */
const newestSql = `SELECT takes.run_id AS run, takes.node, takes.tier, takes.provider AS maker, takes.prompt,
    coalesce(assets.kind, 'text') AS outputKind
  FROM takes LEFT JOIN assets ON assets.id = takes.asset_id
  WHERE takes.owner = ?1 AND takes.tier <> 'draft' AND takes.provider <> 'draft' AND takes.reused = 0
    AND takes.deleted_at IS NULL AND (takes.asset_id IS NULL OR assets.lendable = 1)
  ORDER BY takes.created_at DESC LIMIT 1`;

export function createSharingStore(db: Database): SharingStore {
  const d1 = db.$client;
  return {
    last: async (owner) =>
      (await db
        .select({
          on: sharingConsents.on,
          version: sharingConsents.version,
          at: sharingConsents.at,
        })
        .from(sharingConsents)
        .where(eq(sharingConsents.owner, owner))
        .orderBy(desc(sharingConsents.id))
        .limit(1)
        .get()) ?? null,

    async stamp(owner, { on, version, at }) {
      await d1
        .prepare(stampSql)
        .bind(owner, version, on ? 1 : 0, at)
        .run();
    },

    count: (owner) => db.$count(shared, eq(shared.owner, owner)),

    async given(owner) {
      const row = await d1
        .prepare(
          `SELECT coalesce((SELECT amount FROM balances
              WHERE owner = ?1 AND unit = '${tenthUnit}' AND account = 'available'), 0) AS tenths,
            coalesce((SELECT amount FROM balances
              WHERE owner = ?1 AND unit = '${tenthUnit}' AND account = 'spent'), 0) / 10 AS credits`,
        )
        .bind(owner)
        .first<{ tenths: number; credits: number }>();
      return row ?? { credits: 0, tenths: 0 };
    },

    async list(owner, { cursor, limit }) {
      const rows = await db
        .select(shown)
        .from(shared)
        .innerJoin(sharingConsents, eq(sharingConsents.id, shared.consent))
        .leftJoin(assets, and(eq(assets.id, shared.assetId), isNull(assets.deletedAt)))
        .where(and(eq(shared.owner, owner), afterCursor(cursor, shared.createdAt, shared.id)))
        .orderBy(desc(shared.createdAt), desc(shared.id))
        .limit(limit + 1);
      return toPage(
        rows,
        limit,
        (row) => writeCursor(row.createdAt, row.id),
        ({ copiedAt, pictured, ...row }): KeptContribution => ({
          ...row,
          ...partsOf(row),
          pictured: row.asset !== null && pictured === 1,
          copied: copiedAt !== null,
        }),
      );
    },

    async withdraw(owner, ids, now) {
      const bound = [owner, ids === null ? null : JSON.stringify(ids)];
      const [, gone] = await d1.batch([
        d1
          .prepare(
            `INSERT INTO training_outbox (share, work, files, due_at)
             SELECT id, 'remove', files, ?3 FROM shared_training_data WHERE ${which} AND files <> '[]'
             ON CONFLICT (share, work) DO NOTHING`,
          )
          .bind(...bound, now),
        d1.prepare(`DELETE FROM shared_training_data WHERE ${which} RETURNING id`).bind(...bound),
      ]);
      return (gone!.results as { id: string }[]).map(({ id }) => id);
    },

    async rate(owner, assets, rating) {
      await db
        .update(shared)
        .set({ rating })
        .where(and(eq(shared.owner, owner), amongIds(shared.assetId, assets)));
    },

    async newestMade(owner) {
      const row = await d1
        .prepare(newestSql)
        .bind(owner)
        .first<MadeForSample["row"] & { run: string; node: string }>();
      if (!row) return null;
      const { run, node, ...rest } = row;
      return { run, node, row: rest };
    },
  };
}
