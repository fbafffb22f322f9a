import { blur } from "../../pixels/blur";
import { clouds } from "../../pixels/noise";
import type { Picture, Plane } from "../../pixels/picture";
import { maskOf, smoothStep } from "../../pixels/picture";
import { distanceTo } from "../../pixels/spread";
import type { Ink } from "./find-ink";

const paper = [0.985, 0.972, 0.945] as const;

/** What the lines take from the light, channel by channel: as they were drawn, or as they were penned. */
export type Lines = Picture;

/** Every line as it was drawn, over white. */
export function linesAsDrawn({ lines, colours }: Ink): Lines {
  const over = (plane: Plane): Plane =>
    plane.map((value, at) => 1 - (lines[at] ?? 0) * (1 - value));
  const { width, height, r, g, b } = colours;
  return { width, height, r: over(r), g: over(g), b: over(b) };
}

interface Light {
  readonly unit: number;
  /** Where it comes from: -1 the left, 1 the right. */
  readonly side: -1 | 1;
  readonly seed: number;
}

/** The side of a form that is turned from the light, as one soft marker tone. */
function shadeOn(inside: Uint8Array, { width, height }: Picture, { unit, side }: Light): Plane {
  const soft = blur(Float32Array.from(inside), { width, height }, 16 * unit);
  const result = new Float32Array(inside.length);
  const [dx, dy] = [Math.round(-side * 20 * unit), Math.round(12 * unit)];
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.min(height - 1, y + dy) * width;
    for (let x = 0; x < width; x++, at++) {
      if (!inside[at]) continue;
      const beyond = soft[row + Math.min(width - 1, Math.max(0, x + dx))] ?? 0;
      result[at] = smoothStep(0.7, 0.35, beyond);
    }
  }
  return result;
}

/** Puts the drawing before the scene, in place: white within it and close round it, fills, shade, lines. */
export function setInScene(
  scene: Picture,
  inside: Uint8Array,
  ink: Ink,
  lines: Lines,
  light: Light,
): void {
  const { unit, seed } = light;
  const away = distanceTo(
    maskOf(inside.length, (at) => inside[at] === 1 || (lines.g[at] ?? 1) < 0.6),
    scene,
  );
  const streaks = clouds(scene, { across: 70 * unit, down: 5 * unit, seed });
  const shade = shadeOn(inside, scene, light);
  for (const [channel, name] of (["r", "g", "b"] as const).entries()) {
    const plane = scene[name];
    const white = paper[channel] ?? 1;
    for (let at = 0; at < plane.length; at++) {
      const ground = plane[at] ?? 0;
      const rim = inside[at] ? 1 : 0.88 * (1 - smoothStep(1 * unit, 6 * unit, away[at] ?? 0));
      const sheet = ground + (white - ground) * rim;
      const fill = ink.filled[at]
        ? Math.min(1, (ink.fills[name][at] ?? 1) * (1 + (streaks[at] ?? 0) * 0.045))
        : 1;
      const dim = 1 - (shade[at] ?? 0) * (0.15 + (streaks[at] ?? 0) * 0.03);
      plane[at] = sheet * fill * dim * (lines[name][at] ?? 1);
    }
  }
}
