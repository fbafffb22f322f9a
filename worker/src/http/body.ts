import { AppError } from "@aktion/schema/errors";
import * as says from "#words/studio";
import { readBytes } from "../services/read-bytes";

/** A board's document plus room for the words around it. */
const jsonBytes = 1_300_000;

/** No document of ours is nested as deep; one that is would take the readers behind us down. */
const levels = 64;

function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (quoted) {
      if (letter === "\\") at += 1;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === "[" || letter === "{") {
      depth += 1;
      if (depth > levels) return true;
    } else if (letter === "]" || letter === "}") depth -= 1;
  }
  return false;
}

function parse(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
    if (!isTooDeep(text)) return JSON.parse(text) as unknown;
  } catch {
    throw new AppError("request.malformed", says.notJson);
  }
  throw new AppError("request.malformed", says.nestedTooDeep(levels));
}

export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  const bytes = await readBytes(request, jsonBytes, () => new AppError("request.too-large"));
  // Only JSON is taken: a form or plain text could be sent by another site without asking first.
  if (!/^application\/json\b/i.test(type)) {
    if (bytes.length === 0) return {};
    throw new AppError("request.unsupported");
  }
  if (bytes.length === 0) return {};
  return parse(bytes);
}
