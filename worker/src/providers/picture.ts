import { measureImage } from "@aktion/schema/media/measure-image";
import type { Answer } from "../ports/provider";
import { inlineBytes } from "./inline-bytes";
import { nothingMade } from "./refusal";

/**
 * A picture that came within an answer. What is no whole picture can't be fetched again: it is paid
 * for and there is nothing to take.
 */
export function pictureOf(title: string, bytes: Uint8Array<ArrayBuffer>): Answer {
  if (measureImage(bytes).state !== "whole") throw nothingMade(title);
  return { status: "done", artifact: { kind: "bytes", bytes, media: "image" } };
}

export const pictureInBase64 = (title: string, text: string): Answer =>
  pictureOf(title, inlineBytes(text) ?? new Uint8Array());
