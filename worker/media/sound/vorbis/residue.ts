import type { BitReader } from "./bit-reader";
import { PacketEnd } from "./bit-reader";
import type { Codebook } from "./codebook";

/** The fine structure of a spectrum, part by part, in up to eight passes. */
export class Residue {
  readonly #kind: number;
  readonly #begin: number;
  readonly #end: number;
  readonly #size: number;
  readonly #classes: number;
  readonly #classBook: number;
  readonly #books: readonly (readonly number[])[];

  constructor(bits: BitReader) {
    this.#kind = bits.read(16);
    if (this.#kind > 2) throw new Error("A Vorbis residue is of no known kind.");
    this.#begin = bits.read(24);
    this.#end = bits.read(24);
    this.#size = bits.read(24) + 1;
    this.#classes = bits.read(6) + 1;
    this.#classBook = bits.read(8);
    const cascades = Array.from({ length: this.#classes }, () => {
      const low = bits.read(3);
      return (bits.flag() ? bits.read(5) * 8 : 0) + low;
    });
    this.#books = cascades.map((cascade) =>
      Array.from({ length: 8 }, (_, pass) => ((cascade >> pass) & 1 ? bits.read(8) : -1)),
    );
  }

  /** Adds to the channels' spectra; a channel that is null is not in the packet. */
  read(
    bits: BitReader,
    books: readonly Codebook[],
    channels: readonly (Float32Array | null)[],
  ): void {
    const present = channels.filter((channel) => channel !== null);
    const [first] = channels.filter((channel) => channel !== null);
    if (!first) return;
    if (this.#kind !== 2) {
      this.#readParts(bits, books, present);
      return;
    }
    // All channels in one, line by line.
    const joined = new Float32Array(first.length * channels.length);
    this.#readParts(bits, books, [joined]);
    channels.forEach((channel, place) => {
      if (!channel) return;
      for (let line = 0; line < channel.length; line++) {
        channel[line] = joined[line * channels.length + place] ?? 0;
      }
    });
  }

  #readParts(bits: BitReader, books: readonly Codebook[], channels: readonly Float32Array[]): void {
    const length = channels[0]?.length ?? 0;
    const begin = Math.min(this.#begin, length);
    const parts = Math.floor((Math.min(this.#end, length) - begin) / this.#size);
    const classBook = books[this.#classBook];
    if (!classBook) throw new Error("A Vorbis residue names a codebook that is not there.");
    const kinds = channels.map(() => new Uint8Array(parts + classBook.dimensions));
    try {
      for (let pass = 0; pass < 8; pass++) {
        for (let part = 0; part < parts; part++) {
          if (pass === 0 && part % classBook.dimensions === 0) {
            for (const list of kinds)
              this.#readClasses(classBook.next(bits), list, part, classBook);
          }
          channels.forEach((channel, place) => {
            const book = books[this.#books[kinds[place]?.[part] ?? 0]?.[pass] ?? -1];
            if (book) this.#addPart(bits, book, channel, begin + part * this.#size);
          });
        }
      }
    } catch (error) {
      if (!(error instanceof PacketEnd)) throw error;
    }
  }

  #readClasses(word: number, list: Uint8Array, from: number, { dimensions }: Codebook): void {
    let rest = word;
    for (let place = dimensions - 1; place >= 0; place--) {
      list[from + place] = rest % this.#classes;
      rest = Math.floor(rest / this.#classes);
    }
  }

  #addPart(bits: BitReader, book: Codebook, channel: Float32Array, from: number): void {
    const { vectors, dimensions } = book;
    if (!vectors) throw new Error("A Vorbis residue names a codebook without vectors.");
    const apart = this.#kind === 0 ? this.#size / dimensions : 1;
    for (let place = 0; place < this.#size; place += dimensions) {
      const vector = book.next(bits) * dimensions;
      const start = from + (this.#kind === 0 ? place / dimensions : place);
      for (let index = 0; index < dimensions; index++) {
        const line = start + index * apart;
        channel[line] = (channel[line] ?? 0) + (vectors[vector + index] ?? 0);
      }
    }
  }
}
