import { gap, rowAt, rowOf, type Rows } from "./rows";

/** What is not read, kept room for: rows of pictures of the usual shape, above or below what is known. */
export interface Rest {
  readonly top: number;
  readonly count: number;
  readonly across: number;
  readonly rowHeight: number;
  readonly rows: number;
}

/** All the room there is: what lies above, known rows, what lies below. */
export interface Ground {
  readonly above: Rest;
  readonly known: Rows;
  /** Where the known rows begin. */
  readonly top: number;
  readonly rest: Rest;
  readonly height: number;
}

const usual = 1.5;

const heightOf = ({ rows, rowHeight }: Rest): number =>
  rows > 0 ? rows * (rowHeight + gap) - gap : 0;

/** `above` of `total` pictures stand before the known ones. */
export function groundOf(known: Rows, shapes: readonly number[], total: number, above = 0): Ground {
  const { width, target, height } = known;
  const sum = shapes.reduce((before, shape) => before + shape, 0);
  const shape = shapes.length > 0 ? sum / shapes.length : usual;
  const across = Math.max(1, Math.round(width / (shape * target)));
  const rowHeight = Math.max(1, Math.round((width - gap * (across - 1)) / (across * shape)));
  const restOf = (count: number, top: number): Rest => ({
    top,
    count,
    across,
    rowHeight,
    rows: Math.ceil(count / across),
  });
  const before = restOf(above, 0);
  const top = above > 0 ? heightOf(before) + gap : 0;
  const end = shapes.length > 0 ? top + height + gap : top;
  const rest = restOf(Math.max(0, total - above - shapes.length), end);
  const all = rest.rows > 0 ? end + heightOf(rest) : Math.max(0, end - gap);
  return { above: before, known, top, rest, height: all };
}

/** From and to which row, `to` not in it, of the known and of what lies around, between two heights. */
export interface Seen {
  readonly from: number;
  readonly to: number;
  readonly aboveFrom: number;
  readonly aboveTo: number;
  readonly restFrom: number;
  readonly restTo: number;
}

const within = ({ rows }: Rest, row: number): number => Math.max(0, Math.min(rows, row));
const stepOf = ({ rowHeight }: Rest): number => rowHeight + gap;
const rowFrom = (rest: Rest, y: number): number =>
  within(rest, Math.floor((y - rest.top) / stepOf(rest)));
const rowTo = (rest: Rest, y: number): number =>
  within(rest, Math.ceil((y - rest.top) / stepOf(rest)));

export function seenOf({ above, known, top, rest }: Ground, from: number, to: number): Seen {
  const first = rowAt(known.rows, from - top);
  const last = Math.min(known.rows.length, rowAt(known.rows, to - top) + 1);
  return {
    from: first,
    to: Math.max(first, to < top ? 0 : last),
    aboveFrom: rowFrom(above, from),
    aboveTo: rowTo(above, to),
    restFrom: rowFrom(rest, from),
    restTo: rowTo(rest, to),
  };
}

/** A picture at the top of what is seen, counted from the first of all, and how far above that its row lies. */
export interface Anchor {
  readonly index: number;
  readonly above: number;
}

export function anchorAt({ above, known, top, rest }: Ground, y: number): Anchor {
  const row = y < top ? undefined : known.rows[rowAt(known.rows, y - top)];
  if (row) return { index: above.count + row.start, above: y - top - row.top };
  const part = y < top ? above : rest;
  const place = Math.max(0, Math.min(part.rows - 1, Math.floor((y - part.top) / stepOf(part))));
  const first = part === above ? 0 : above.count + known.count;
  return { index: first + place * part.across, above: y - part.top - place * stepOf(part) };
}

/** The height at which that picture is where it was. */
export const heightAt = (ground: Ground, { index, above }: Anchor): number =>
  topOf(ground, index).top + above;

/** Where the row of a picture lies, known or not. */
export function topOf({ above, known, top, rest }: Ground, index: number) {
  const own = index - above.count;
  const row = own < 0 ? undefined : known.rows[rowOf(known.rows, own)];
  if (row) return { top: top + row.top, height: row.height };
  const part = own < 0 ? above : rest;
  const place = Math.max(0, Math.floor((own < 0 ? index : own - known.count) / part.across));
  return { top: part.top + place * stepOf(part), height: part.rowHeight };
}
