import type { Pixels } from "../codecs/pixels";

/** A number for each pixel, mostly 0 to 1, rows from the top. */
export type Plane = Float32Array;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An opaque picture to work on: its colours as they are shown, 0 to 1. */
export interface Picture extends Size {
  readonly r: Plane;
  readonly g: Plane;
  readonly b: Plane;
}

export type Rgb = readonly [r: number, g: number, b: number];

export const rgbOf = (colour: string): Rgb => [
  Number.parseInt(colour.slice(1, 3), 16) / 255,
  Number.parseInt(colour.slice(3, 5), 16) / 255,
  Number.parseInt(colour.slice(5, 7), 16) / 255,
];

export function blankPicture({ width, height }: Size): Picture {
  const plane = (): Plane => new Float32Array(width * height);
  return { width, height, r: plane(), g: plane(), b: plane() };
}

export function pictureOf({ data, width, height }: Pixels): Picture {
  const picture = blankPicture({ width, height });
  const { r, g, b } = picture;
  // One kind of array for the loop, whatever the decoder gave.
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const part = 1 / 255;
  for (let index = 0, at = 0; index < r.length; index++, at += 4) {
    r[index] = (bytes[at] ?? 0) * part;
    g[index] = (bytes[at + 1] ?? 0) * part;
    b[index] = (bytes[at + 2] ?? 0) * part;
  }
  return picture;
}

export const byteOf = (share: number): number =>
  share <= 0 ? 0 : share >= 1 ? 255 : (share * 255 + 0.5) | 0;

/** How light each pixel looks. */
export function lightOf({ r, g, b }: Picture): Plane {
  const light = new Float32Array(r.length);
  for (let at = 0; at < light.length; at++) {
    light[at] = 0.2126 * (r[at] ?? 0) + 0.7152 * (g[at] ?? 0) + 0.0722 * (b[at] ?? 0);
  }
  return light;
}

/** Lays `over` on `under` in place; share 0 leaves `under` as it is. */
export function layOver(under: Picture, over: Picture, share: number): void {
  for (const channel of ["r", "g", "b"] as const) {
    const [from, to] = [under[channel], over[channel]];
    for (let at = 0; at < from.length; at++) {
      const start = from[at] ?? 0;
      from[at] = start + ((to[at] ?? 0) - start) * share;
    }
  }
}

/** 0 at or below `from`, 1 at or above `to`, smooth between. */
export function smoothStep(from: number, to: number, value: number): number {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
}

/** The values below which these shares of a plane lie, to about a 500th, judged by every third pixel. */
export function percentiles(plane: Plane, shares: readonly number[]): number[] {
  const bins = new Uint32Array(512);
  let count = 0;
  for (let at = 0; at < plane.length; at += 3, count++) {
    const bin = Math.min(511, Math.max(0, Math.floor((plane[at] ?? 0) * 511)));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return shares.map((share) => {
    let left = share * count;
    let bin = 0;
    while (bin < 511 && left > (bins[bin] ?? 0)) left -= bins[bin++] ?? 0;
    return bin / 511;
  });
}

/** A picture's rows as bytes, for whoever writes it down. */
export const rowsOf =
  ({ width, r, g, b }: Picture) =>
  (y: number, into: Uint8Array): void => {
    for (let x = 0, at = y * width, to = 0; x < width; x++, at++, to += 3) {
      into[to] = byteOf(r[at] ?? 0);
      into[to + 1] = byteOf(g[at] ?? 0);
      into[to + 2] = byteOf(b[at] ?? 0);
    }
  };

/** 1 wherever a test holds. */
export function maskOf(length: number, test: (at: number) => boolean): Uint8Array {
  const mask = new Uint8Array(length);
  for (let at = 0; at < length; at++) if (test(at)) mask[at] = 1;
  return mask;
}
