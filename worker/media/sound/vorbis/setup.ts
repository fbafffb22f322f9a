import { BitReader, widthOf } from "./bit-reader";
import { Codebook } from "./codebook";
import { Floor } from "./floor";
import { Residue } from "./residue";

export interface Mapping {
  readonly couples: readonly (readonly [large: number, apart: number])[];
  /** Which part a channel belongs to. */
  readonly partOf: readonly number[];
  readonly parts: readonly { readonly floor: number; readonly residue: number }[];
}

export interface Setup {
  readonly channels: number;
  readonly rate: number;
  /** Samples of a short and of a long block. */
  readonly blocks: readonly [number, number];
  readonly books: readonly Codebook[];
  readonly floors: readonly Floor[];
  readonly residues: readonly Residue[];
  readonly mappings: readonly Mapping[];
  readonly modes: readonly { readonly isLong: boolean; readonly mapping: number }[];
}

/** The first and the third head out of a container's description, where lengths come first. */
export function headsIn(description: Uint8Array): [Uint8Array, Uint8Array] {
  let place = 1;
  const length = (): number => {
    let sum = 0;
    for (;;) {
      const byte = description[place] ?? 0;
      place += 1;
      sum += byte;
      if (byte < 255) return sum;
    }
  };
  if (description[0] !== 2) throw new Error("The Vorbis heads are not here.");
  const [first, second] = [length(), length()];
  const third = place + first + second;
  return [description.subarray(place, place + first), description.subarray(third)];
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

function readMapping(bits: BitReader, channels: number): Mapping {
  if (bits.read(16) !== 0) throw new Error("A Vorbis mapping is of no known kind.");
  const count = bits.flag() ? bits.read(4) + 1 : 1;
  const width = widthOf(channels - 1);
  const couples = times(
    bits.flag() ? bits.read(8) + 1 : 0,
    () => [bits.read(width), bits.read(width)] as const,
  );
  if (couples.some(([large, apart]) => large === apart || Math.max(large, apart) >= channels))
    throw new Error("A Vorbis mapping is damaged.");
  bits.read(2);
  const partOf = times(channels, () => (count > 1 ? bits.read(4) : 0));
  const parts = times(count, () => {
    bits.read(8);
    return { floor: bits.read(8), residue: bits.read(8) };
  });
  return { couples, partOf, parts };
}

/** Everything that the packets of sound lean on. */
export function readSetup([about, tables]: [Uint8Array, Uint8Array]): Setup {
  const head = new BitReader(about);
  head.skipBytes(11);
  const channels = head.read(8);
  const rate = head.read(32);
  head.skipBytes(12);
  const blocks = [1 << head.read(4), 1 << head.read(4)] as const;
  const isSane = blocks[0] >= 64 && blocks[0] <= blocks[1] && blocks[1] <= 8192;
  if (!isSane || channels === 0 || rate < 4000) throw new Error("The Vorbis head is damaged.");
  const bits = new BitReader(tables);
  bits.skipBytes(7);
  const books = times(bits.read(8) + 1, () => Codebook.read(bits));
  times(bits.read(6) + 1, () => bits.read(16));
  const floors = times(bits.read(6) + 1, () => new Floor(bits));
  const residues = times(bits.read(6) + 1, () => new Residue(bits));
  const mappings = times(bits.read(6) + 1, () => readMapping(bits, channels));
  const modes = times(bits.read(6) + 1, () => {
    const isLong = bits.flag();
    bits.read(32);
    return { isLong, mapping: bits.read(8) };
  });
  return { channels, rate, blocks, books, floors, residues, mappings, modes };
}
