/**
 * The justified grid: rows filled to the full width by pictures in their own shapes. A page that is
 * appended moves no row but the last, which is open while more may come to stand in it. At a seam a row
 * begins: a page that is put above moves none of what was there.
 */
export const gap = 4;

export interface Row {
  /** Places in the list: `start` is in it, `end` is not. */
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly height: number;
  /** Too little to reach from edge to edge, above a seam. */
  readonly loose?: true;
}

/** Pixels: how wide the grid is, and how high a row is meant to be. */
export interface Measure {
  readonly width: number;
  readonly target: number;
}

export interface Rows extends Measure {
  readonly rows: readonly Row[];
  /** So many of them are full and stay where they are. */
  readonly closed: number;
  /** How many pictures stand in them. */
  readonly count: number;
  readonly height: number;
}

const tallest = 0.5;
const widest = 3;
const plain = 16 / 9;

/** Width to height; what is very long or very tall is cut to fit a row. */
export const shapeOf = (width: number | null, height: number | null): number =>
  width && height ? Math.min(widest, Math.max(tallest, width / height)) : plain;

const heightOf = (width: number, count: number, shapes: number): number =>
  (width - gap * (count - 1)) / shapes;

/** So much higher than it is meant to be may the last row above a seam become, and so much lower. */
const highest = 1.5;
const lowest = 0.6;

const noSeams: ReadonlySet<number> = new Set();

/** Lays what is new of the list below what was laid before. */
export function layRows(
  shapes: readonly number[],
  measure: Measure,
  before: Rows | null = null,
  seams: ReadonlySet<number> = noSeams,
): Rows {
  const { width, target } = measure;
  const goesOn =
    before !== null &&
    before.width === width &&
    before.target === target &&
    before.count <= shapes.length;
  const rows = goesOn ? before.rows.slice(0, before.closed) : [];
  const last = rows.at(-1);
  let start = last?.end ?? 0;
  let top = last ? last.top + last.height + gap : 0;
  let sum = 0;
  const put = (end: number, height: number, loose = false) => {
    const whole = Math.max(1, Math.round(height));
    rows.push({ start, end, top, height: whole, ...(loose && { loose }) });
    top += whole + gap;
    start = end;
    sum = 0;
  };
  const full = (from: number, to: number): number => {
    let shape = 0;
    for (let place = from; place < to; place += 1) shape += shapes[place]!;
    return heightOf(width, to - from, shape);
  };
  /** What is left over above a seam fills a row, alone or shared out with the row before it. */
  const close = (end: number, seam: number) => {
    const alone = full(start, end);
    const last = rows.at(-1);
    if (alone <= target * highest) return put(end, alone);
    if (!last || last.start < seam) return put(end, target, true);
    rows.pop();
    top = last.top;
    start = last.start;
    if (full(start, end) < target * lowest) {
      let half = start + 1;
      while (half < end - 1 && full(start, half) > full(half, end)) half += 1;
      put(half, full(start, half));
    }
    put(end, full(start, end));
  };
  let seam = start;
  for (let place = start; place < shapes.length; place += 1) {
    if (seams.has(place)) {
      if (start < place) close(place, seam);
      seam = place;
    }
    sum += shapes[place]!;
    const filled = heightOf(width, place + 1 - start, sum);
    if (filled > target) continue;
    const without = heightOf(width, place - start, sum - shapes[place]!);
    // The row ends before or behind this picture, whichever leaves it nearer to its meant height.
    if (place > start && without * filled < target * target) {
      put(place, without);
      place -= 1;
    } else put(place + 1, filled);
  }
  const closed = rows.length;
  if (start < shapes.length) put(shapes.length, target);
  return { width, target, rows, closed, count: shapes.length, height: Math.max(0, top - gap) };
}

export interface Place {
  readonly index: number;
  readonly left: number;
  readonly width: number;
}

/** Where the pictures of one row stand, in whole pixels and without a seam. */
export function placesIn(row: Row, shapes: readonly number[], { width, closed, rows }: Rows) {
  const isFull = !row.loose && closed > 0 && row.top <= rows[closed - 1]!.top;
  const count = row.end - row.start;
  let sum = 0;
  for (let index = row.start; index < row.end; index += 1) sum += shapes[index]!;
  const unit = isFull ? heightOf(width, count, sum) : row.height;
  const places: Place[] = [];
  let edge = 0;
  for (let index = row.start; index < row.end; index += 1) {
    const left = Math.round(edge);
    edge += shapes[index]! * unit;
    const right = isFull && index === row.end - 1 ? width : Math.round(edge);
    places.push({ index, left, width: Math.max(1, right - left) });
    edge += gap;
  }
  return places;
}

/** The first row that ends below this height, by halving. */
export function rowAt(rows: readonly Row[], y: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { top, height } = rows[middle]!;
    if (top + height + gap > y) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The row a picture stands in. */
export function rowOf(rows: readonly Row[], index: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.end > index) high = middle;
    else low = middle + 1;
  }
  return low;
}
