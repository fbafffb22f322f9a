import { joined } from "./bytes";
import { elementAt, elementOf, elementsIn, headOf, wideNumber, type Within } from "./ebml";
import type { FileParts, Piece } from "./file-parts";
import { range } from "./file-parts";
import type { Tags } from "./file-tags";

const ids = {
  ebml: 0x1a45dfa3,
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekId: 0x53ab,
  seekPosition: 0x53ac,
  cues: 0x1c53bb6b,
  cuePoint: 0xbb,
  cuePlaces: 0xb7,
  cueCluster: 0xf1,
  cluster: 0x1f43b675,
  tags: 0x1254c367,
  tag: 0x7373,
  targets: 0x63c0,
  simpleTag: 0x67c8,
  tagName: 0x45a3,
  tagText: 0x4487,
  space: 0xec,
  checksum: 0xbf,
};
/** From here on ids have four bytes, as all tables of a film do. */
const tableIds = 0x10000000;
const mostElements = 100_000;
/** A table of a shot of 500 MB is far smaller; what claims more is not read. */
const mostTable = 16 * 1024 * 1024;

interface Segment {
  /** Where the segment begins, where its content does, and where it ends. */
  readonly start: number;
  readonly from: number;
  readonly end: number;
  readonly parts: readonly Within[];
}

/** The parts of the film's one segment; null where they are not whole, or of unknown lengths. */
async function segmentOf(file: FileParts): Promise<Segment | null> {
  const head = await elementAt(file, 0);
  if (head?.id !== ids.ebml || head.end === null || head.end > file.size) return null;
  const segment = await elementAt(file, head.end);
  const end = segment?.end ?? file.size;
  if (segment?.id !== ids.segment || end > file.size) return null;
  const parts: Within[] = [];
  for (let start = segment.from; start < end;) {
    const part = await elementAt(file, start);
    if (!part || part.end === null || part.end > end || parts.length === mostElements) return null;
    parts.push({ ...part, end: part.end });
    start = part.end;
  }
  return { start: segment.start, from: segment.from, end, parts };
}

const text = (bytes: Uint8Array, { from, end }: Within): string =>
  new TextDecoder().decode(bytes.subarray(from, end));

function saidBy(bytes: Uint8Array, simple: Within): [name: string, text: string] | null {
  const parts = [...elementsIn(bytes, simple.from, simple.end)];
  const name = parts.find(({ id }) => id === ids.tagName);
  const value = parts.find(({ id }) => id === ids.tagText);
  return name ? [text(bytes, name), value ? text(bytes, value) : ""] : null;
}

/** All tables of one kind, read; null where they are larger than any film's. */
async function readAll(
  file: FileParts,
  { parts }: Segment,
  id: number,
): Promise<Uint8Array[] | null> {
  const found = parts.filter((part) => part.id === id);
  if (found.reduce((sum, { from, end }) => sum + end - from, 0) > mostTable) return null;
  return Promise.all(found.map(({ from, end }) => file.read(from, end)));
}

const tagsWithin = (bytes: Uint8Array): Within[] =>
  [...elementsIn(bytes, 0, bytes.length)].filter(({ id }) => id === ids.tag);

/** Some writers say names in capitals: they are told in small letters. */
export async function webmTags(file: FileParts): Promise<Tags> {
  const segment = await segmentOf(file);
  const tables = segment && (await readAll(file, segment, ids.tags));
  const said = (tables ?? []).flatMap((bytes) =>
    tagsWithin(bytes).flatMap((tag) =>
      [...elementsIn(bytes, tag.from, tag.end)].flatMap((part) => {
        const one = part.id === ids.simpleTag ? saidBy(bytes, part) : null;
        return one ? [[one[0].toLowerCase(), one[1]] as const] : [];
      }),
    ),
  );
  return Object.fromEntries(said);
}

/** What was said before of other names, and then the tags. */
function tagsTable(tables: readonly Uint8Array[], tags: Tags): Uint8Array<ArrayBuffer> {
  const kept = tables.flatMap((bytes) =>
    tagsWithin(bytes).flatMap((tag) => {
      const parts = [...elementsIn(bytes, tag.from, tag.end)].filter(
        (part) =>
          part.id !== ids.checksum &&
          !(
            part.id === ids.simpleTag &&
            Object.hasOwn(tags, saidBy(bytes, part)?.[0].toLowerCase() ?? "")
          ),
      );
      if (!parts.some(({ id }) => id === ids.simpleTag)) return [];
      return elementOf(ids.tag, ...parts.map(({ start, end }) => bytes.subarray(start, end)));
    }),
  );
  const encoder = new TextEncoder();
  const own = Object.entries(tags).map(([name, words]) =>
    elementOf(
      ids.simpleTag,
      elementOf(ids.tagName, encoder.encode(name)),
      elementOf(ids.tagText, encoder.encode(words)),
    ),
  );
  return elementOf(ids.tags, ...kept, elementOf(ids.tag, elementOf(ids.targets), ...own));
}

type Moved = (place: number) => number | null;

/** The cues with the places their clusters have now; null where one points at none. */
function cuesTable(bytes: Uint8Array, moved: Moved): Uint8Array<ArrayBuffer> | null {
  let lost = false;
  const changed = (from: number, to: number): Uint8Array[] =>
    [...elementsIn(bytes, from, to)].flatMap((part): Uint8Array[] => {
      if (part.id === ids.checksum) return [];
      if (part.id === ids.cuePoint || part.id === ids.cuePlaces)
        return [elementOf(part.id, ...changed(part.from, part.end))];
      if (part.id !== ids.cueCluster) return [bytes.subarray(part.start, part.end)];
      let place = 0;
      for (const byte of bytes.subarray(part.from, part.end)) place = place * 256 + byte;
      const now = moved(place);
      lost ||= now === null;
      return [elementOf(ids.cueCluster, wideNumber(now ?? 0))];
    });
  const table = elementOf(ids.cues, ...changed(0, bytes.length));
  return lost ? null : table;
}

const seekTable = (places: readonly (readonly [id: number, place: number])[]) =>
  elementOf(
    ids.seekHead,
    ...places.map(([id, place]) =>
      elementOf(
        ids.seek,
        elementOf(ids.seekId, wideNumber(id).slice(4)),
        elementOf(ids.seekPosition, wideNumber(place)),
      ),
    ),
  );

interface Laid {
  readonly id: number;
  /** Where it was, from the segment's first byte; null for what is new. */
  readonly was: number | null;
  readonly piece: Piece;
}

const lengthOf = (piece: Piece): number =>
  piece instanceof Uint8Array ? piece.length : piece.to - piece.from;

function placesOf(laid: readonly Laid[]): number[] {
  let place = 0;
  return laid.map(({ piece }) => {
    const here = place;
    place += lengthOf(piece);
    return here;
  });
}

const dropped = new Set([ids.seekHead, ids.tags, ids.space, ids.checksum]);

/**
 * The same film saying the tags, before its first cluster, where every reader looks. What the film
 * says of its own places (seek head, cues, the segment's length) is written anew; the rest is as it
 * was, byte for byte.
 */
export async function withWebmTags(file: FileParts, tags: Tags): Promise<readonly Piece[] | null> {
  const segment = await segmentOf(file);
  if (!segment?.parts.some(({ id }) => id === ids.cluster)) return null;
  const said = await readAll(file, segment, ids.tags);
  const cues = await readAll(file, segment, ids.cues);
  if (!said || !cues || cues.length > 1) return null;
  const { from, parts } = segment;
  const cluster = parts.findIndex(({ id }) => id === ids.cluster);
  const lay = (some: readonly Within[], cueTable: Uint8Array<ArrayBuffer> | null): Laid[] =>
    some
      .filter(({ id }) => !dropped.has(id))
      .map((part) => ({
        id: part.id,
        was: part.start - from,
        piece: part.id === ids.cues && cueTable ? cueTable : range(part.start, part.end),
      }));
  const own = { id: ids.tags, was: null, piece: tagsTable(said, tags) };
  const layout = (cueTable: Uint8Array<ArrayBuffer> | null): Laid[] => {
    const body = [
      ...lay(parts.slice(0, cluster), cueTable),
      own,
      ...lay(parts.slice(cluster), cueTable),
    ];
    const places = placesOf(body);
    const sought = (room: number) =>
      body.flatMap(({ id }, place) =>
        id === ids.cluster || id < tableIds ? [] : [[id, places[place]! + room] as const],
      );
    const room = seekTable(sought(0)).length;
    return [{ id: ids.seekHead, was: null, piece: seekTable(sought(room)) }, ...body];
  };
  const draft = layout(cues[0] ? cuesTable(cues[0], (place) => place) : null);
  const places = placesOf(draft);
  const moved = new Map(draft.map(({ was }, place) => [was, places[place]!]));
  const table = cues[0] ? cuesTable(cues[0], (place) => moved.get(place) ?? null) : null;
  if (cues[0] && !table) return null;
  const pieces = layout(table).map(({ piece }) => piece);
  const size = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
  return [
    range(0, segment.start),
    joined([headOf(ids.segment, size)]),
    ...pieces,
    range(segment.end, file.size),
  ];
}
