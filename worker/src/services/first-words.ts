import type { Template } from "@aktion/schema/api/templates";

/** What a template's page says before its code is there: by the names of its places, null for none. */
export interface FirstWords {
  readonly title: string;
  readonly summary: string | null;
  /** The address of a picture. */
  readonly cover: string | null;
  /** The template as JSON that may stand in a page; null where it is better fetched. */
  readonly whole: string | null;
}

const mostInside = 200_000;

export function firstWords(template: Template): FirstWords {
  const { title, summary, cover } = template;
  // Nothing in it ends the element it stands in.
  const whole = JSON.stringify(template).replaceAll("<", "\\u003c");
  return {
    title,
    summary: summary === "" ? null : summary,
    cover,
    whole: whole.length > mostInside ? null : whole,
  };
}
