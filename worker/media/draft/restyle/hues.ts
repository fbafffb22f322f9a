import { blur, enlarged, partOf, shrunk } from "../../pixels/blur";
import type { Picture, Plane } from "../../pixels/picture";
import { percentiles, smoothStep } from "../../pixels/picture";

/** How far a pixel is from grey, 0 to 1. */
export function chromaOf({ r, g, b }: Picture): Plane {
  const result = new Float32Array(r.length);
  for (let at = 0; at < result.length; at++) {
    const [red, green, blue] = [r[at] ?? 0, g[at] ?? 0, b[at] ?? 0];
    result[at] = Math.max(red, green, blue) - Math.min(red, green, blue);
  }
  return result;
}

/** Where a pixel stands on the circle of hues, 0 to 1. */
function hueOf(red: number, green: number, blue: number, chroma: number): number {
  const top = Math.max(red, green, blue);
  const turn =
    top === red
      ? (green - blue) / chroma
      : top === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4;
  return (turn / 6 + 1) % 1;
}

/**
 * The picture's one hot colour: 1 where it is, 0 elsewhere. That is the hue with the most weight
 * among what is far from grey, never more than about a fifth of the picture.
 */
export function hottest(source: Picture, weight: Plane): Plane {
  const small = partOf(source, 2);
  const half = (plane: Plane): Plane => shrunk(plane, source, 2);
  const picture = { ...small, r: half(source.r), g: half(source.g), b: half(source.b) };
  return enlarged(hottestIn(picture, half(weight)), small, source, 2);
}

function hottestIn(picture: Picture, weight: Plane): Plane {
  const { r, g, b } = picture;
  const chroma = chromaOf(picture);
  const bins = new Float64Array(36);
  const hues = new Float32Array(chroma.length);
  for (let at = 0; at < chroma.length; at++) {
    const own = chroma[at] ?? 0;
    if (own < 0.1) continue;
    const hue = hueOf(r[at] ?? 0, g[at] ?? 0, b[at] ?? 0, own);
    hues[at] = hue;
    const bin = Math.floor(hue * 36) % 36;
    bins[bin] = (bins[bin] ?? 0) + own * own * (weight[at] ?? 1);
  }
  let best = 0;
  let most = -1;
  for (let bin = 0; bin < 36; bin++) {
    const sum =
      (bins[bin] ?? 0) + 0.6 * ((bins[(bin + 1) % 36] ?? 0) + (bins[(bin + 35) % 36] ?? 0));
    if (sum > most) [best, most] = [bin, sum];
  }
  const middle = (best + 0.5) / 36;
  const member = new Float32Array(chroma.length);
  for (let at = 0; at < member.length; at++) {
    const turn = Math.abs((hues[at] ?? 0) - middle);
    const near = 1 - smoothStep(0.06, 0.11, Math.min(turn, 1 - turn));
    member[at] = (chroma[at] ?? 0) * near;
  }
  const soft = blur(member, picture, 0.8);
  const [fifth = 0] = percentiles(soft, [0.8]);
  const from = Math.max(0.1, fifth);
  return soft.map((value) => smoothStep(from, from + 0.08, value));
}
