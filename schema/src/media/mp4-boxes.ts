import { ascii, joined, u32 } from "./bytes";
import type { FileParts } from "./file-parts";

export interface Box {
  readonly type: string;
  readonly start: number;
  /** Where its content begins. */
  readonly from: number;
  readonly end: number;
}

const most = 10_000;

/** The box whose head these bytes are, lying at `start` of what ends at `last`. */
function readBox(head: Uint8Array, start: number, last: number): Box | null {
  const said = u32(head, 0);
  const long = said === 1;
  if (last - start < (long ? 16 : 8)) return null;
  const size = long ? u32(head, 8) * 2 ** 32 + u32(head, 12) : said === 0 ? last - start : said;
  const from = start + (long ? 16 : 8);
  const end = start + size;
  return end < from || end > last ? null : { type: ascii(head, 4, 4), start, from, end };
}

/** The boxes within bytes, as far as they are whole. */
export function* boxesIn(bytes: Uint8Array, from: number, to: number): Generator<Box> {
  for (let start = from; start + 8 <= to;) {
    const box = readBox(bytes.subarray(start, start + 16), start, to);
    if (!box) return;
    yield box;
    start = box.end;
  }
}

/** The boxes of a file from its first byte to its last; null where they are not whole. */
export async function topBoxes(file: FileParts): Promise<Box[] | null> {
  const boxes: Box[] = [];
  for (let start = 0; start < file.size;) {
    const head = await file.read(start, Math.min(start + 16, file.size));
    const box = readBox(head, start, file.size);
    if (!box || boxes.length === most) return null;
    boxes.push(box);
    start = box.end;
  }
  return boxes;
}

export function boxOf(type: string, ...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const box = joined([new Uint8Array(8), ...parts]);
  new DataView(box.buffer).setUint32(0, box.length);
  for (let place = 0; place < 4; place++) box[place + 4] = type.charCodeAt(place);
  return box;
}

export const words = (bytes: Uint8Array, from: number, to: number): string =>
  new TextDecoder().decode(bytes.subarray(from, to));
