import type { BitReader } from "./bit-reader";
import { widthOf } from "./bit-reader";

const unpackFloat = (packed: number): number => {
  const mantissa = packed % 0x200000;
  const exponent = Math.floor(packed / 0x200000) % 1024;
  return (packed >= 0x80000000 ? -mantissa : mantissa) * 2 ** (exponent - 788);
};

function readLengths(bits: BitReader, entries: number): Uint8Array {
  const lengths = new Uint8Array(entries);
  if (bits.flag()) {
    let length = bits.read(5) + 1;
    for (let entry = 0; entry < entries; length++) {
      const count = bits.read(widthOf(entries - entry));
      if (count > entries - entry || length > 32) throw new Error("A Vorbis codebook is damaged.");
      lengths.fill(length, entry, entry + count);
      entry += count;
    }
    return lengths;
  }
  const isSparse = bits.flag();
  for (let entry = 0; entry < entries; entry++) {
    if (!isSparse || bits.flag()) lengths[entry] = bits.read(5) + 1;
  }
  return lengths;
}

const empty = -0x80000000;

/** Words of bits for entries, and the vectors that entries stand for. */
export class Codebook {
  /** Two branches for each knot: a later knot, an entry as -1 - entry, or nothing. */
  readonly #branches: number[] = [empty, empty];
  readonly vectors: Float32Array | null;

  private constructor(
    readonly dimensions: number,
    lengths: Uint8Array,
    vectors: Float32Array | null,
  ) {
    this.vectors = vectors;
    this.#grow(lengths);
  }

  static read(bits: BitReader): Codebook {
    if (bits.read(24) !== 0x564342) throw new Error("This is no Vorbis codebook.");
    const dimensions = bits.read(16);
    const entries = bits.read(24);
    if (entries > 1 << 18) throw new Error("A Vorbis codebook is too large.");
    const lengths = readLengths(bits, entries);
    return new Codebook(dimensions, lengths, readVectors(bits, entries, dimensions));
  }

  /** Each entry takes the leftmost place that is free at its depth. */
  #grow(lengths: Uint8Array): void {
    // What is free at a depth is one branch at most, kept by its path from the root.
    const free = new Map<number, number>([[0, 0]]);
    lengths.forEach((length, entry) => {
      if (length === 0) return;
      let depth = length;
      while (depth >= 0 && !free.has(depth)) depth -= 1;
      const path = free.get(depth);
      if (path === undefined) throw new Error("A Vorbis codebook has too many words.");
      free.delete(depth);
      let word = path;
      for (; depth < length; depth++) {
        word *= 2;
        free.set(depth + 1, word + 1);
      }
      this.#put(word, length, entry);
    });
  }

  #put(word: number, length: number, entry: number): void {
    let knot = 0;
    for (let depth = length - 1; depth >= 0; depth--) {
      const branch = knot * 2 + (Math.floor(word / 2 ** depth) & 1);
      if (depth === 0) this.#branches[branch] = -1 - entry;
      else if (this.#branches[branch] === empty) {
        knot = this.#branches.length / 2;
        this.#branches[branch] = knot;
        this.#branches.push(empty, empty);
      } else knot = this.#branches[branch] ?? 0;
    }
  }

  /** The entry that the next bits name. */
  next(bits: BitReader): number {
    let knot = 0;
    for (;;) {
      const found = this.#branches[knot * 2 + bits.bit()] ?? empty;
      if (found === empty) throw new Error("A Vorbis word is not in its codebook.");
      if (found < 0) return -1 - found;
      knot = found;
    }
  }
}

function readVectors(bits: BitReader, entries: number, dimensions: number): Float32Array | null {
  const kind = bits.read(4);
  if (kind === 0) return null;
  if (kind > 2) throw new Error("A Vorbis codebook is of no known kind.");
  const [least, apart] = [unpackFloat(bits.read(32)), unpackFloat(bits.read(32))];
  const width = bits.read(4) + 1;
  const adds = bits.flag();
  let count = entries * dimensions;
  if (count > 1 << 22) throw new Error("A Vorbis codebook is too large.");
  if (kind === 1) {
    count = Math.floor(entries ** (1 / dimensions));
    while ((count + 1) ** dimensions <= entries) count += 1;
    while (count ** dimensions > entries) count -= 1;
  }
  const steps = Array.from({ length: count }, () => bits.read(width));
  const vectors = new Float32Array(entries * dimensions);
  for (let entry = 0; entry < entries; entry++) {
    let last = 0;
    let divisor = 1;
    for (let place = 0; place < dimensions; place++) {
      const at = kind === 1 ? Math.floor(entry / divisor) % count : entry * dimensions + place;
      const value = (steps[at] ?? 0) * apart + least + last;
      if (adds) last = value;
      vectors[entry * dimensions + place] = value;
      divisor *= count;
    }
  }
  return vectors;
}
