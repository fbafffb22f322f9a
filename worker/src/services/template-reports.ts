import type { ReportedTemplate } from "@aktion/schema/api/templates";
import type { Counter } from "../ports/outside";
import type { TemplateReport, TemplateStore } from "../ports/template-store";
import { describeTemplate } from "./describe-template";
import { notTooOften } from "./not-too-often";
import { findTemplate } from "./open-template";

interface Needs {
  readonly templates: TemplateStore;
  readonly counter: Counter;
  readonly now: () => number;
}

const reportsAnHour = 20;

export async function reportTemplate(
  needs: Needs,
  reporter: string,
  slug: string,
  report: Omit<TemplateReport, "at">,
): Promise<void> {
  await findTemplate(needs, reporter, slug);
  await notTooOften(needs, `reports ${reporter}`, { most: reportsAnHour, seconds: 3600 });
  await needs.templates.report(slug, reporter, { ...report, at: needs.now() });
}

export const reportedTemplates = async (
  { templates }: Needs,
  caller: string,
): Promise<ReportedTemplate[]> =>
  (await templates.reported()).map(({ row, reports }) => ({
    ...describeTemplate(row, caller),
    reports,
  }));
