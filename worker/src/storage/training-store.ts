import { exportFiltersSchema, type TrainingExport } from "@aktion/schema/api/training";
import { consentText } from "@aktion/schema/sharing/consent-text";
import { trainingExports } from "@aktion/schema/tables/sharing";
import { desc, eq } from "drizzle-orm";
import type { ExportedRow, OutboxFile, StatsRow, TrainingStore } from "../ports/sharing-stores";
import type { Database } from "./database";
import { partsOf } from "./sharing-store";

/** As many as a page of the admin shows; older ones stay in the table. */
const shownExports = 100;

/** What an export holds, by its row in `training_exports`: fixed but for what is withdrawn. */
const heldBy = (exported: string): string => `shared.seq <= ${exported}.boundary
  AND shared.copied_at <= ${exported}.at
  AND (${exported}.filters ->> '$.from' IS NULL OR shared.created_at >= ${exported}.filters ->> '$.from')
  AND (${exported}.filters ->> '$.until' IS NULL OR shared.created_at < ${exported}.filters ->> '$.until')
  AND (${exported}.filters ->> '$.nodeKinds' IS NULL OR shared.node_kind IN
    (SELECT value FROM json_each(${exported}.filters, '$.nodeKinds')))
  AND (${exported}.filters ->> '$.outputKinds' IS NULL OR shared.output_kind IN
    (SELECT value FROM json_each(${exported}.filters, '$.outputKinds')))`;

const recordSql = `WITH asked AS (SELECT ?3 AS at, ?4 AS filters,
    (SELECT coalesce(max(seq), 0) FROM shared_training_data) AS boundary)
  INSERT INTO training_exports (id, "by", at, boundary, rows, filters)
  SELECT ?1, ?2, at, boundary,
    (SELECT count(*) FROM shared_training_data AS shared WHERE ${heldBy("asked")}), filters FROM asked`;

const rowsSql = `SELECT shared.seq, shared.id, shared.node_kind AS nodeKind, shared.output_kind AS outputKind,
    shared.tier, shared.maker, shared.model, shared.prompt, shared.settings, shared."cast", shared.inputs,
    shared.files, shared.words, shared.milliseconds, shared.rating, shared.created_at AS createdAt,
    stamp.version AS consent
  FROM training_exports AS export JOIN shared_training_data AS shared
    JOIN sharing_consents AS stamp ON stamp.id = shared.consent
  WHERE export.id = ?1 AND shared.seq > ?2 AND ${heldBy("export")}
  ORDER BY shared.seq LIMIT ?3`;

const leftSql = `SELECT count(*) AS count FROM training_exports AS export JOIN shared_training_data AS shared
  WHERE export.id = ?1 AND ${heldBy("export")}`;

const fileSql = `SELECT file.value AS file FROM training_exports AS export
    JOIN shared_training_data AS shared JOIN json_each(shared.files) AS file
  WHERE export.id = ?1 AND shared.id = ?2 AND file.value ->> 'name' = ?3 AND ${heldBy("export")}`;

/** Of everybody: how many share now, which is who said yes last, and to the text as it stands. */
const totalSql = `SELECT count(*) AS contributions, count(DISTINCT owner) AS people,
    coalesce(sum(bytes), 0) AS bytes, (SELECT count(*) FROM training_outbox) AS outbox,
    (SELECT count(*) FROM sharing_consents AS stamp WHERE "on" = 1 AND version = ?1 AND id =
      (SELECT max(id) FROM sharing_consents WHERE owner = stamp.owner)) AS sharing
  FROM shared_training_data`;

type Total = Awaited<ReturnType<TrainingStore["stats"]>>["total"];
type RawRow = Omit<ExportedRow, "settings" | "cast" | "inputs" | "files"> &
  Record<"settings" | "cast" | "inputs" | "files", string>;

const exportOf = (row: typeof trainingExports.$inferSelect): TrainingExport => {
  const { boundary: _, ...shown } = row;
  return { ...shown, filters: exportFiltersSchema.parse(JSON.parse(row.filters)) };
};

export function createTrainingStore(db: Database): TrainingStore {
  const d1 = db.$client;
  return {
    async stats() {
      const [rows, total] = await d1.batch([
        d1.prepare(
          `SELECT node_kind AS nodeKind, output_kind AS outputKind, month, contributions, people, bytes,
             rated, rating, waiting
           FROM training_data_stats ORDER BY month DESC, contributions DESC, node_kind`,
        ),
        d1.prepare(totalSql).bind(consentText.version),
      ]);
      return { rows: rows!.results as StatsRow[], total: total!.results[0] as Total };
    },

    async record({ id, by, at, filters }) {
      await d1.prepare(recordSql).bind(id, by, at, JSON.stringify(filters)).run();
    },

    exports: async () =>
      (
        await db
          .select()
          .from(trainingExports)
          .orderBy(desc(trainingExports.at), desc(trainingExports.id))
          .limit(shownExports)
      ).map(exportOf),

    async find(id) {
      const row = await db.select().from(trainingExports).where(eq(trainingExports.id, id)).get();
      return row ? exportOf(row) : null;
    },

    async rows(id, after, most) {
      const { results } = await d1.prepare(rowsSql).bind(id, after, most).all<RawRow>();
      return results.map((row) => ({
        ...row,
        ...partsOf(row),
        files: JSON.parse(row.files) as ExportedRow["files"],
      }));
    },

    left: async (id) => (await d1.prepare(leftSql).bind(id).first<{ count: number }>())?.count ?? 0,

    async read(id, at) {
      await db.update(trainingExports).set({ readAt: at }).where(eq(trainingExports.id, id));
    },

    async file(exported, share, name) {
      const row = await d1.prepare(fileSql).bind(exported, share, name).first<{ file: string }>();
      return row ? (JSON.parse(row.file) as OutboxFile) : null;
    },
  };
}
