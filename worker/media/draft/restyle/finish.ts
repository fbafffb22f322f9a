import { blur } from "../../pixels/blur";
import { speckAt } from "../../pixels/noise";
import type { Picture, Plane, Rgb } from "../../pixels/picture";
import { lightOf } from "../../pixels/picture";

/** Darkens towards the corners, in place. */
export function vignette({ width, height, r, g, b }: Picture, depth: number): void {
  for (let y = 0, at = 0; y < height; y++) {
    const dy = (y / height) * 2 - 1;
    for (let x = 0; x < width; x++, at++) {
      const dx = (x / width) * 2 - 1;
      const away = Math.max(0, (dx * dx + dy * dy) * 0.5 - 0.12);
      const left = 1 - depth * Math.min(1, away * 1.25);
      r[at] = (r[at] ?? 0) * left;
      g[at] = (g[at] ?? 0) * left;
      b[at] = (b[at] ?? 0) * left;
    }
  }
}

export interface GrainLook {
  readonly amount: number;
  /** Pixels a grain is wide. */
  readonly size: number;
  /** How far the three layers of a colour film differ. */
  readonly colour: number;
  readonly seed: number;
}

/** Film grain, in place: strongest in the middle tones, as on film. */
export function filmGrain(picture: Picture, { amount, size, colour, seed }: GrainLook): void {
  const { width, height, r, g, b } = picture;
  const scale = 1 / Math.max(1, size);
  for (let y = 0, at = 0; y < height; y++) {
    const sy = Math.floor(y * scale);
    for (let x = 0; x < width; x++, at++) {
      const sx = Math.floor(x * scale);
      const coarse = speckAt(sx, sy, seed) - 0.5;
      const grain = coarse * 0.65 + (speckAt(x, y, seed ^ 0x51ab) - 0.5) * 0.6;
      const light = g[at] ?? 0;
      const weight = amount * (0.35 + 2.6 * light * (1 - light));
      const tint = colour * (speckAt(sx, sy, seed ^ 0x77) - 0.5);
      r[at] = (r[at] ?? 0) + (grain + tint) * weight;
      g[at] = (g[at] ?? 0) + grain * weight;
      b[at] = (b[at] ?? 0) + (grain - tint) * weight;
    }
  }
}

/** Light that spills from what is brighter than `from`, in place; the tint colours the spill. */
export function glow(
  picture: Picture,
  from: number,
  sigma: number,
  amount: number,
  tint: Rgb,
): void {
  const light = lightOf(picture);
  for (let at = 0; at < light.length; at++) {
    light[at] = Math.max(0, (light[at] ?? 0) - from) / (1 - from);
  }
  const spill = blur(light, picture, sigma);
  const planes = [picture.r, picture.g, picture.b];
  planes.forEach((plane, channel) => {
    const weight = amount * (tint[channel] ?? 1);
    for (let at = 0; at < plane.length; at++) {
      const value = plane[at] ?? 0;
      plane[at] = value + (1 - Math.min(1, value)) * Math.min(1, (spill[at] ?? 0) * weight);
    }
  });
}

/** Multiplies all three colours by a plane, in place. */
export function shade({ r, g, b }: Picture, by: Plane): void {
  for (let at = 0; at < by.length; at++) {
    const left = by[at] ?? 1;
    r[at] = (r[at] ?? 0) * left;
    g[at] = (g[at] ?? 0) * left;
    b[at] = (b[at] ?? 0) * left;
  }
}

/** Fine upright scratches and dust, as on a print that was shown too often; in place. */
export function wear({ width, height, r, g, b }: Picture, amount: number, seed: number): void {
  const lighten = (at: number, by: number): void => {
    r[at] = (r[at] ?? 0) + by;
    g[at] = (g[at] ?? 0) + by;
    b[at] = (b[at] ?? 0) + by * 0.92;
  };
  const scratches = Math.round(7 * amount);
  for (let line = 0; line < scratches; line++) {
    const middle = speckAt(line, 1, seed) * width;
    const from = Math.floor(speckAt(line, 2, seed) * 0.5 * height);
    const to = Math.floor((0.5 + 0.5 * speckAt(line, 3, seed)) * height);
    const by = (speckAt(line, 4, seed) - 0.3) * 0.4;
    for (let y = from; y < to; y++) {
      const x = Math.floor(middle + Math.sin(y * 0.011 + line) * 1.6);
      if (x >= 0 && x < width && speckAt(line, y >> 2, seed) > 0.2) lighten(y * width + x, by);
    }
  }
  const dust = Math.round(70 * amount);
  for (let speck = 0; speck < dust; speck++) {
    const x = Math.floor(speckAt(speck, 5, seed) * (width - 4)) + 1;
    const y = Math.floor(speckAt(speck, 6, seed) * (height - 4)) + 1;
    const by = speckAt(speck, 7, seed) > 0.35 ? 0.4 : -0.35;
    const wide = speckAt(speck, 8, seed) > 0.75 ? 2 : 1;
    for (let dy = 0; dy < wide; dy++) {
      for (let dx = 0; dx <= wide; dx++) lighten((y + dy) * width + x + dx, by);
    }
  }
}
