import { BitReader, PacketEnd, widthOf } from "./bit-reader";
import { LappedTransform } from "./lapped-transform";
import type { Mapping, Setup } from "./setup";
import { headsIn, readSetup } from "./setup";

const slope = (share: number): number =>
  Math.sin((Math.PI / 2) * Math.sin((share * Math.PI) / 2) ** 2);

/** Fades a block in and out; where its neighbour is short, so is the fade. */
function fade(block: Float32Array, before: number, after: number): void {
  const { length } = block;
  const [rise, fall] = [Math.min(before, length) / 2, Math.min(after, length) / 2];
  const [riseFrom, fallFrom] = [length / 4 - rise / 2, (length * 3) / 4 - fall / 2];
  for (let place = 0; place < length / 2; place++) {
    const share = (place - riseFrom + 0.5) / rise;
    block[place] = (block[place] ?? 0) * (share <= 0 ? 0 : share >= 1 ? 1 : slope(share));
  }
  for (let place = length / 2; place < length; place++) {
    const share = 1 - (place - fallFrom + 0.5) / fall;
    block[place] = (block[place] ?? 0) * (share <= 0 ? 0 : share >= 1 ? 1 : slope(share));
  }
}

/** Two channels kept as the larger and what parts them, back to themselves. */
function uncouple(large: Float32Array, apart: Float32Array): void {
  for (let line = 0; line < large.length; line++) {
    const [m, a] = [large[line] ?? 0, apart[line] ?? 0];
    const other = m > 0 === a > 0 ? m - a : m + a;
    if (a > 0) apart[line] = other;
    else [large[line], apart[line]] = [other, m];
  }
}

/** Decodes Vorbis packets one after another, mixed to one channel. */
export class VorbisReader {
  readonly #setup: Setup;
  readonly #transforms: readonly [LappedTransform, LappedTransform];
  #before: Float32Array | null = null;

  /** `description` holds the three heads as containers keep them. */
  constructor(description: Uint8Array) {
    this.#setup = readSetup(headsIn(description));
    const [short, long] = this.#setup.blocks;
    this.#transforms = [new LappedTransform(short), new LappedTransform(long)];
  }

  get rate(): number {
    return this.#setup.rate;
  }

  decode(packet: Uint8Array): Float32Array {
    try {
      return this.#decode(new BitReader(packet));
    } catch (error) {
      if (error instanceof PacketEnd) return new Float32Array();
      throw error;
    }
  }

  #decode(bits: BitReader): Float32Array {
    const { modes, mappings, blocks } = this.#setup;
    if (bits.flag()) return new Float32Array();
    const mode = modes[bits.read(widthOf(modes.length - 1))];
    const mapping = mappings[mode?.mapping ?? -1];
    if (!mode || !mapping) throw new Error("A Vorbis packet is of no known mode.");
    const size = blocks[mode.isLong ? 1 : 0];
    const before = mode.isLong ? blocks[bits.bit() ? 1 : 0] : blocks[0];
    const after = mode.isLong ? blocks[bits.bit() ? 1 : 0] : blocks[0];
    const block = this.#transforms[mode.isLong ? 1 : 0].run(this.#mixed(bits, mapping, size / 2));
    fade(block, before, after);
    return this.#lap(block);
  }

  /** The channels' mean spectrum: they share their blocks, so one transform does for all. */
  #mixed(bits: BitReader, mapping: Mapping, count: number): Float32Array {
    const { channels, books, floors, residues } = this.#setup;
    const indexes = Array.from({ length: channels }, (_, channel) => channel);
    const curves = indexes.map((channel) => {
      const floor = floors[mapping.parts[mapping.partOf[channel] ?? 0]?.floor ?? -1];
      return floor?.read(bits, books, count) ?? null;
    });
    const heard = curves.map((curve) => curve !== null);
    for (const [large, apart] of mapping.couples) {
      heard[large] = heard[apart] = (heard[large] ?? false) || (heard[apart] ?? false);
    }
    const spectra = indexes.map(() => new Float32Array(count));
    mapping.parts.forEach(({ residue }, part) => {
      const own = indexes.filter((channel) => (mapping.partOf[channel] ?? 0) === part);
      const wanted = own.map((channel) => (heard[channel] ? (spectra[channel] ?? null) : null));
      residues[residue]?.read(bits, books, wanted);
    });
    for (const [large, apart] of mapping.couples.toReversed()) {
      uncouple(spectra[large] ?? new Float32Array(), spectra[apart] ?? new Float32Array());
    }
    const sum = new Float32Array(count);
    curves.forEach((curve, channel) => {
      if (!curve) return;
      for (let line = 0; line < count; line++) {
        sum[line] =
          (sum[line] ?? 0) + ((spectra[channel]?.[line] ?? 0) * (curve[line] ?? 0)) / channels;
      }
    });
    return sum;
  }

  /** From the middle of the last block to the middle of this one. */
  #lap(block: Float32Array): Float32Array {
    const before = this.#before;
    this.#before = block;
    if (!before) return new Float32Array();
    const out = new Float32Array((before.length + block.length) / 4);
    const start = (block.length - before.length) / 4;
    for (let place = 0; place < out.length; place++) {
      out[place] = (before[before.length / 2 + place] ?? 0) + (block[start + place] ?? 0);
    }
    return out;
  }
}
