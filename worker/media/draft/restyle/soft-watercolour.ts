import { blur } from "../../pixels/blur";
import { paintedFlat } from "../../pixels/kuwahara";
import { darkLines, steepness } from "../../pixels/lines";
import { clouds, speckAt } from "../../pixels/noise";
import type { Picture, Plane } from "../../pixels/picture";
import { blankPicture, lightOf, percentiles } from "../../pixels/picture";
import { curveOf, entryOf, rampOf } from "../../pixels/tones";
import { glow } from "./finish";
import type { Setup } from "./style";
import { seedOf } from "./style";

/** What grey turns into: high in the picture, at its middle and low, from dark to light. */
const sky = rampOf(["#4a5f86", "#7fa6cc", "#b5d8ea", "#e3f1f2", "#fffaee"]);
const air = rampOf(["#54526f", "#a08f9c", "#d9bfae", "#f6e2c4", "#fffaec"]);
const land = rampOf(["#3c4f55", "#6f8f6d", "#a9bd82", "#e0dfae", "#fffaea"]);

/** Waters the paint down: edges waver by a pixel or two as paint that ran. */
function wavering({ width, height, ...planes }: Picture, unit: number, seed: number): Picture {
  const size = { width, height };
  const one = clouds(size, { across: 11 * unit, seed });
  const two = clouds(size, { across: 11 * unit, seed: seed ^ 0x3c6e });
  const result = blankPicture(size);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const sx = Math.min(width - 1, Math.max(0, Math.round(x + (one[at] ?? 0) * 2.2 * unit)));
      const sy = Math.min(height - 1, Math.max(0, Math.round(y + (two[at] ?? 0) * 2.2 * unit)));
      const from = sy * width + sx;
      result.r[at] = planes.r[from] ?? 0;
      result.g[at] = planes.g[from] ?? 0;
      result.b[at] = planes.b[from] ?? 0;
    }
  }
  return result;
}

/** Colour dries darker at a wash's rim and sinks into the paper's hollows. */
export function washed(picture: Picture, unit: number, seed: number): Plane {
  const { width, height } = picture;
  const light = lightOf(picture);
  const rim = blur(steepness(light, picture), picture, 1.1 * unit);
  const pools = clouds(picture, { across: 110 * unit, octaves: 2, seed });
  const tooth = clouds(picture, { across: 2.6 * unit, seed: seed ^ 0x1f35 });
  const result = new Float32Array(light.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const paint = 1 - (light[at] ?? 0);
      const sunk = (tooth[at] ?? 0) * (0.02 + 0.07 * paint) + (speckAt(x, y, seed) - 0.5) * 0.02;
      const edge = Math.min(0.3, (rim[at] ?? 0) * 1.5);
      result[at] = 1 - edge + sunk + (pools[at] ?? 0) * 0.055;
    }
  }
  return result;
}

/**
 * A painted background of hand-drawn animation: calm watercolour areas, an airy palette with sky in
 * it, rims where the paint dried, a thin coloured pencil line, and the paper's tooth.
 */
export async function softWatercolour(source: Picture, setup: Setup): Promise<Picture> {
  const { chance, unit, colours, breathe } = setup;
  const { width, height } = source;
  const seed = seedOf(chance.branch("wash"));
  const pencil = darkLines(lightOf(source), source, 1.6 * unit, 7);
  await breathe();
  const flat = wavering(paintedFlat(source, 6 * unit), unit, seed);
  await breathe();
  const light = lightOf(flat);
  const [dark = 0, middle = 0.5, bright = 1] = percentiles(light, [0.02, 0.5, 0.98]);
  const range = Math.max(0.2, bright - dark);
  // Whatever the hour of the still, its middle tone becomes a light one.
  const level = Math.min(0.85, Math.max(0.12, (middle - dark) / range));
  const lift = Math.min(1.3, Math.max(0.5, Math.log(0.58) / Math.log(level)));
  const bend = curveOf((value) => 0.07 + 0.89 * value ** lift);
  const drift = clouds(source, { across: 260 * unit, octaves: 2, seed: seed ^ 0x77aa });
  const first = colours[0];
  const result = blankPicture(source);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const own = light[at] ?? 0;
      const value = bend((own - dark) / range);
      const entry = entryOf(value);
      const place = y / height + (drift[at] ?? 0) * 0.2;
      const low = Math.min(1, Math.max(0, (place - 0.5) * 2.6));
      const high = Math.min(1, Math.max(0, (0.5 - place) * 2.6));
      const calm = 1 - low - high;
      const gain = value / Math.max(0.06, own);
      const mix = (channel: 0 | 1 | 2, shown: number): number => {
        const at0 = entry + channel;
        const tint = (sky[at0] ?? 0) * high + (air[at0] ?? 0) * calm + (land[at0] ?? 0) * low;
        const wash = first ? tint * (0.72 + 0.34 * first[channel]) : tint;
        // What has a colour keeps it, fresher; greys take the tint of the light.
        const stray = (shown - own) * Math.min(2.1, 0.5 + gain * 0.75);
        return wash + stray / (1 + Math.abs(stray) * 1.1);
      };
      const graphite = (pencil[at] ?? 0) * 0.5;
      result.r[at] = mix(0, flat.r[at] ?? 0) * (1 - graphite * 0.8);
      result.g[at] = mix(1, flat.g[at] ?? 0) * (1 - graphite * 0.86);
      result.b[at] = mix(2, flat.b[at] ?? 0) * (1 - graphite * 0.7);
    }
  }
  await breathe();
  const paint = washed(result, unit, seed);
  for (const plane of [result.r, result.g, result.b]) {
    for (let at = 0; at < plane.length; at++) plane[at] = (plane[at] ?? 0) * (paint[at] ?? 1);
  }
  await breathe();
  glow(result, 0.78, 22 * unit, 0.22, [1, 0.96, 0.84]);
  return result;
}
