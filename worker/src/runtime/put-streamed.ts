import type { ObjectStore } from "../ports/outside";
import type { OutsideStream } from "../services/fetch-outside";

/** A part of what comes without its length: large enough for the store, small enough to be held. */
const partBytes = 8 * 1024 * 1024;

/** Parts of one size, but for the last. */
async function* inParts(body: ReadableStream<Uint8Array>): AsyncGenerator<ArrayBuffer> {
  let part = new Uint8Array(partBytes);
  let filled = 0;
  for await (const piece of body) {
    for (let from = 0; from < piece.length;) {
      const taken = Math.min(piece.length - from, partBytes - filled);
      part.set(piece.subarray(from, from + taken), filled);
      filled += taken;
      from += taken;
      if (filled < partBytes) continue;
      yield part.buffer;
      part = new Uint8Array(partBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield part.slice(0, filled).buffer;
}

async function putInParts(
  objects: ObjectStore,
  key: string,
  body: ReadableStream<Uint8Array>,
  type: string,
): Promise<number> {
  const upload = await objects.startParts(key, type);
  const parts: { part: number; etag: string }[] = [];
  let bytes = 0;
  try {
    for await (const part of inParts(body)) {
      const place = parts.length + 1;
      parts.push({ part: place, etag: await objects.putPart(key, upload, place, part) });
      bytes += part.byteLength;
    }
    await objects.joinParts(key, upload, parts);
  } catch (fault) {
    await objects.dropParts(key, upload).catch(() => undefined);
    throw fault;
  }
  return bytes;
}

/** Lays a stream in the store, however large, with or without a known length. */
export async function putStreamed(
  objects: ObjectStore,
  key: string,
  { body, length }: Pick<OutsideStream, "body" | "length">,
  type: string,
): Promise<{ bytes: number; sha256: string }> {
  if (length !== null)
    return { bytes: length, sha256: await objects.putStream(key, body, length, type) };
  const bytes = await putInParts(objects, key, body, type);
  return { bytes, sha256: await objects.hash(key) };
}
