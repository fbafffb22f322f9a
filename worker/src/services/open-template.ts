import { AppError } from "@aktion/schema/errors";
import type { Graph } from "@aktion/schema/graph/graph";
import type { TemplateInput } from "@aktion/schema/templates/inputs";
import type { TemplateRow, TemplateStore, TemplateVersionRow } from "../ports/template-store";
import { readDocument } from "./boards";

export interface OpenTemplate {
  readonly row: TemplateRow;
  readonly published: TemplateVersionRow;
  readonly graph: Graph;
  readonly inputs: readonly TemplateInput[];
}

export const isOpen = ({ shown, takenDownAt }: TemplateRow): boolean =>
  shown !== "none" && takenDownAt === null;

/** What is not shown is as good as not there, except for whoever published it. */
export async function findTemplate(
  { templates }: { templates: TemplateStore },
  caller: string | null,
  slug: string,
): Promise<TemplateRow> {
  const row = await templates.get(slug);
  if (!row || (!isOpen(row) && row.owner !== caller)) throw new AppError("template.not-found");
  return row;
}

/** A version, the newest where none is named. Its graph is read again: it may be older or newer than we are. */
export async function openTemplate(
  needs: { templates: TemplateStore },
  caller: string | null,
  slug: string,
  version?: number,
): Promise<OpenTemplate> {
  const row = await findTemplate(needs, caller, slug);
  const published = await needs.templates.version(slug, version ?? row.version);
  if (!published) throw new AppError("template.not-found");
  const graph = readDocument(JSON.parse(published.graph));
  const inputs = JSON.parse(published.inputs) as TemplateInput[];
  return { row, published, graph, inputs };
}
