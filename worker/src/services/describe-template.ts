import type { Template, TemplateSummary } from "@aktion/schema/api/templates";
import { fieldOf } from "@aktion/schema/templates/inputs";
import { limitsOf } from "@aktion/schema/templates/limits-of";
import type { TemplateRow, TemplateStore } from "../ports/template-store";
import { openTemplate } from "./open-template";

/** Where a picture of a version is seen by anyone who may see the template. */
export const pictureAddress = (slug: string, version: number, name: string): string =>
  `/media/templates/${slug}/${version}/${name}`;

export function describeTemplate(row: TemplateRow, caller: string | null): TemplateSummary {
  const { slug, title, summary, version, shown, aspect, nodes, uses } = row;
  return {
    slug,
    title,
    summary,
    tags: [...row.tags],
    version,
    shown,
    mine: row.owner === caller,
    takenDown: row.takenDownAt !== null,
    aspect,
    nodes,
    cover: row.coverKey === null ? null : pictureAddress(slug, version, "cover"),
    uses,
    at: row.publishedAt,
  };
}

/** One version with its graph and form, and what other versions there are. */
export async function describeVersion(
  needs: { templates: TemplateStore },
  caller: string | null,
  slug: string,
  version?: number,
): Promise<Template> {
  const [{ row, published, graph, inputs }, versions] = await Promise.all([
    openTemplate(needs, caller, slug, version),
    needs.templates.versions(slug),
  ]);
  const { title, summary, tags, aspect, nodes, coverKey, samples, shots, sha256, at } = published;
  return {
    ...describeTemplate(
      { ...row, version: published.version, title, summary, tags, aspect, nodes, coverKey },
      caller,
    ),
    at,
    graph,
    sha256,
    inputs: inputs.map((input) => {
      const field = fieldOf(graph, input);
      return { ...input, limits: field ? limitsOf(field) : {} };
    }),
    samples: samples.map((_, place) => pictureAddress(slug, published.version, `sample-${place}`)),
    shots: samples.map((_, place) =>
      shots[place] ? pictureAddress(slug, published.version, `shot-${place}`) : null,
    ),
    newest: row.version,
    versions,
  };
}
