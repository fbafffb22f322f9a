import { boxBlur } from "../../pixels/blur";
import type { Picture, Plane } from "../../pixels/picture";
import { blankPicture, lightOf, maskOf, percentiles } from "../../pixels/picture";
import { regionsOf } from "../../pixels/regions";
import { closed, distanceTo } from "../../pixels/spread";

export interface Ink {
  /** How much of each pixel a line covers. */
  readonly lines: Plane;
  /** The colour of whatever line is near, 1 for its lightest. */
  readonly colours: Picture;
  /** Areas that were filled in: their tone and colour, white where nothing is. */
  readonly fills: Picture;
  /** 1 where something is filled in. */
  readonly filled: Uint8Array;
}

/** Up to this many units across is a line, above it a fill. */
const boldest = 13;
const inkTone = [0.12, 0.11, 0.1] as const;

/** Where lines begin to count and where they are full, by how dark the paper's own noise is. */
function thresholds(dark: Plane): readonly [from: number, to: number] {
  const [middle = 0, busy = 0] = percentiles(dark, [0.5, 0.75]);
  const from = Math.max(0.09, middle + 5 * (busy - middle));
  const strong = dark.filter((value) => value > from);
  const [firm = from] = percentiles(strong, [0.8]);
  return [from, from + Math.max(0.1, (firm - from) * 0.6)];
}

/** Takes out specks: what is tiny, and what is small and far from everything else. */
function withoutSpecks(covered: Plane, size: Picture, unit: number, floor: number): void {
  const mask = maskOf(covered.length, (at) => (covered[at] ?? 0) > floor);
  const { labels, regions } = regionsOf(mask, size);
  const big = Uint8Array.from(regions, ({ area }) => (area >= 60 * unit * unit ? 1 : 0));
  const firm = maskOf(labels.length, (at) => big[(labels[at] ?? 0) - 1] === 1);
  const away = distanceTo(firm, size);
  const near = new Float32Array(regions.length).fill(1e4);
  for (let at = 0; at < labels.length; at++) {
    const index = (labels[at] ?? 0) - 1;
    if (index >= 0) near[index] = Math.min(near[index] ?? 0, away[at] ?? 0);
  }
  const kept = Uint8Array.from(regions, ({ area }, index) =>
    big[index] === 1 || (area > 7 * unit * unit && (near[index] ?? 0) < 26 * unit) ? 1 : 0,
  );
  const isKept = (at: number): boolean => kept[(labels[at] ?? 0) - 1] === 1;
  const { width } = size;
  for (let at = 0; at < covered.length; at++) {
    if ((covered[at] ?? 0) === 0 || isKept(at)) continue;
    // The soft rim of a line belongs to it.
    const isRim =
      labels[at] === 0 &&
      (isKept(at - 1) || isKept(at + 1) || isKept(at - width) || isKept(at + width));
    if (!isRim) covered[at] = 0;
  }
}

/** The paper with its fills, all lines filled up by what is round them. */
function withoutLines(paper: Picture, radius: number): Picture {
  const { width, height } = paper;
  const r = closed(paper.r, paper, radius);
  // Most drawings are grey: what was found for one colour then holds for all.
  const isSame = (plane: Plane): boolean =>
    plane.every((value, at) => Math.abs(value - (paper.r[at] ?? 0)) < 0.004);
  const rest = (plane: Plane): Plane => (isSame(plane) ? r : closed(plane, paper, radius));
  return { width, height, r, g: rest(paper.g), b: rest(paper.b) };
}

/** Pulls lines and fills apart on white paper; specks of dust are left out. */
export function findInk(paper: Picture, unit: number): Ink {
  const radius = Math.round((boldest * unit) / 2);
  const under = withoutLines(paper, radius);
  const light = lightOf(paper);
  const around = lightOf(under);
  const dark = new Float32Array(light.length);
  for (let at = 0; at < dark.length; at++) {
    const red = (under.r[at] ?? 0) - (paper.r[at] ?? 0);
    const green = (under.g[at] ?? 0) - (paper.g[at] ?? 0);
    const blue = (under.b[at] ?? 0) - (paper.b[at] ?? 0);
    dark[at] = Math.max((around[at] ?? 0) - (light[at] ?? 0), 0.7 * Math.max(red, green, blue));
  }
  const [from, to] = thresholds(dark);
  const lines = dark.map((value) =>
    Math.min(1, Math.max(0, (value - from * 0.6) / (to - from * 0.6))),
  );
  withoutSpecks(lines, paper, unit, 0.45);
  return { lines, colours: lineColours(paper, lines), ...fillsOf(under, unit, from) };
}

/** Ink is ink, unless it was a coloured pen: then its colour, as strong as it was meant. */
function lineColours(paper: Picture, lines: Plane): Picture {
  const colours = blankPicture(paper);
  const weight = boxBlur(lines, paper, 3);
  for (const channel of ["r", "g", "b"] as const) {
    const mean = colours[channel];
    const plane = paper[channel];
    for (let at = 0; at < mean.length; at++) mean[at] = (plane[at] ?? 0) * (lines[at] ?? 0);
    boxBlur(mean, paper, 3, mean);
  }
  const { r, g, b } = colours;
  for (let at = 0; at < lines.length; at++) {
    const sum = Math.max(0.02, weight[at] ?? 0);
    const [red, green, blue] = [(r[at] ?? 0) / sum, (g[at] ?? 0) / sum, (b[at] ?? 0) / sum];
    const low = Math.min(red, green, blue);
    const chroma = Math.max(red, green, blue) - low;
    const isColoured = chroma > 0.2 && chroma > (1 - low) * 0.38;
    // Stretched so that the strongest of the three is as dark as a firm stroke would make it.
    const depth = 1.05 * Math.min(1, 0.92 / Math.max(0.2, 1 - low));
    r[at] = isColoured ? Math.max(0, 1 - (1 - red) * depth) : inkTone[0];
    g[at] = isColoured ? Math.max(0, 1 - (1 - green) * depth) : inkTone[1];
    b[at] = isColoured ? Math.max(0, 1 - (1 - blue) * depth) : inkTone[2];
  }
  return colours;
}

function fillsOf(under: Picture, unit: number, from: number): Pick<Ink, "fills" | "filled"> {
  const fills = blankPicture(under);
  for (const channel of ["r", "g", "b"] as const) {
    fills[channel].set(boxBlur(under[channel], under, Math.max(1, Math.round(1.2 * unit))));
  }
  const light = lightOf(fills);
  const least = Math.max(0.08, from * 0.7);
  const filled = new Uint8Array(light.length);
  for (let at = 0; at < filled.length; at++) {
    const [r, g, b] = [fills.r[at] ?? 1, fills.g[at] ?? 1, fills.b[at] ?? 1];
    const chroma = Math.max(r, g, b) - Math.min(r, g, b);
    filled[at] = 1 - (light[at] ?? 1) > least || chroma > least + 0.06 ? 1 : 0;
  }
  const { labels, regions } = regionsOf(filled, under);
  const kept = Uint8Array.from(regions, ({ area }) => (area < 200 * unit * unit ? 0 : 1));
  for (let at = 0; at < filled.length; at++) {
    filled[at] = kept[(labels[at] ?? 0) - 1] ?? 0;
    if (filled[at]) continue;
    fills.r[at] = 1;
    fills.g[at] = 1;
    fills.b[at] = 1;
  }
  return { fills, filled };
}
