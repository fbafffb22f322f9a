import { ascii, joined, u32le } from "./bytes";
import type { FileParts, Piece } from "./file-parts";
import { range } from "./file-parts";
import type { Tags } from "./file-tags";

/** WebP readers pass over chunks they do not know: each tag is one of ours, behind the picture. */
const chunkName = "AKTN";
const mostChunks = 1000;
const mostTag = 8 * 1024 * 1024;

interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** Null where the file is not whole. */
async function chunksOf(file: FileParts): Promise<Chunk[] | null> {
  const end = 8 + u32le(await file.read(4, 8), 0);
  if (end > file.size) return null;
  const chunks: Chunk[] = [];
  for (let start = 12; start + 8 <= end;) {
    const head = await file.read(start, start + 8);
    const to = start + 8 + u32le(head, 4);
    const next = to + ((to - start) & 1);
    if (to > end || chunks.length === mostChunks) return null;
    chunks.push({ type: ascii(head, 0, 4), start, from: start + 8, to, end: Math.min(next, end) });
    start = next;
  }
  return chunks.length > 0 ? chunks : null;
}

async function said(file: FileParts, { type, from, to }: Chunk): Promise<[string, string] | null> {
  if (type !== chunkName || to - from > mostTag) return null;
  const text = new TextDecoder().decode(await file.read(from, to));
  const place = text.indexOf("\0");
  return place < 1 ? null : [text.slice(0, place), text.slice(place + 1)];
}

export async function webpTags(file: FileParts): Promise<Tags> {
  const all = await Promise.all(((await chunksOf(file)) ?? []).map((chunk) => said(file, chunk)));
  return Object.fromEntries(all.filter((one) => one !== null));
}

const u32leBytes = (value: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
};

function chunkOf(name: string, text: string): Uint8Array<ArrayBuffer> {
  const data = new TextEncoder().encode(`${name}\0${text}`);
  const type = new TextEncoder().encode(chunkName);
  return joined([type, u32leBytes(data.length), data, new Uint8Array(data.length & 1)]);
}

export async function withWebpTags(file: FileParts, tags: Tags): Promise<readonly Piece[] | null> {
  const chunks = await chunksOf(file);
  if (!chunks) return null;
  const names = await Promise.all(chunks.map(async (one) => (await said(file, one))?.[0] ?? ""));
  const kept = chunks.filter((_, place) => !Object.hasOwn(tags, names[place] ?? ""));
  const added = Object.entries(tags).map(([name, text]) => chunkOf(name, text));
  const length = [...kept.map(({ start, end }) => end - start), ...added.map((one) => one.length)];
  const size = 4 + length.reduce((sum, one) => sum + one, 0);
  return [
    range(0, 4),
    u32leBytes(size),
    range(8, 12),
    ...kept.map(({ start, end }) => range(start, end)),
    ...added,
  ];
}
