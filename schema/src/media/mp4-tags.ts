import { ascii, joined, u32 } from "./bytes";
import type { FileParts, Piece } from "./file-parts";
import { range } from "./file-parts";
import type { Tags } from "./file-tags";
import { boxOf, boxesIn, topBoxes, words, type Box } from "./mp4-boxes";

/** The tables of a shot of 500 MB are a few; what claims far more is not read. */
const mostMoov = 48 * 1024 * 1024;
/** What says places of its own, or is added to bit by bit: films in fragments. */
const placed = new Set(["moof", "mfra", "sidx", "meta"]);

const inside = (bytes: Uint8Array, box: Box, path: readonly string[]): Box[] =>
  path.reduce<Box[]>(
    (boxes, type) =>
      boxes.flatMap((one) => [...boxesIn(bytes, one.from, one.end)].filter((b) => b.type === type)),
    [box],
  );

/** QuickTime's `meta` has its boxes at once, MPEG's has a version before them. */
const metaStart = (bytes: Uint8Array, { from }: Box): number =>
  ascii(bytes, from + 4, 4) === "hdlr" ? from : from + 4;

interface Meta {
  readonly names: readonly string[];
  readonly tags: Tags;
}

/** Keys and their values, as `mdta` keeps them; null for every other kind of metadata. */
function readMeta(bytes: Uint8Array, meta: Box): Meta | null {
  const parts = [...boxesIn(bytes, metaStart(bytes, meta), meta.end)];
  const part = (type: string) => parts.find((one) => one.type === type);
  const [handler, keys, list] = [part("hdlr"), part("keys"), part("ilst")];
  if (!handler || !keys || !list || ascii(bytes, handler.from + 8, 4) !== "mdta") return null;
  const names = [...boxesIn(bytes, keys.from + 8, keys.end)].map((key) =>
    key.type === "mdta" ? words(bytes, key.from, key.end) : "",
  );
  const tags: Record<string, string> = {};
  for (const item of boxesIn(bytes, list.from, list.end)) {
    const name = names[u32(bytes, item.start + 4) - 1];
    const [data] = boxesIn(bytes, item.from, item.end);
    if (name && data?.type === "data" && u32(bytes, data.from) === 1)
      tags[name] = words(bytes, data.from + 8, data.end);
  }
  return { names, tags };
}

async function readMoov(file: FileParts): Promise<{ moov: Box; all: Box[] } | null> {
  const all = await topBoxes(file);
  const found = all?.filter(({ type }) => type === "moov") ?? [];
  const [moov] = found;
  if (!all || !moov || found.length > 1 || moov.end - moov.start > mostMoov) return null;
  return { moov, all };
}

export async function mp4Tags(file: FileParts): Promise<Tags> {
  const found = await readMoov(file);
  if (!found) return {};
  const bytes = await file.read(found.moov.start, found.moov.end);
  const moov = {
    ...found.moov,
    start: 0,
    from: found.moov.from - found.moov.start,
    end: bytes.length,
  };
  const metas = [...inside(bytes, moov, ["udta", "meta"]), ...inside(bytes, moov, ["meta"])];
  return Object.assign({}, ...metas.map((meta) => readMeta(bytes, meta)?.tags ?? {})) as Tags;
}

const u32Bytes = (...values: number[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [place, value] of values.entries()) view.setUint32(place * 4, value);
  return bytes;
};

function metaOf(tags: Tags): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const all = Object.entries(tags);
  const keys = all.map(([name]) => boxOf("mdta", encoder.encode(name)));
  const items = all.map(([, text], place) => {
    const data = boxOf("data", u32Bytes(1, 0), encoder.encode(text));
    return joined([u32Bytes(data.length + 8, place + 1), data]);
  });
  return boxOf(
    "meta",
    u32Bytes(0),
    boxOf("hdlr", u32Bytes(0, 0), encoder.encode("mdta"), new Uint8Array(13)),
    boxOf("keys", u32Bytes(0, all.length), ...keys),
    boxOf("ilst", ...items),
  );
}

/** Says where the samples lie once everything behind `after` has moved; false where it can't. */
function moveSamples(bytes: Uint8Array, moov: Box, after: number, by: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const table of inside(bytes, moov, ["trak", "mdia", "minf", "stbl"])) {
    for (const { type, from, end } of boxesIn(bytes, table.from, table.end)) {
      if (type === "saio") return false;
      if (type !== "stco" && type !== "co64") continue;
      const width = type === "stco" ? 4 : 8;
      if (from + 8 + u32(bytes, from + 4) * width > end) return false;
      for (let entry = 0; entry < u32(bytes, from + 4); entry++) {
        const place = from + 8 + entry * width;
        const offset = width === 4 ? view.getUint32(place) : Number(view.getBigUint64(place));
        const moved = offset >= after ? offset + by : offset;
        if (moved < 0 || moved > (width === 4 ? 0xffffffff : Number.MAX_SAFE_INTEGER)) return false;
        if (width === 4) view.setUint32(place, moved);
        else view.setBigUint64(place, BigInt(moved));
      }
    }
  }
  return true;
}

/**
 * The same film saying the tags, in `moov/meta` as keys. The film's own tables say where its samples
 * lie: they follow when those move. Films in fragments are left as they are.
 */
export async function withMp4Tags(file: FileParts, tags: Tags): Promise<readonly Piece[] | null> {
  const found = await readMoov(file);
  if (!found || found.all.some(({ type }) => placed.has(type))) return null;
  const { start, end } = found.moov;
  const bytes = await file.read(start, end);
  const head = found.moov.from - start;
  const parts = [...boxesIn(bytes, head, bytes.length)];
  if (parts.at(-1)?.end !== bytes.length) return null;
  if (parts.some(({ type }) => type === "mvex" || type === "cmov")) return null;
  const metas = parts.filter(({ type }) => type === "meta");
  const before = metas.map((meta) => readMeta(bytes, meta));
  if (before.some((meta) => meta === null || meta.names.length > Object.keys(meta.tags).length))
    return null;
  const all = Object.assign({}, ...before.map((meta) => meta?.tags), tags) as Tags;
  const rest = parts.filter(({ type }) => type !== "meta");
  const made = boxOf("moov", ...rest.map((one) => bytes.subarray(one.start, one.end)), metaOf(all));
  const moov = { type: "moov", start: 0, from: 8, end: made.length };
  if (!moveSamples(made, moov, end, made.length - bytes.length)) return null;
  return [range(0, start), made, range(end, file.size)];
}
