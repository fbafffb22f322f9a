import { AppError } from "@aktion/schema/errors";
import { readBytes } from "../services/read-bytes";

/** A board's document plus room for the words around it. */
const jsonBytes = 1_300_000;

export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  const bytes = await readBytes(request, jsonBytes, () => new AppError("request.too-large"));
  // Only JSON is taken: a form or plain text could be sent by another site without asking first.
  if (!/^application\/json\b/i.test(type)) {
    if (bytes.length === 0) return {};
    throw new AppError("request.unsupported");
  }
  if (bytes.length === 0) return {};
  try {
    return JSON.parse(
      new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes),
    ) as unknown;
  } catch {
    throw new AppError("request.malformed", "That is not JSON.");
  }
}
