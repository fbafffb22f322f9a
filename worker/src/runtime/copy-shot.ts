import { sniff } from "@aktion/schema/media/sniff";
import * as says from "#words/run";
import type { ObjectStore } from "../ports/outside";
import type { OutsideStream } from "../services/fetch-outside";
import { measureStored, type Measured } from "../services/measure-media";
import { peek } from "../services/peek";
import { measuredAs, useless } from "./judge-output";

/** A part of what comes without its length: large enough for the store, small enough to be held. */
const partBytes = 8 * 1024 * 1024;

export interface CopiedShot {
  readonly found: Measured;
  readonly bytes: number;
  readonly sha256: string;
}

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

/** Streams a shot into the store, however large, and looks at it there; what is no good is removed. */
export async function copyShot(
  objects: ObjectStore,
  key: string,
  { body, length }: Pick<OutsideStream, "body" | "length">,
): Promise<CopiedShot> {
  const { head, rest } = await peek(body);
  const type = sniff(head)?.mime;
  if (!type) {
    await rest.cancel().catch(() => undefined);
    throw useless(says.theFileDoesNotOpen, true);
  }
  try {
    if (length !== null) {
      const sha256 = await objects.putStream(key, rest, length, type);
      const found = await measuredAs("video", measureStored(objects, key, length));
      return { found, bytes: length, sha256 };
    }
    const bytes = await putInParts(objects, key, rest, type);
    const found = await measuredAs("video", measureStored(objects, key, bytes));
    return { found, bytes, sha256: await objects.hash(key) };
  } catch (fault) {
    await objects.remove([key]).catch(() => undefined);
    throw fault;
  }
}
