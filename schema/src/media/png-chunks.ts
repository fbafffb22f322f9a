import { ascii, at, joined, u32 } from "./bytes";

const table = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

export function crc32(bytes: Uint8Array, from: number, to: number): number {
  let crc = 0xffffffff;
  for (let index = from; index < to; index++) {
    crc = (table[(crc ^ at(bytes, index)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const headLength = 8 + 25;

const isPng = (bytes: Uint8Array): boolean =>
  bytes.length >= headLength && pngSignature.every((byte, place) => bytes[place] === byte);

export interface PngChunk {
  readonly type: string;
  /** The whole of it: from its length to behind its checksum. */
  readonly start: number;
  readonly end: number;
  /** Its data; the checksum comes right after. */
  readonly from: number;
  readonly to: number;
}

/** The chunks of a PNG in their order, as far as they are whole; none where it is no PNG. */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk> {
  if (!isPng(bytes)) return;
  for (let start = 8; start + 12 <= bytes.length;) {
    const from = start + 8;
    const to = from + u32(bytes, start);
    const end = to + 4;
    if (end > bytes.length) return;
    yield { type: ascii(bytes, start + 4, 4), start, end, from, to };
    start = end;
  }
}

/** A chunk with its length before it and its checksum behind. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let place = 0; place < 4; place++) chunk[place + 4] = type.charCodeAt(place);
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

const latin = (words: string): Uint8Array =>
  Uint8Array.from(words, (letter) => letter.charCodeAt(0));
/** Behind the keyword: packed or not, the one way of packing, no language, no translated keyword. */
const textHead = (keyword: string, packed: boolean): Uint8Array =>
  latin(`${keyword}\0${packed ? "\u0001" : "\0"}\0\0\0`);

/** Words under a keyword, as PNG keeps them: UTF-8, no language. */
export const pngText = (keyword: string, text: string): Uint8Array<ArrayBuffer> =>
  pngChunk("iTXt", joined([textHead(keyword, false), new TextEncoder().encode(text)]));

/** The same, for words that were packed with zlib before. */
export const packedPngText = (keyword: string, packed: Uint8Array): Uint8Array<ArrayBuffer> =>
  pngChunk("iTXt", joined([textHead(keyword, true), packed]));

const startsWith = (bytes: Uint8Array, from: number, start: Uint8Array): boolean =>
  start.every((byte, place) => bytes[from + place] === byte);

/** What a PNG says under a keyword, still packed; null when it is no PNG or says nothing so. */
export function readPackedPngText(bytes: Uint8Array, keyword: string): Uint8Array | null {
  const head = textHead(keyword, true);
  for (const { type, from, to } of pngChunks(bytes)) {
    if (type === "iTXt" && to - from > head.length && startsWith(bytes, from, head))
      return bytes.subarray(from + head.length, to);
  }
  return null;
}

/** Behind the keyword of a plain iTXt: a zero, not packed, and then language and translation. */
function plainText(bytes: Uint8Array, from: number, to: number): string | null {
  if (bytes[from + 1] !== 0) return null;
  const text = new TextDecoder().decode(bytes.subarray(from + 3, to));
  return text.slice(text.indexOf("\0", text.indexOf("\0") + 1) + 1);
}

/** All that a PNG says in plain words, by keyword: iTXt in UTF-8, the older tEXt in Latin 1. */
export function* pngTextsIn(bytes: Uint8Array): Generator<[keyword: string, text: string]> {
  for (const chunk of pngChunks(bytes)) {
    const said = chunkText(bytes, chunk);
    if (said) yield said;
  }
}

/** What one chunk says in plain words; null where it says nothing so. */
export function chunkText(
  bytes: Uint8Array,
  { type, from, to }: PngChunk,
): [keyword: string, text: string] | null {
  if (type !== "iTXt" && type !== "tEXt") return null;
  const zero = bytes.subarray(from, Math.min(to, from + 80)).indexOf(0);
  if (zero < 1) return null;
  const keyword = ascii(bytes, from, zero);
  const behind = from + zero + 1;
  const text =
    type === "tEXt"
      ? new TextDecoder("latin1").decode(bytes.subarray(behind, to))
      : plainText(bytes, behind - 1, to);
  return text === null ? null : [keyword, text];
}

/** What a PNG says under a keyword in plain UTF-8; null when it is no PNG or says nothing so. */
export function readPngText(bytes: Uint8Array, keyword: string): string | null {
  for (const chunk of pngChunks(bytes)) {
    const said = chunk.type === "iTXt" ? chunkText(bytes, chunk) : null;
    if (said?.[0] === keyword) return said[1];
  }
  return null;
}
