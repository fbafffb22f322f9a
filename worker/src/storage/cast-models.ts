import { castModels } from "@aktion/schema/tables/cast";
import { and, desc, eq } from "drizzle-orm";
import type { CastModels, NewTraining } from "../ports/cast-models";
import { amongIds, type Database } from "./database";

const shown = {
  id: castModels.id,
  member: castModels.member,
  run: castModels.run,
  tier: castModels.tier,
  pictures: castModels.pictures,
  provider: castModels.provider,
  objectKey: castModels.objectKey,
  why: castModels.why,
  createdAt: castModels.createdAt,
  readyAt: castModels.readyAt,
  endedAt: castModels.endedAt,
};

export function createCastModels(db: Database): CastModels {
  return {
    async of(owner, members) {
      if (members.length === 0) return [];
      return db
        .select(shown)
        .from(castModels)
        .where(and(eq(castModels.owner, owner), amongIds(castModels.member, members)))
        .orderBy(desc(castModels.createdAt), desc(castModels.id));
    },

    async file(id) {
      const { objectKey, bytes, sha256 } = castModels;
      const row = await db
        .select({ objectKey, bytes, sha256 })
        .from(castModels)
        .where(eq(castModels.id, id))
        .get();
      if (!row?.objectKey || row.bytes === null || row.sha256 === null) return null;
      return { objectKey: row.objectKey, bytes: row.bytes, sha256: row.sha256 };
    },
  };
}

/** Whether a batch failed because the member is being trained already. */
export const isTrainingAlready = (fault: unknown): boolean =>
  fault instanceof Error &&
  (/UNIQUE constraint failed: cast_models\.member/.test(fault.message) ||
    isTrainingAlready(fault.cause));

/** Goes into the transaction that writes the run's row; nothing without it. */
export const trainingStatement = (
  d1: D1Database,
  { id, member, pictures }: NewTraining,
  run: string,
): D1PreparedStatement =>
  d1
    .prepare(
      `INSERT INTO cast_models (id, owner, member, run, tier, pictures, created_at)
       SELECT ?1, owner, ?2, id, tier, ?3, created_at FROM runs WHERE id = ?4`,
    )
    .bind(id, member, JSON.stringify(pictures), run);

/** What a run has trained is ready, once its take is there; its file belongs to it from now on. */
export const readyStatement = (
  d1: D1Database,
  facts: {
    model: string;
    take: string;
    provider: string;
    file: { key: string; bytes: number; sha256: string } | null;
    now: number;
  },
): D1PreparedStatement => {
  const { model, take, provider, file, now } = facts;
  return d1
    .prepare(
      `UPDATE cast_models SET ready_at = ?3, provider = ?4, object_key = ?5, bytes = ?6, sha256 = ?7
       WHERE id = ?1 AND ready_at IS NULL AND EXISTS (SELECT 1 FROM takes WHERE id = ?2)`,
    )
    .bind(model, take, now, provider, file?.key ?? null, file?.bytes ?? null, file?.sha256 ?? null);
};

/** A training whose run ended without it; `why` is null for one that was called off. */
export const endTrainingStatement = (
  d1: D1Database,
  run: string,
  { now, why }: { now: number; why: string | null },
): D1PreparedStatement =>
  d1
    .prepare(
      `UPDATE cast_models SET ended_at = ?2, why = ?3
       WHERE run = ?1 AND ready_at IS NULL AND ended_at IS NULL`,
    )
    .bind(run, now, why);
