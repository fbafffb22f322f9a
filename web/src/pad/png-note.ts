import { ascii, u32 } from "@aktion/schema/media/bytes";
import { crc32 } from "@aktion/schema/media/measure-png";

/** A packed note inside a PNG: one iTXt chunk before its end. Viewers show the picture as ever. */
const keyword = "aktion-drawing";
/** A note that would unpack to more than this is not read. */
const mostText = 32 * 1024 * 1024;

const latin = (words: string): number[] => Array.from(words, (letter) => letter.charCodeAt(0));
/** Keyword, then: packed, with zlib, no language, no translated keyword. */
const head = Uint8Array.from([...latin(keyword), 0, 1, 0, 0, 0]);

async function through(bytes: BlobPart, by: CompressionStream | DecompressionStream, most: number) {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(by).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > most) {
      await reader.cancel();
      throw new Error("The note is too long.");
    }
    parts.push(part.value);
  }
  return new Blob(parts);
}

interface Chunk {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** The chunks of a PNG, each from its length to its checksum; none where it is no PNG. */
function chunksOf(bytes: Uint8Array): Chunk[] {
  const chunks: Chunk[] = [];
  if (ascii(bytes, 1, 3) !== "PNG") return chunks;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const to = at + 12 + u32(bytes, at);
    if (to > bytes.length) break;
    chunks.push({ type: ascii(bytes, at + 4, 4), from: at, to });
    at = to;
  }
  return chunks;
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(latin(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes, 4, data.length + 8));
  return bytes;
}

/** The same PNG with the words inside it. */
export async function withNote(png: Uint8Array<ArrayBuffer>, words: string): Promise<Blob> {
  const packed = await through(words, new CompressionStream("deflate"), Infinity);
  const data = new Uint8Array(head.length + packed.size);
  data.set(head);
  data.set(new Uint8Array(await packed.arrayBuffer()), head.length);
  const end = chunksOf(png).find(({ type }) => type === "IEND")?.from ?? png.length;
  return new Blob([png.subarray(0, end), chunk("iTXt", data), png.subarray(end)], {
    type: "image/png",
  });
}

/** The words inside a PNG, or null where there are none that can be read. */
export async function noteIn(
  png: Uint8Array<ArrayBuffer>,
  most = mostText,
): Promise<string | null> {
  const found = chunksOf(png).find(
    ({ type, from, to }) =>
      type === "iTXt" &&
      to - from - 12 > head.length &&
      head.every((byte, place) => png[from + 8 + place] === byte),
  );
  if (!found) return null;
  const packed = png.subarray(found.from + 8 + head.length, found.to - 4);
  try {
    return await (await through(packed, new DecompressionStream("deflate"), most)).text();
  } catch {
    return null;
  }
}
