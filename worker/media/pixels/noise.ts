import { enlarged, partOf } from "./blur";
import type { Plane, Size } from "./picture";

/** 0 up to 1, the same for the same place and seed, without any pattern the eye could find. */
export function speckAt(x: number, y: number, seed: number): number {
  let mixed = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ seed;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
}

export interface CloudLook {
  /** Pixels from one swell to the next, across and down. */
  readonly across: number;
  readonly down?: number;
  readonly octaves?: number;
  readonly seed: number;
}

/** Soft swells, -1 to 1 about 0; wide ones are made small and enlarged. */
export function clouds(size: Size, look: CloudLook): Plane {
  const { across, down = across, octaves = 1, seed } = look;
  const finest = Math.min(across, down) / 2 ** (octaves - 1);
  const factor = finest > 20 ? 4 : finest > 8 ? 2 : 1;
  const small = partOf(size, factor);
  const result = new Float32Array(small.width * small.height);
  let weight = octaves > 1 ? 0.62 : 1;
  for (let octave = 0; octave < octaves; octave++) {
    const cell = factor * 2 ** octave;
    swell(result, small, across / cell, down / cell, seed + octave * 7919, weight);
    weight *= 0.5;
  }
  return factor === 1 ? result : enlarged(result, small, size, factor);
}

function swell(
  into: Plane,
  { width, height }: Size,
  across: number,
  down: number,
  seed: number,
  weight: number,
): void {
  const columns = Math.ceil(width / across) + 2;
  const line = new Float32Array(columns);
  const places = new Int32Array(width);
  const shares = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    const place = x / across;
    places[x] = Math.floor(place);
    const share = place - Math.floor(place);
    shares[x] = share * share * (3 - 2 * share);
  }
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / down);
    const part = y / down - row;
    const share = part * part * (3 - 2 * part);
    for (let column = 0; column < columns; column++) {
      const top = speckAt(column, row, seed);
      line[column] = ((top + (speckAt(column, row + 1, seed) - top) * share) * 2 - 1) * weight;
    }
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const left = places[x] ?? 0;
      const start = line[left] ?? 0;
      into[at] = (into[at] ?? 0) + start + ((line[left + 1] ?? 0) - start) * (shares[x] ?? 0);
    }
  }
}
