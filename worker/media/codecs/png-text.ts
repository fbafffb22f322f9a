import { ascii, u32 } from "@aktion/schema/media/bytes";
import { crc32 } from "@aktion/schema/media/measure-png";
import { joined } from "./joined";

const headLength = 8 + 25;
const encoder = new TextEncoder();
const isPng = (bytes: Uint8Array): boolean =>
  bytes.length > headLength && u32(bytes, 0) === 0x89504e47;

/** A chunk with its length before it and its checksum behind. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(encoder.encode(type), 4);
  chunk.set(data, 8);
  view.setUint32(data.length + 8, crc32(chunk, 4, data.length + 8));
  return chunk;
}

/** The same picture with further chunks right behind its head. */
export const withPngChunks = (
  png: Uint8Array,
  chunks: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> =>
  joined([png.subarray(0, headLength), ...chunks, png.subarray(headLength)]);

/** Words under a keyword, as PNG keeps them: uncompressed UTF-8, no language. */
export const textChunk = (keyword: string, text: string): Uint8Array<ArrayBuffer> =>
  pngChunk("iTXt", encoder.encode(`${keyword}\0\0\0\0\0${text}`));

interface Chunk {
  readonly type: string;
  /** Where its data begins and ends; its checksum comes right after. */
  readonly from: number;
  readonly to: number;
}

function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  if (!isPng(bytes)) return;
  for (let place = 8; place + 12 <= bytes.length;) {
    const from = place + 8;
    const to = from + u32(bytes, place);
    if (to + 4 > bytes.length) return;
    yield { type: ascii(bytes, place + 4, 4), from, to };
    place = to + 4;
  }
}

/** What a PNG says under a keyword; null when it is no PNG or says nothing. */
export function readPngText(bytes: Uint8Array, keyword: string): string | null {
  const start = `${keyword}\0\0\0`;
  for (const { type, from, to } of chunksOf(bytes)) {
    if (type !== "iTXt" || ascii(bytes, from, Math.min(to - from, start.length)) !== start)
      continue;
    const text = new TextDecoder().decode(bytes.subarray(from + start.length, to));
    return text.slice(text.indexOf("\0", text.indexOf("\0") + 1) + 1);
  }
  return null;
}

/** A mark of a PNG's pixels, from their checksums: another picture has another. */
export function pixelMark(bytes: Uint8Array): string {
  const sums = [...chunksOf(bytes)].flatMap(({ type, to }) =>
    type === "IDAT" ? u32(bytes, to) : [],
  );
  return sums
    .map((sum) => sum.toString(16))
    .join(".")
    .slice(0, 400);
}
