import { at, joined } from "./bytes";
import type { FileParts } from "./file-parts";

export interface Element {
  readonly id: number;
  readonly start: number;
  /** Where its content begins. */
  readonly from: number;
  /** Null where its length was not known when it was written. */
  readonly end: number | null;
}

const idLength = (first: number): number => (first < 0x10 ? 0 : Math.clz32(first) - 23);
const sizeLength = (first: number): number => (first === 0 ? 0 : Math.clz32(first) - 23);

/** The element whose head these bytes begin with, lying at `start`; null where it is none. */
export function readElement(head: Uint8Array, start: number): Element | null {
  const long = idLength(at(head, 0));
  const wide = sizeLength(at(head, long));
  if (long === 0 || wide === 0 || head.length < long + wide) return null;
  let id = 0;
  for (let place = 0; place < long; place++) id = id * 256 + at(head, place);
  let size = at(head, long) & (0xff >> wide);
  let unknown = size === 0xff >> wide;
  for (let place = 1; place < wide; place++) {
    unknown &&= at(head, long + place) === 0xff;
    size = size * 256 + at(head, long + place);
  }
  const from = start + long + wide;
  return { id, start, from, end: unknown ? null : from + size };
}

export interface Within extends Element {
  readonly end: number;
}

/** The elements within bytes, as far as they are whole. */
export function* elementsIn(bytes: Uint8Array, from: number, to: number): Generator<Within> {
  for (let start = from; start < to;) {
    const element = readElement(bytes.subarray(start, Math.min(start + 12, to)), start);
    if (!element || element.end === null || element.end > to) return;
    yield { ...element, end: element.end };
    start = element.end;
  }
}

export const elementAt = async (file: FileParts, start: number): Promise<Element | null> =>
  readElement(await file.read(start, Math.min(start + 12, file.size)), start);

const idBytes = (id: number): Uint8Array => {
  const bytes = [24, 16, 8, 0].map((shift) => (id >>> shift) & 255);
  return Uint8Array.from(bytes.slice(bytes.findIndex((byte) => byte !== 0)));
};

/** Eight bytes for every number, so that a length never depends on what is said. */
export function wideNumber(value: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

const wideSize = (size: number): Uint8Array => {
  const bytes = wideNumber(size);
  bytes[0] = 1;
  return bytes;
};

export const headOf = (id: number, size: number): Uint8Array<ArrayBuffer> =>
  joined([idBytes(id), wideSize(size)]);

export const elementOf = (id: number, ...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const content = joined(parts);
  return joined([headOf(id, content.length), content]);
};
