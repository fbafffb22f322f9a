import { ascii, at, u16le, u24le, u32le } from "./bytes";
import type { ImageSize, Probe } from "./measure-image";

function sizeIn(bytes: Uint8Array): ImageSize | null {
  const form = ascii(bytes, 12, 4);
  if (form === "VP8 " && at(bytes, 23) === 0x9d && at(bytes, 24) === 0x01) {
    return { width: u16le(bytes, 26) & 0x3fff, height: u16le(bytes, 28) & 0x3fff };
  }
  if (form === "VP8L" && at(bytes, 20) === 0x2f) {
    const packed = u32le(bytes, 21);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  if (form !== "VP8X") return null;
  return { width: u24le(bytes, 24) + 1, height: u24le(bytes, 27) + 1 };
}

/** Every chunk inside the RIFF's stated length, and one of them holding pixels. */
export function measureWebp(bytes: Uint8Array): Probe {
  const size = bytes.length >= 30 ? sizeIn(bytes) : null;
  const end = u32le(bytes, 4) + 8;
  if (end > bytes.length || end < 30) return { size, whole: false };
  let pixels = false;
  let offset = 12;
  while (offset + 8 <= end) {
    const type = ascii(bytes, offset, 4);
    const length = u32le(bytes, offset + 4);
    if (offset + 8 + length > end) return { size, whole: false };
    pixels ||= type === "VP8 " || type === "VP8L" || type === "ANMF";
    offset += 8 + length + (length & 1);
  }
  return { size, whole: pixels };
}
