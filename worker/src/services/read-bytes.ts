import type { AppError } from "@aktion/schema/errors";

/** The body's bytes, never more than `most` of them: a longer one is refused while it arrives. */
export async function readBytes(
  request: Request,
  most: number,
  tooLarge: () => AppError,
): Promise<Uint8Array<ArrayBuffer>> {
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
