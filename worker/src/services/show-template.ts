import type { Shown, TemplateSummary } from "@aktion/schema/api/templates";
import { AppError } from "@aktion/schema/errors";
import type { TemplateStore } from "../ports/template-store";
import { describeTemplate } from "./describe-template";

/** In the gallery, behind its link alone, or away. What the studio took down can only be put away. */
export async function showTemplate(
  { templates }: { templates: TemplateStore },
  owner: string,
  slug: string,
  shown: Shown,
): Promise<TemplateSummary> {
  const row = await templates.get(slug);
  if (!row || row.owner !== owner) throw new AppError("template.not-found");
  if (row.takenDownAt !== null && shown !== "none") throw new AppError("template.taken-down");
  await templates.show(owner, slug, shown);
  return describeTemplate({ ...row, shown }, owner);
}
