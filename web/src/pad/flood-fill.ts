import type { Paper } from "./drawing";

/** Pixels as a canvas hands them out: red, green, blue, alpha. */
export interface Pixels extends Paper {
  readonly data: Uint8ClampedArray;
}

/** How far apart two colours are: 0 the same, 100 black and white. */
function apart(data: Uint8ClampedArray, one: number, other: number): number {
  const red = data[one]! - data[other]!;
  const green = data[one + 1]! - data[other + 1]!;
  const blue = data[one + 2]! - data[other + 2]!;
  return Math.max(Math.abs(red), Math.abs(green), Math.abs(blue)) / 2.55;
}

/** 1 wherever the colour at (x, y) goes on without a line across the way. */
export function flooded(pixels: Pixels, x: number, y: number, tolerance: number): Uint8Array {
  const { width, height, data } = pixels;
  const mask = new Uint8Array(width * height);
  if (x < 0 || y < 0 || x >= width || y >= height) return mask;
  const start = (y * width + x) * 4;
  const fits = (at: number) => mask[at] === 0 && apart(data, start, at * 4) <= tolerance;
  const open = [y * width + x];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (!fits(at)) continue;
    const row = at - (at % width);
    let [from, to] = [at, at];
    while (from > row && fits(from - 1)) from -= 1;
    while (to < row + width - 1 && fits(to + 1)) to += 1;
    mask.fill(1, from, to + 1);
    for (const next of [from - width, from + width]) {
      if (next < 0 || next >= mask.length) continue;
      // One start for each stretch of the neighbouring row that goes on.
      for (let off = 0; off <= to - from; off += 1) {
        if (fits(next + off) && (off === to - from || !fits(next + off + 1))) open.push(next + off);
      }
    }
  }
  return mask;
}

/** The mask as lengths: left out, filled, left out and so on. Nothing filled is no runs. */
export function runsOf(mask: Uint8Array): number[] {
  const runs: number[] = [];
  let from = 0;
  for (let filled = 0; from < mask.length; filled = 1 - filled) {
    const next = mask.indexOf(1 - filled, from);
    if (next < 0 && filled === 0) return runs;
    const to = next < 0 ? mask.length : next;
    runs.push(to - from);
    from = to;
  }
  return runs;
}

/** Each stretch that is filled, row by row; a run over the end of a row is cut there. */
export function eachStretch(
  runs: readonly number[],
  width: number,
  draw: (x: number, y: number, length: number) => void,
): void {
  let at = 0;
  for (const [place, length] of runs.entries()) {
    let left = place % 2 === 1 ? length : 0;
    let from = at;
    while (left > 0) {
      const x = from % width;
      const part = Math.min(left, width - x);
      draw(x, Math.floor(from / width), part);
      from += part;
      left -= part;
    }
    at += length;
  }
}
