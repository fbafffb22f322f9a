import { AppError } from "@aktion/schema/errors";

/** A board's document plus room for the words around it. */
const jsonBytes = 1_300_000;

/** The body's bytes, never more than `most` of them: a longer one is refused while it arrives. */
export async function readBytes(request: Request, most: number, tooLarge: () => AppError): Promise<Uint8Array<ArrayBuffer>> {
  const length = Number(request.headers.get("content-length") ?? 0);
  if (length > most) throw tooLarge();
  if (!request.body) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const part of request.body as ReadableStream<Uint8Array>) {
    total += part.length;
    if (total > most) throw tooLarge();
    parts.push(part);
  }
  const whole = new Uint8Array(total);
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
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
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes)) as unknown;
  } catch {
    throw new AppError("request.malformed", "That is not JSON.");
  }
}
