import { pngChunk, pngSignature } from "./png-chunks";

/** Small whole files for tests, built byte by byte. */
const bytesOf = (...parts: (string | readonly number[] | Uint8Array)[]): Uint8Array => {
  const all = parts.map((part) =>
    typeof part === "string" ? Array.from(part, (letter) => letter.charCodeAt(0)) : [...part],
  );
  return Uint8Array.from(all.flat());
};
const u16 = (value: number): number[] => [(value >> 8) & 255, value & 255];
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 0xffff)];
const u16le = (value: number): number[] => u16(value).reverse();
const u32le = (value: number): number[] => u32(value).reverse();

const chunk = (type: string, data: readonly number[]): Uint8Array =>
  pngChunk(type, Uint8Array.from(data));

/** One grey row is enough pixels for a walk of the chunks, not for a decoder. */
export const samplePng = (width: number, height: number): Uint8Array =>
  bytesOf(
    pngSignature,
    chunk("IHDR", [...u32(width), ...u32(height), 8, 0, 0, 0, 0]),
    chunk("IDAT", [0x78, 0x9c, 1, 2, 3, 4, 5, 6, 7, 8]),
    chunk("IEND", []),
  );

const exif = (turn: number): Uint8Array => {
  const directory = [
    ...u16(1),
    ...u16(0x0112),
    ...u16(3),
    ...u32(1),
    ...u16(turn),
    0,
    0,
    ...u32(0),
  ];
  const content = bytesOf("Exif\0\0MM", u16(42), u32(8), directory);
  return bytesOf([0xff, 0xe1], u16(content.length + 2), content);
};

export const sampleJpeg = (width: number, height: number, turn = 1): Uint8Array =>
  bytesOf(
    [0xff, 0xd8],
    exif(turn),
    [0xff, 0xc0, ...u16(11), 8, ...u16(height), ...u16(width), 1, 1, 0x11, 0],
    [0xff, 0xda, ...u16(8), 1, 1, 0, 0, 63, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [0xff, 0xd9],
  );

export const sampleWebp = (width: number, height: number): Uint8Array => {
  const frame = [0x10, 0, 0, 0x9d, 0x01, 0x2a, ...u16le(width), ...u16le(height), 1, 2, 3, 4];
  return bytesOf("RIFF", u32le(12 + frame.length), "WEBPVP8 ", u32le(frame.length), frame);
};

export const sampleGif = (width: number, height: number): Uint8Array =>
  bytesOf(
    "GIF89a",
    [...u16le(width), ...u16le(height), 0x80, 0, 0, 0, 0, 0, 255, 255, 255],
    [0x2c, 0, 0, 0, 0, ...u16le(width), ...u16le(height), 0, 2, 2, 0x4c, 0x01, 0],
    [0x3b],
  );
