import { assets, uploadParts, uploads } from "@aktion/schema/tables/assets";
import { and, eq, gt, isNull, sum } from "drizzle-orm";
import type { AssetStore } from "../ports/stores";
import { amongIds, type Database } from "./database";

/** An upload that was begun holds its room this long. */
const uploadLife = 24 * 60 * 60_000;

export function createAssetStore(db: Database): AssetStore {
  const kept = isNull(assets.deletedAt);
  return {
    async insert(row) {
      await db.insert(assets).values(row).onConflictDoNothing();
    },

    get: async (owner, id) =>
      (await db
        .select()
        .from(assets)
        .where(and(eq(assets.id, id), eq(assets.owner, owner), kept))
        .get()) ?? null,

    getLinked: async (id) =>
      (await db
        .select()
        .from(assets)
        .where(and(eq(assets.id, id), kept))
        .get()) ?? null,

    async getMany(owner, ids) {
      if (ids.length === 0) return [];
      return db
        .select()
        .from(assets)
        .where(and(eq(assets.owner, owner), amongIds(assets.id, ids), kept));
    },

    async setPoster(owner, id, posterKey, width, height) {
      await db
        .update(assets)
        .set({ posterKey, width, height })
        .where(and(eq(assets.id, id), eq(assets.owner, owner), kept));
    },

    async remove(owner, id, now) {
      const done = await db
        .update(assets)
        .set({ deletedAt: now })
        .where(and(eq(assets.id, id), eq(assets.owner, owner), kept))
        .run();
      return done.meta.changes > 0;
    },

    async bytesOf(owner, now) {
      const [finished, open] = await db.batch([
        db
          .select({ bytes: sum(assets.bytes) })
          .from(assets)
          .where(and(eq(assets.owner, owner), kept)),
        db
          .select({ bytes: sum(uploads.bytes) })
          .from(uploads)
          .where(and(eq(uploads.owner, owner), gt(uploads.createdAt, now - uploadLife))),
      ]);
      return Number(finished[0]?.bytes ?? 0) + Number(open[0]?.bytes ?? 0);
    },

    async startUpload(owner, upload, now) {
      await db.insert(uploads).values({ ...upload, owner, createdAt: now });
    },

    upload: async (owner, id) =>
      (await db
        .select()
        .from(uploads)
        .where(and(eq(uploads.id, id), eq(uploads.owner, owner)))
        .get()) ?? null,

    async savePart(uploadId, { part, etag, bytes }) {
      await db
        .insert(uploadParts)
        .values({ uploadId, part, etag, bytes })
        .onConflictDoUpdate({
          target: [uploadParts.uploadId, uploadParts.part],
          set: { etag, bytes },
        });
    },

    parts: (uploadId) =>
      db
        .select({ part: uploadParts.part, etag: uploadParts.etag, bytes: uploadParts.bytes })
        .from(uploadParts)
        .where(eq(uploadParts.uploadId, uploadId))
        .orderBy(uploadParts.part),

    async endUpload(id) {
      await db.batch([
        db.delete(uploads).where(eq(uploads.id, id)),
        db.delete(uploadParts).where(eq(uploadParts.uploadId, id)),
      ]);
    },
  };
}
