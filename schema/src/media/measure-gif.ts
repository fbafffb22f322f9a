import { at, u16le } from "./bytes";
import type { Probe } from "./measure-image";

const paletteBytes = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);

/** Offset behind a chain of data blocks, or -1 when it runs past the end. */
function skipBlocks(bytes: Uint8Array, from: number): number {
  let offset = from;
  while (offset < bytes.length) {
    const length = at(bytes, offset);
    offset += 1 + length;
    if (length === 0) return offset;
  }
  return -1;
}

/** Walks the blocks to the trailer byte; at least one of them must be a picture. */
export function measureGif(bytes: Uint8Array): Probe {
  if (bytes.length < 13) return { size: null, whole: false };
  const size = { width: u16le(bytes, 6), height: u16le(bytes, 8) };
  let pictures = 0;
  let offset = 13 + paletteBytes(at(bytes, 10));
  while (offset >= 0 && offset < bytes.length) {
    const block = at(bytes, offset);
    if (block === 0x3b) return { size, whole: pictures > 0 };
    if (block === 0x2c) {
      pictures += 1;
      offset = skipBlocks(bytes, offset + 11 + paletteBytes(at(bytes, offset + 9)));
    } else if (block === 0x21) offset = skipBlocks(bytes, offset + 2);
    else break;
  }
  return { size, whole: false };
}
