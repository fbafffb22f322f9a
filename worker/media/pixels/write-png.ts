import { joined } from "@aktion/schema/media/bytes";
import { pngChunk, pngSignature } from "@aktion/schema/media/png-chunks";

export interface PngHead {
  readonly width: number;
  readonly height: number;
  /** 3: opaque, 4: with alpha, not multiplied in. */
  readonly channels: 3 | 4;
  /** Pixels per metre, for print. */
  readonly density?: number;
}

/** Filtered rows handed to the compressor at once. */
const batch = 512 * 1024;

/** PNG's filters, of those that pay for pictures: left, above, Paeth. */
type Filter = 1 | 2 | 4;
const filters: readonly Filter[] = [1, 2, 4];

const paeth = (left: number, up: number, corner: number): number => {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - corner - corner);
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
};

/** The filter that leaves the least of a row, judged by a sixth of its pixels. */
function filterFor(row: Uint8Array, above: Uint8Array, step: number): Filter {
  const left = [0, 0, 0];
  for (let at = step + 1; at < row.length; at += step * 6) {
    const value = row[at] ?? 0;
    const [before, up, corner] = [row[at - step] ?? 0, above[at] ?? 0, above[at - step] ?? 0];
    left[0] = (left[0] ?? 0) + Math.abs(value - before);
    left[1] = (left[1] ?? 0) + Math.abs(value - up);
    left[2] = (left[2] ?? 0) + Math.abs(value - paeth(before, up, corner));
  }
  return filters[left.indexOf(Math.min(...left))] ?? 4;
}

function filterRow(row: Uint8Array, above: Uint8Array, step: number, into: Uint8Array): void {
  const kind = filterFor(row, above, step);
  into[0] = kind;
  for (let at = 0; at < row.length; at++) {
    const left = at < step ? 0 : (row[at - step] ?? 0);
    const up = above[at] ?? 0;
    const guess =
      kind === 1
        ? left
        : kind === 2
          ? up
          : paeth(left, up, at < step ? 0 : (above[at - step] ?? 0));
    into[at + 1] = (row[at] ?? 0) - guess;
  }
}

function headChunks({ width, height, channels, density }: PngHead): Uint8Array[] {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, channels === 3 ? 2 : 6, 0, 0, 0], 8);
  const chunks = [pngSignature, pngChunk("IHDR", head)];
  if (density !== undefined) {
    const per = new Uint8Array(9);
    new DataView(per.buffer).setUint32(0, density);
    new DataView(per.buffer).setUint32(4, density);
    per[8] = 1;
    chunks.push(pngChunk("pHYs", per));
  }
  return chunks;
}

/**
 * Writes a PNG whose rows are asked for one after the other, so that the picture need never exist
 * as a whole. `rest` is waited for between strips.
 */
export async function writePng(
  head: PngHead,
  drawRow: (y: number, into: Uint8Array) => void,
  rest: (share: number) => Promise<void> = () => Promise.resolve(),
): Promise<Uint8Array<ArrayBuffer>> {
  const length = head.width * head.channels;
  const deflate = new CompressionStream("deflate");
  const chunks = headChunks(head);
  const reading = (async () => {
    for await (const part of deflate.readable) chunks.push(pngChunk("IDAT", part));
  })();
  const writer = deflate.writable.getWriter();
  let [row, above] = [new Uint8Array(length), new Uint8Array(length)];
  const lines = Math.max(1, Math.floor(batch / (length + 1)));
  for (let from = 0; from < head.height; from += lines) {
    const count = Math.min(lines, head.height - from);
    const strip = new Uint8Array(count * (length + 1));
    for (let line = 0; line < count; line++) {
      drawRow(from + line, row);
      const place = line * (length + 1);
      filterRow(row, above, head.channels, strip.subarray(place, place + length + 1));
      [row, above] = [above, row];
    }
    await writer.write(strip);
    await rest((from + count) / head.height);
  }
  await writer.close();
  await reading;
  return joined([...chunks, pngChunk("IEND", new Uint8Array(0))]);
}
