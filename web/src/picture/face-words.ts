import type { Field } from "@aktion/schema/nodes/fields";
import * as says from "#words/fields";
import { paramValue } from "../fields/param-value";

const moments: Readonly<Record<string, string>> = { first: says.firstFrame, last: says.lastFrame };

/** What a field of a card says where it can only be read: null where nothing is typed or chosen. */
export function faceWords({ edit, ...field }: Field, set: unknown): string | null {
  const value = paramValue({ edit, ...field }, set);
  if (edit.kind === "choice" || edit.kind === "look")
    return edit.choices.find((choice) => choice.value === value)?.label ?? null;
  if (edit.kind === "moment")
    return typeof value === "number" ? says.atSecond(value) : (moments[String(value)] ?? null);
  // What stands for a file or a person is no word.
  if (edit.kind !== "text") return null;
  return typeof value === "string" && value !== "" ? value : null;
}
