import { blur } from "../../pixels/blur";
import { darkLines } from "../../pixels/lines";
import { speckAt } from "../../pixels/noise";
import type { Picture, Plane, Rgb } from "../../pixels/picture";
import { blankPicture, lightOf, percentiles } from "../../pixels/picture";
import { curveOf } from "../../pixels/tones";
import type { Chance } from "../chance";
import { vignette } from "./finish";
import { chromaOf } from "./hues";
import type { Setup, Spot } from "./style";
import { seedOf } from "./style";

const teal: Rgb = [0.1, 0.95, 0.92];
const magenta: Rgb = [1, 0.13, 0.62];

/** How far each row is torn sideways, in pixels; heads are left where they are. */
function tornRows(
  { width, height }: Picture,
  { chance, unit, heads, strength }: Setup,
): readonly { from: number; to: number; left: number; right: number; by: number }[] {
  const draw: Chance = chance.branch("tears");
  const tears = [];
  for (let index = 0; index < 11; index++) {
    const deep = draw.between(4, 34) * unit;
    const from = draw.between(0, height - deep);
    const left = draw.chance(0.45) ? 0 : draw.between(0, width * 0.7);
    const right = left === 0 && draw.chance(0.5) ? width : left + draw.between(0.12, 0.5) * width;
    const by = Math.round(draw.around(74) * unit * strength);
    if (heads.some((head) => hides(head, from, from + deep, left, right))) continue;
    tears.push({ from: Math.round(from), to: Math.round(from + deep), left, right, by });
  }
  return tears;
}

const hides = ({ x, y, height }: Spot, from: number, to: number, left: number, right: number) =>
  height > 40 &&
  to > y - height * 0.6 &&
  from < y + height * 0.6 &&
  right > x - height * 0.6 &&
  left < x + height * 0.6;

/** Each pixel's source after the tearing. */
function tornPlaces(source: Picture, setup: Setup): Int32Array {
  const { width } = source;
  const places = new Int32Array(source.r.length);
  for (let at = 0; at < places.length; at++) places[at] = at;
  for (const { from, to, left, right, by } of tornRows(source, setup)) {
    for (let y = from; y < to; y++) {
      for (let x = Math.floor(left); x < Math.min(width, right); x++) {
        places[y * width + x] = y * width + Math.min(width - 1, Math.max(0, x - by));
      }
    }
  }
  return places;
}

/**
 * A city at night on a failing screen: everything sinks to indigo, light comes back as teal from one
 * side and magenta from the other, brights spill, channels split, rows tear, lines of a tube run over it.
 */
export async function neonGlitch(source: Picture, setup: Setup): Promise<Picture> {
  const { chance, unit, colours, strength, breathe } = setup;
  const { width, height } = source;
  const [one = teal, other = magenta] = colours;
  const seed = seedOf(chance.branch("tube"));
  const flip = chance.branch("side").chance(0.5) ? 1 : -1;
  const light = lightOf(source);
  const chroma = chromaOf(source);
  const round = blur(light, source, 9 * unit);
  const pen = darkLines(light, source, 1.8 * unit, 6);
  await breathe();
  const [dark = 0, middle = 0.5, bright = 1] = percentiles(light, [0.02, 0.5, 0.985]);
  const range = Math.max(0.2, bright - dark);
  const level = Math.min(0.9, Math.max(0.08, (middle - dark) / range));
  // Day or night before, the middle tone becomes a deep one.
  const sink = Math.min(2.6, Math.max(0.8, Math.log(0.26) / Math.log(level)));
  const bend = curveOf((value) => value ** sink);
  const night = blankPicture(source);
  const spill = new Float32Array(light.length);
  const tint = new Float32Array(light.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const own = light[at] ?? 0;
      const value = bend((own - dark) / range);
      const slope =
        ((round[y * width + Math.min(width - 1, x + 6)] ?? 0) -
          (round[y * width + Math.max(0, x - 6)] ?? 0)) *
        5;
      const side = Math.min(1, Math.max(0, 0.5 + flip * (x / width - 0.5) * 0.9 + slope * 0.6));
      const rim = Math.min(1, Math.abs(slope)) * 0.42;
      const lit = value * 0.95 + rim * (0.35 + value);
      tint[at] = side;
      const keep = Math.min(1, (chroma[at] ?? 0) * 1.7);
      const line = 1 - (pen[at] ?? 0) * 0.7;
      const mix = (channel: 0 | 1 | 2, shown: number, ground: number): number => {
        const lamp = one[channel] + (other[channel] - one[channel]) * side;
        const neon = ground + lit * (lamp * 0.95 + value * 0.3);
        const colour = Math.max(0, value + (shown - own) * 1.5) * (0.45 + 0.75 * lamp);
        return (neon + (colour - neon) * keep * 0.62) * line;
      };
      night.r[at] = mix(0, source.r[at] ?? 0, 0.035);
      night.g[at] = mix(1, source.g[at] ?? 0, 0.03);
      night.b[at] = mix(2, source.b[at] ?? 0, 0.105);
      spill[at] = Math.max(0, value - 0.3) * 1.6 + keep * value * 0.5;
    }
  }
  await breathe();
  const halo = blur(spill, source, 20 * unit);
  const near = blur(spill, source, 5 * unit);
  lightUp(night, halo, near, tint, one, other);
  await breathe();
  const result = screened(night, tornPlaces(source, setup), unit, strength, seed);
  vignette(result, 0.55);
  return result;
}

function lightUp(
  picture: Picture,
  halo: Plane,
  near: Plane,
  tint: Plane,
  one: Rgb,
  other: Rgb,
): void {
  const planes = [picture.r, picture.g, picture.b];
  planes.forEach((plane, channel) => {
    const [from = 1, to = 1] = [one[channel], other[channel]];
    for (let at = 0; at < plane.length; at++) {
      const lamp = from + (to - from) * (tint[at] ?? 0);
      const more = Math.min(1, (halo[at] ?? 0) * 2.1 + (near[at] ?? 0) * 0.55) * lamp;
      plane[at] = 1 - (1 - Math.min(1, plane[at] ?? 0)) * (1 - more * 0.8);
    }
  });
}

/** The tube: split channels, torn places, a dark line in every third, noise in some bands. */
function screened(
  night: Picture,
  places: Int32Array,
  unit: number,
  strength: number,
  seed: number,
): Picture {
  const { width, height } = night;
  const result = blankPicture(night);
  const pitch = Math.max(2, Math.round(3 * unit));
  for (let y = 0, at = 0; y < height; y++) {
    const band = speckAt(Math.floor(y / (26 * unit)), 3, seed);
    const split = Math.round(
      (2.2 + (band > 0.82 ? 9 * (band - 0.8) * 5 : 0)) * unit * (0.35 + 0.65 * strength),
    );
    const scan = y % pitch === 0 ? 0.66 : 1.04;
    const hiss = band > 0.9 ? 0.16 : 0.035;
    const start = y * width;
    for (let x = 0; x < width; x++, at++) {
      const from = places[at] ?? at;
      const place = from - start;
      const noise = (speckAt(x >> 1, y, seed) - 0.5) * hiss;
      const left = start + Math.max(0, place - split);
      const right = start + Math.min(width - 1, place + split);
      result.r[at] = ((night.r[left] ?? 0) + noise) * scan;
      result.g[at] = ((night.g[from] ?? 0) + noise) * scan;
      result.b[at] = ((night.b[right] ?? 0) + noise) * scan;
    }
  }
  return result;
}
