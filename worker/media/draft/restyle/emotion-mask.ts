import { blur } from "../../pixels/blur";
import { paintedFlat } from "../../pixels/kuwahara";
import { clouds, speckAt } from "../../pixels/noise";
import type { Picture, Plane, Rgb } from "../../pixels/picture";
import { blankPicture, lightOf, percentiles, rgbOf, smoothStep } from "../../pixels/picture";
import { curveOf } from "../../pixels/tones";
import { hottest } from "./hues";
import type { Setup, Spot } from "./style";
import { seedOf } from "./style";

/** Papers from the darkest up, and the three of the one hot colour. */
const papers = ["#100c14", "#272236", "#5c5363", "#bfae9c", "#f4e9d6"].map(rgbOf);
const hot: readonly Rgb[] = ["#5f0f12", "#d8321c", "#ff7449"].map(rgbOf);
/** Where one paper ends and the next begins: by light, and by how much of the stage each should take. */
const cuts = [0.17, 0.36, 0.57, 0.79];
const areas = [0.3, 0.56, 0.77, 0.92];
const hotCuts = [0.22, 0.66];

/** A spotlight on the heads, or on the middle of the stage. */
function spotlight({ width, height }: Picture, heads: readonly Spot[]): Plane {
  const spots =
    heads.length > 0 ? heads : [{ x: width / 2, y: height * 0.42, height: height * 0.3 }];
  const left = Math.min(...spots.map(({ x }) => x));
  const right = Math.max(...spots.map(({ x }) => x));
  const middle = spots.reduce((sum, { y, height: own }) => sum + y + own * 0.8, 0) / spots.length;
  const reach = Math.max(0.3 * width, ...spots.map(({ height: own }) => own * 2.1));
  const light = new Float32Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    const dy = (y - middle) / (reach * 1.05);
    for (let x = 0; x < width; x++, at++) {
      const outside = Math.max(0, left - x, x - right) / reach;
      light[at] =
        0.34 + 0.66 * (1 - smoothStep(0.35, 1.55, Math.sqrt(outside * outside + dy * dy)));
    }
  }
  return light;
}

const steps = (value: number, at: readonly number[]): number => {
  let step = 0;
  while (step < at.length && value > (at[step] ?? 1)) step++;
  return step;
};

/** The colour that stands in for the hot one: darker and lighter papers of the same. */
const papersOf = ([r, g, b]: Rgb): readonly Rgb[] => [
  [r * 0.42, g * 0.36, b * 0.4],
  [r, g, b],
  [r + (1 - r) * 0.4, g + (1 - g) * 0.4, b + (1 - b) * 0.4],
];

/**
 * A stage of cut paper: faces and sets in five flat papers, deep shadow round a spotlight, and one
 * hot colour that all eyes go to. Lighter papers lie on darker ones and throw small shadows.
 */
export async function emotionMask(source: Picture, setup: Setup): Promise<Picture> {
  const { chance, unit, heads, colours, breathe } = setup;
  const { width, height } = source;
  const seed = seedOf(chance.branch("paper"));
  const flat = paintedFlat(source, 4 * unit);
  await breathe();
  const spot = spotlight(source, heads);
  const fine = lightOf(source);
  const light = lightOf(flat);
  const [dark = 0, bright = 1] = percentiles(light, [0.02, 0.985]);
  const range = Math.max(0.25, bright - dark);
  const torn = clouds(source, { across: 22 * unit, octaves: 2, seed });
  const accent = hottest(flat, spot);
  await breathe();
  const isGrey = accent.reduce((sum, value) => sum + value, 0) < accent.length * 0.003;
  const rise = curveOf((value) => value ** 1.1);
  const levels = new Float32Array(light.length);
  for (let at = 0; at < light.length; at++) {
    // The flat dabs, with the pen's own darks kept: eyes and mouths make the mask.
    const ink = Math.min(0, (fine[at] ?? 0) - (light[at] ?? 0)) * 0.75;
    const level = ((light[at] ?? 0) + ink - dark) / range;
    levels[at] = rise(level) * (spot[at] ?? 1) + (torn[at] ?? 0) * 0.03;
  }
  const shares = percentiles(levels, areas);
  const own = cuts.map((cut, index) => cut * 0.45 + (shares[index] ?? cut) * 0.55);
  const paper = new Uint8Array(light.length);
  const heights = new Float32Array(light.length);
  for (let at = 0; at < light.length; at++) {
    const value = levels[at] ?? 0;
    let step = steps(value, own);
    const isHot = isGrey ? step === 3 && (spot[at] ?? 0) > 0.8 : (accent[at] ?? 0) > 0.5;
    if (isHot) step = isGrey ? 6 : 5 + steps(value, hotCuts);
    paper[at] = step;
    heights[at] = isHot ? 0.55 + (step - 5) * 0.2 : step * 0.25;
  }
  const raised = blur(heights, source, 2.6 * unit);
  await breathe();
  const sheets = Float32Array.from(
    [...papers, ...(colours[0] ? papersOf(colours[0]) : hot)].flat(),
  );
  const result = blankPicture(source);
  const [dx, dy] = [Math.round(4 * unit), Math.round(5 * unit)];
  for (let y = 0, at = 0; y < height; y++) {
    const above = Math.max(0, y - dy) * width;
    const before = Math.max(0, y - 1) * width;
    let strand = 0;
    for (let x = 0; x < width; x++, at++) {
      const own = heights[at] ?? 0;
      const over = (raised[above + Math.max(0, x - dx)] ?? 0) - own;
      const shadow = over > 0 ? 1 - Math.min(0.62, over * 1.15) : 1;
      const rim = own > (heights[before + Math.max(0, x - 1)] ?? 0) + 0.1 ? 1.14 : 1;
      if ((x & 7) === 0) strand = (speckAt(x >> 3, y, seed) - 0.5) * 0.05;
      const fibre = 1 + (speckAt(x, y, seed) - 0.5) * 0.09 + strand;
      const lit = shadow * rim * fibre * (0.9 + 0.1 * (spot[at] ?? 1));
      const sheet = (paper[at] ?? 0) * 3;
      result.r[at] = (sheets[sheet] ?? 0) * lit;
      result.g[at] = (sheets[sheet + 1] ?? 0) * lit;
      result.b[at] = (sheets[sheet + 2] ?? 0) * lit;
    }
  }
  return result;
}
