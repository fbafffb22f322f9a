import type { TemplateSummary } from "@aktion/schema/api/templates";
import * as says from "#words/templates";

const words = {
  public: says.publicOne,
  unlisted: says.unlisted,
  none: says.unpublished,
};

/** Who sees it, in a word. */
export const shownWords = ({ shown, takenDown }: TemplateSummary): string =>
  takenDown ? says.takenDown : words[shown];
