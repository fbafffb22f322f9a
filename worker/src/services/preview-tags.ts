import * as says from "#words/studio";
import type { TemplateRow } from "../ports/template-store";
import { pictureAddress } from "./describe-template";

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign]!);

const meta = (name: "name" | "property", key: string, value: string): string =>
  `<meta ${name}="${key}" content="${escaped(value)}">`;

const longest = 200;

/** What a link to a template says of itself where it is passed on: a title, words and a picture. */
export function previewTags(row: TemplateRow, origin: string): string {
  const { slug, title, version, coverKey, shown } = row;
  const summary = (row.summary || says.aTemplateToRun).replace(/\s+/g, " ").slice(0, longest);
  const picture = coverKey === null ? null : `${origin}${pictureAddress(slug, version, "cover")}`;
  return [
    meta("property", "og:type", "website"),
    meta("property", "og:site_name", "Aktion"),
    meta("property", "og:title", title),
    meta("property", "og:description", summary),
    meta("property", "og:url", `${origin}/templates/${slug}`),
    ...(picture === null
      ? []
      : [
          meta("property", "og:image", picture),
          meta("property", "og:image:type", "image/webp"),
          meta("property", "og:image:alt", title),
        ]),
    meta("name", "twitter:card", picture === null ? "summary" : "summary_large_image"),
    // A link alone opens it: nobody is to come upon it by searching.
    ...(shown === "public" ? [] : [meta("name", "robots", "noindex")]),
  ].join("");
}
