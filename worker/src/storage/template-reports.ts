import { templateReports, templates } from "@aktion/schema/tables/templates";
import { and, desc, inArray, isNull, sql } from "drizzle-orm";
import type { TemplateReport, TemplateRow, TemplateStore } from "../ports/template-store";
import { amongIds, type Database } from "./database";

type Columns = { readonly [K in keyof TemplateRow]: (typeof templates)[K] };

const atOnce = 100;

const open = isNull(templateReports.settledAt);

/** What people report, and what an admin makes of it. */
export function createTemplateReports(
  db: Database,
  columns: Columns,
): Pick<TemplateStore, "report" | "reported" | "judge"> {
  return {
    async report(slug, reporter, report) {
      await db
        .insert(templateReports)
        .values({ slug, reporter, ...report })
        .onConflictDoUpdate({
          target: [templateReports.slug, templateReports.reporter],
          set: { ...report, settledAt: null },
        });
    },

    async reported() {
      const reportedSlugs = db
        .select({ slug: templateReports.slug })
        .from(templateReports)
        .where(open);
      const rows = await db
        .select(columns)
        .from(templates)
        .where(
          sql`${templates.takenDownAt} IS NOT NULL OR ${inArray(templates.slug, reportedSlugs)}`,
        )
        .orderBy(desc(templates.publishedAt))
        .limit(atOnce);
      const slugs = rows.map(({ slug }) => slug);
      const reports = await db
        .select()
        .from(templateReports)
        .where(and(open, amongIds(templateReports.slug, slugs)))
        .orderBy(desc(templateReports.at));
      const of = (slug: string): TemplateReport[] =>
        reports
          .filter((one) => one.slug === slug)
          .map(({ reason, words, at }) => ({ reason, words, at }));
      return rows.map((row) => ({ row, reports: of(row.slug) }));
    },

    async judge(slug, down, now) {
      const d1 = db.$client;
      const [judged] = await d1.batch([
        d1
          .prepare("UPDATE templates SET taken_down_at = ?2 WHERE slug = ?1")
          .bind(slug, down ? now : null),
        d1
          .prepare(
            "UPDATE template_reports SET settled_at = ?2 WHERE slug = ?1 AND settled_at IS NULL",
          )
          .bind(slug, now),
      ]);
      return judged!.meta.changes > 0;
    },
  };
}
