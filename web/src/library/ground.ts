import { gap, rowAt, rowOf, type Rows } from "./rows";

/** What is not read yet, kept room for: rows of pictures of the usual shape, below those that are known. */
export interface Rest {
  readonly top: number;
  readonly count: number;
  readonly across: number;
  readonly rowHeight: number;
  readonly rows: number;
  readonly bottom: number;
}

/** All the room there is: known rows, then the rest. */
export interface Ground {
  readonly known: Rows;
  readonly rest: Rest;
  readonly height: number;
}

const usual = 1.5;

export function groundOf(known: Rows, shapes: readonly number[], total: number): Ground {
  const { width, target, height } = known;
  const count = Math.max(0, total - shapes.length);
  const sum = shapes.reduce((before, shape) => before + shape, 0);
  const shape = shapes.length > 0 ? sum / shapes.length : usual;
  const across = Math.max(1, Math.round(width / (shape * target)));
  const rowHeight = Math.max(1, Math.round((width - gap * (across - 1)) / (across * shape)));
  const rows = Math.ceil(count / across);
  const top = shapes.length > 0 ? height + gap : 0;
  const bottom = rows > 0 ? top + rows * (rowHeight + gap) - gap : height;
  return { known, rest: { top, count, across, rowHeight, rows, bottom }, height: bottom };
}

/** From and to which row, `to` not in it, of the known and of the rest, between two heights. */
export interface Seen {
  readonly from: number;
  readonly to: number;
  readonly restFrom: number;
  readonly restTo: number;
}

export function seenOf({ known, rest }: Ground, from: number, to: number): Seen {
  const step = rest.rowHeight + gap;
  const within = (y: number) => Math.max(0, Math.min(rest.rows, y));
  const first = rowAt(known.rows, from);
  const last = Math.min(known.rows.length, rowAt(known.rows, to) + 1);
  return {
    from: first,
    to: Math.max(first, to < 0 ? 0 : last),
    restFrom: within(Math.floor((from - rest.top) / step)),
    restTo: within(Math.ceil((to - rest.top) / step)),
  };
}

/** A picture at the top of what is seen, and how far its row lies above that. */
export interface Anchor {
  readonly index: number;
  readonly above: number;
}

export function anchorAt({ known, rest }: Ground, y: number): Anchor {
  const row = known.rows[rowAt(known.rows, y)];
  if (row) return { index: row.start, above: y - row.top };
  const step = rest.rowHeight + gap;
  const place = Math.max(0, Math.min(rest.rows - 1, Math.floor((y - rest.top) / step)));
  return { index: known.count + place * rest.across, above: y - rest.top - place * step };
}

/** The height at which that picture is where it was. */
export const heightAt = (ground: Ground, { index, above }: Anchor): number =>
  topOf(ground, index).top + above;

/** Where the row of a picture lies, known or not. */
export function topOf({ known, rest }: Ground, index: number) {
  const row = known.rows[rowOf(known.rows, index)];
  if (row) return { top: row.top, height: row.height };
  const place = Math.max(0, Math.floor((index - known.count) / rest.across));
  return { top: rest.top + place * (rest.rowHeight + gap), height: rest.rowHeight };
}
