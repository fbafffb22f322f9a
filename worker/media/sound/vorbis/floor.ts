import type { BitReader } from "./bit-reader";
import { widthOf } from "./bit-reader";
import type { Codebook } from "./codebook";

interface PartClass {
  readonly size: number;
  readonly bits: number;
  readonly master: number;
  readonly books: readonly number[];
}

const ranges = [256, 128, 86, 64];

/** The height at a place on the straight line between two points, as whole numbers have it. */
const between = (x0: number, y0: number, x1: number, y1: number, x: number): number => {
  const off = Math.floor((Math.abs(y1 - y0) * (x - x0)) / (x1 - x0));
  return y1 < y0 ? y0 - off : y0 + off;
};

const heightOf = (step: number): number => 10 ** ((-(255 - step) * 0.546875) / 20);

/** The rough outline of a spectrum: points joined by lines, on a scale of decibels. */
export class Floor {
  readonly #parts: readonly number[];
  readonly #classes: readonly PartClass[];
  readonly #multiplier: number;
  readonly #xs: readonly number[];
  readonly #order: readonly number[];

  constructor(bits: BitReader) {
    if (bits.read(16) !== 1) throw new Error("This Vorbis sound is of a form nobody writes.");
    this.#parts = Array.from({ length: bits.read(5) }, () => bits.read(4));
    this.#classes = Array.from({ length: Math.max(-1, ...this.#parts) + 1 }, () => {
      const size = bits.read(3) + 1;
      const width = bits.read(2);
      const master = width > 0 ? bits.read(8) : -1;
      const books = Array.from({ length: 1 << width }, () => bits.read(8) - 1);
      return { size, bits: width, master, books };
    });
    this.#multiplier = bits.read(2) + 1;
    const width = bits.read(4);
    const xs = [0, 1 << width];
    for (const part of this.#parts) {
      const size = this.#classes[part]?.size ?? 0;
      for (let place = 0; place < size; place++) xs.push(bits.read(width));
    }
    this.#xs = xs;
    this.#order = xs.map((_, index) => index).sort((one, other) => this.#x(one) - this.#x(other));
  }

  #x(index: number): number {
    return this.#xs[index] ?? 0;
  }

  #steps(bits: BitReader, books: readonly Codebook[]): number[] {
    const width = widthOf((ranges[this.#multiplier - 1] ?? 256) - 1);
    const steps = [bits.read(width), bits.read(width)];
    for (const part of this.#parts) {
      const kind = this.#classes[part];
      if (!kind) continue;
      let chosen = kind.bits > 0 ? (books[kind.master]?.next(bits) ?? 0) : 0;
      for (let place = 0; place < kind.size; place++) {
        const book = kind.books[chosen % (1 << kind.bits)] ?? -1;
        chosen >>= kind.bits;
        steps.push(book >= 0 ? (books[book]?.next(bits) ?? 0) : 0);
      }
    }
    return steps;
  }

  /** The nearest point before in the list that is lower, or higher, in place. */
  #neighbour(index: number, isLower: boolean): number {
    const x = this.#x(index);
    let found = isLower ? 0 : 1;
    for (let other = 0; other < index; other++) {
      const at = this.#x(other);
      const isNearer = isLower ? at < x && at > this.#x(found) : at > x && at < this.#x(found);
      if (isNearer) found = other;
    }
    return found;
  }

  #points(steps: readonly number[]): { heights: number[]; used: boolean[] } {
    const range = ranges[this.#multiplier - 1] ?? 256;
    const heights = steps.slice(0, 2);
    const used = [true, true];
    for (let index = 2; index < this.#xs.length; index++) {
      const [low, high] = [this.#neighbour(index, true), this.#neighbour(index, false)];
      const [lowY, highY] = [heights[low] ?? 0, heights[high] ?? 0];
      const foretold = between(this.#x(low), lowY, this.#x(high), highY, this.#x(index));
      const step = steps[index] ?? 0;
      const [above, below] = [range - foretold, foretold];
      used[index] = step > 0;
      if (step > 0) used[low] = used[high] = true;
      if (step >= 2 * Math.min(above, below) && step > 0) {
        heights[index] = above > below ? step - below + foretold : foretold - step + above - 1;
      } else heights[index] = foretold + (step % 2 === 1 ? -(step + 1) / 2 : step / 2);
    }
    return { heights, used };
  }

  /** A factor for each of `count` lines of the spectrum; null for a silent channel. */
  read(bits: BitReader, books: readonly Codebook[], count: number): Float32Array | null {
    if (!bits.flag()) return null;
    const { heights, used } = this.#points(this.#steps(bits, books));
    const curve = new Float32Array(count);
    let [x0, y0] = [0, (heights[0] ?? 0) * this.#multiplier];
    for (const index of this.#order.slice(1)) {
      if (!used[index]) continue;
      const [x1, y1] = [this.#x(index), (heights[index] ?? 0) * this.#multiplier];
      for (let x = x0; x < Math.min(x1, count); x++)
        curve[x] = heightOf(between(x0, y0, x1, y1, x));
      [x0, y0] = [x1, y1];
    }
    if (x0 < count) curve.fill(heightOf(y0), x0);
    return curve;
  }
}
