import { ascii, at, u16, u16le, u32, u32le } from "./bytes";
import type { ImageSize, Probe } from "./measure-image";

const isFrameHeader = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** EXIF's turn of the picture, 1 to 8, from an APP1 segment whose content starts at `from`. */
function turnIn(bytes: Uint8Array, from: number): number {
  if (ascii(bytes, from, 4) !== "Exif") return 1;
  const tiff = from + 6;
  const little = ascii(bytes, tiff, 2) === "II";
  const short = little ? u16le : u16;
  const directory = tiff + (little ? u32le : u32)(bytes, tiff + 4);
  const entries = Math.min(short(bytes, directory), 512);
  for (let index = 0; index < entries; index++) {
    const entry = directory + 2 + index * 12;
    if (short(bytes, entry) !== 0x0112) continue;
    const turn = short(bytes, entry + 8);
    return turn >= 1 && turn <= 8 ? turn : 1;
  }
  return 1;
}

interface Scan {
  readonly size: ImageSize | null;
  /** Of its frame: 1 is grey, 3 are colours, 4 are inks. */
  readonly channels: number;
  readonly turn: number;
  readonly pixelsFrom: number;
}

function scanHeaders(bytes: Uint8Array): Scan {
  let size: ImageSize | null = null;
  let turn = 1;
  let channels = 0;
  let offset = 2;
  while (offset + 4 <= bytes.length && at(bytes, offset) === 0xff) {
    const marker = at(bytes, offset + 1);
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    const length = u16(bytes, offset + 2);
    if (length < 2) break;
    if (marker === 0xe1) turn = turnIn(bytes, offset + 4);
    if (isFrameHeader(marker) && offset + 9 <= bytes.length) {
      size = { height: u16(bytes, offset + 5), width: u16(bytes, offset + 7) };
      channels = at(bytes, offset + 9);
    }
    if (marker === 0xda) return { size, channels, turn, pixelsFrom: offset + 2 + length };
    offset += 2 + length;
  }
  return { size, channels, turn, pixelsFrom: -1 };
}

/** The frame as it is stored, however it is to be turned; null where there is none. */
export function jpegFrame(
  bytes: Uint8Array,
): (ImageSize & { readonly channels: number; readonly turn: number }) | null {
  const { size, channels, turn } = scanHeaders(bytes);
  return size && { ...size, channels, turn };
}

export const jpegTurn = (bytes: Uint8Array): number => scanHeaders(bytes).turn;

/** A frame header, a scan, and the end marker; cameras may append what they like after it. */
export function measureJpeg(bytes: Uint8Array): Probe {
  const { size, turn, pixelsFrom } = scanHeaders(bytes);
  const shown = size && turn >= 5 ? { width: size.height, height: size.width } : size;
  if (pixelsFrom < 0) return { size: shown, whole: false };
  for (let index = bytes.length - 2; index > pixelsFrom; index--) {
    if (at(bytes, index) === 0xff && at(bytes, index + 1) === 0xd9)
      return { size: shown, whole: true };
  }
  return { size: shown, whole: false };
}
