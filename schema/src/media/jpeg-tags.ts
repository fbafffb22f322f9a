import { ascii, at, joined, u16 } from "./bytes";
import type { FileParts, Piece } from "./file-parts";
import { range } from "./file-parts";
import type { Tags } from "./file-tags";

/**
 * A comment holds 64 kB, so a long tag is several: `name`, a zero, `2/3`, a zero, then that part of
 * its UTF-8. Only what stands before the pixels is read.
 */
const mostHead = 16 * 1024 * 1024;
const mostPart = 60_000;

interface Segment {
  readonly marker: number;
  readonly start: number;
  readonly from: number;
  readonly end: number;
}

/** The segments before the pixels, or null where they break off. */
function segmentsOf(bytes: Uint8Array): Segment[] | null {
  const segments: Segment[] = [];
  for (let start = 2; start + 4 <= bytes.length;) {
    const marker = at(bytes, start + 1);
    if (at(bytes, start) !== 0xff || marker < 0xc0) return null;
    if (marker === 0xda) return segments;
    const end = start + 2 + u16(bytes, start + 2);
    if (end < start + 4 || end > bytes.length) return null;
    segments.push({ marker, start, from: start + 4, end });
    start = end;
  }
  return null;
}

interface Part {
  readonly name: string;
  readonly number: number;
  readonly bytes: Uint8Array;
}

function partOf(bytes: Uint8Array, { marker, from, end }: Segment): Part | null {
  if (marker !== 0xfe) return null;
  const head = ascii(bytes, from, Math.min(end - from, 100));
  // oxlint-disable-next-line no-control-regex
  const match = /^([\w:.-]{1,79})\u0000(\d{1,3})\/\d{1,3}\u0000/.exec(head);
  if (!match) return null;
  return {
    name: match[1]!,
    number: Number(match[2]),
    bytes: bytes.subarray(from + match[0].length, end),
  };
}

const readHead = (file: FileParts): Promise<Uint8Array> =>
  file.read(0, Math.min(file.size, mostHead));

export async function jpegTags(file: FileParts): Promise<Tags> {
  const bytes = await readHead(file);
  const parts = (segmentsOf(bytes) ?? []).flatMap((one) => partOf(bytes, one) ?? []);
  const names = [...new Set(parts.map(({ name }) => name))];
  return Object.fromEntries(
    names.map((name) => {
      const own = parts.filter((part) => part.name === name);
      const sorted = own.toSorted((one, other) => one.number - other.number);
      return [name, new TextDecoder().decode(joined(sorted.map((part) => part.bytes)))];
    }),
  );
}

function commentsOf(name: string, text: string): Uint8Array<ArrayBuffer>[] {
  const bytes = new TextEncoder().encode(text);
  const count = Math.max(1, Math.ceil(bytes.length / mostPart));
  return Array.from({ length: count }, (_, place) => {
    const head = new TextEncoder().encode(`${name}\0${place + 1}/${count}\0`);
    const data = bytes.subarray(place * mostPart, (place + 1) * mostPart);
    const length = 2 + head.length + data.length;
    return joined([Uint8Array.of(0xff, 0xfe, length >> 8, length & 255), head, data]);
  });
}

/** Behind what programs look for first (JFIF, Exif), before the tables and the pixels. */
export async function withJpegTags(file: FileParts, tags: Tags): Promise<readonly Piece[] | null> {
  const bytes = await readHead(file);
  const segments = segmentsOf(bytes);
  const last = segments?.at(-1);
  if (!segments || !last) return null;
  const place = segments.find(({ marker }) => marker < 0xe0 || marker > 0xef)?.start ?? last.end;
  const kept = segments.filter((one) => !Object.hasOwn(tags, partOf(bytes, one)?.name ?? ""));
  const comments = Object.entries(tags).flatMap(([name, text]) => commentsOf(name, text));
  if (comments.length > 999) return null;
  const ranges = (some: readonly Segment[]) => some.map(({ start, end }) => range(start, end));
  return [
    range(0, 2),
    ...ranges(kept.filter(({ start }) => start < place)),
    ...comments,
    ...ranges(kept.filter(({ start }) => start >= place)),
    range(last.end, file.size),
  ];
}
