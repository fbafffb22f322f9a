import { ascii, u32 } from "./bytes";
import type { ImageSize, Probe } from "./measure-image";
import { crc32 } from "./png-chunks";

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
