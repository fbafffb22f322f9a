import type { TaskOf } from "@aktion/schema/tasks/task";
import { MediaRefusal } from "../../refusal";
import type { Made, Maker } from "../makers";
import { enhance } from "./enhance";

/** Words as a file of their own. */
export const wordsMade = (text: string): Made => ({
  type: "text/plain",
  bytes: new TextEncoder().encode(text),
  width: null,
  height: null,
  seconds: null,
  poster: null,
});

export const makeWords: Maker<TaskOf<"text.enhance">> = async ({ text, style }, { chance }) => {
  if (!text.trim()) throw new MediaRefusal("draft.unusable", "There are no words to enhance yet.");
  return wordsMade(enhance(text, style, chance));
};
