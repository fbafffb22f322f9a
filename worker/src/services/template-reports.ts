import type { ReportedTemplate } from "@aktion/schema/api/templates";
import { AppError } from "@aktion/schema/errors";
import type { Counter } from "../ports/outside";
import type { TemplateReport, TemplateStore } from "../ports/template-store";
import { describeTemplate } from "./describe-template";
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
  const retryAfter = await needs.counter.count(`reports ${reporter}`, reportsAnHour, 3600);
  if (retryAfter !== null) throw new AppError("request.too-many", undefined, { retryAfter });
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
