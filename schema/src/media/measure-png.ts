import { ascii, at, u32 } from "./bytes";
import type { ImageSize, Probe } from "./measure-image";

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

/** Walks the chunks, each with its checksum, from IHDR to IEND. */
export function measurePng(bytes: Uint8Array): Probe {
  let size: ImageSize | null = null;
  let pixels = false;
  let offset = 8;
  while (offset + 12 <= bytes.length) {
    const length = u32(bytes, offset);
    const type = ascii(bytes, offset + 4, 4);
    const end = offset + 8 + length;
    if (!size && type !== "IHDR") break;
    if (type === "IHDR") size = { width: u32(bytes, offset + 8), height: u32(bytes, offset + 12) };
    if (end + 4 > bytes.length || crc32(bytes, offset + 4, end) !== u32(bytes, end)) break;
    if (type === "IDAT") pixels = true;
    if (type === "IEND") return { size, whole: pixels };
    offset = end + 4;
  }
  return { size, whole: false };
}
