import type { Report } from "@aktion/schema/api/reports";
import { user } from "@aktion/schema/tables/auth";
import { reports } from "@aktion/schema/tables/reports";
import { and, desc, eq, getTableColumns, isNotNull, isNull, sql } from "drizzle-orm";
import type { ReportStore } from "../ports/reports";
import { afterCursor, toPage, writeCursor, type Database } from "./database";

const shown = {
  ...getTableColumns(reports),
  email: sql<string | null>`CASE WHEN ${user.isAnonymous} THEN NULL ELSE ${user.email} END`,
};
type Row = typeof reports.$inferSelect & { readonly email: string | null };

const told = ({ id, what, how, words, file, email, createdAt, doneAt, ...row }: Row): Report => ({
  id,
  what,
  how,
  words,
  file: file === null ? null : fileOf(file, row),
  email,
  createdAt,
  doneAt,
});

const fileOf = (
  id: string,
  { fileName, fileKind, provider, tier }: Pick<Row, "fileName" | "fileKind" | "provider" | "tier">,
): Report["file"] => ({ id, name: fileName ?? id, kind: fileKind ?? "image", provider, tier });

export function createReportStore(db: Database): ReportStore {
  const all = () => db.select(shown).from(reports).leftJoin(user, eq(user.id, reports.owner));
  return {
    async keep({ file, ...report }) {
      await db.insert(reports).values({
        ...report,
        file: file?.id ?? null,
        fileName: file?.name ?? null,
        fileKind: file?.kind ?? null,
        provider: file?.provider ?? null,
        tier: file?.tier ?? null,
      });
    },

    async list({ cursor, limit }, done) {
      const rows = await all()
        .where(
          and(
            done ? isNotNull(reports.doneAt) : isNull(reports.doneAt),
            afterCursor(cursor ?? undefined, reports.createdAt, reports.id),
          ),
        )
        .orderBy(desc(reports.createdAt), desc(reports.id))
        .limit(limit + 1);
      return toPage(rows, limit, ({ createdAt, id }) => writeCursor(createdAt, id), told);
    },

    async finish(id, doneAt) {
      await db
        .update(reports)
        .set({ doneAt })
        .where(and(eq(reports.id, id), doneAt === null ? undefined : isNull(reports.doneAt)));
      const row = await all().where(eq(reports.id, id)).get();
      return row ? told(row) : null;
    },
  };
}
