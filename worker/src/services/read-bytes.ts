import type { AppError } from "@aktion/schema/errors";
import { joined } from "@aktion/schema/media/bytes";
import { piecesOf } from "./large-pieces";

/** The body's bytes, never more than `most` of them: a longer one is refused while it arrives. */
export async function readBytes(
  request: Request,
  most: number,
  tooLarge: () => AppError,
): Promise<Uint8Array<ArrayBuffer>> {
  const length = Number(request.headers.get("content-length") ?? 0);
  if (length > most) throw tooLarge();
  if (!request.body) return new Uint8Array();
  const pieces = piecesOf(request.body as ReadableStream<Uint8Array>);
  const parts: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const { done, value } = await pieces.read();
    if (done) return joined(parts);
    total += value.length;
    if (total > most) {
      void pieces.cancel().catch(() => undefined);
      throw tooLarge();
    }
    parts.push(value);
  }
}
