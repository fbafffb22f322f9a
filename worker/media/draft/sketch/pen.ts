import { blur } from "../../pixels/blur";
import type { Picture, Size } from "../../pixels/picture";
import { byteOf, maskOf } from "../../pixels/picture";
import { distanceTo } from "../../pixels/spread";
import type { Point } from "../art/geometry";
import { ellipse, strip } from "../art/geometry";
import type { Chance } from "../chance";
import type { Ink } from "./find-ink";
import { thinned } from "./thin";
import type { Trace } from "./trace";
import { besides, traced } from "./trace";

/** How broad the pen of the house is, in units. */
const house = 2.9;

interface Hand {
  readonly size: Size;
  readonly unit: number;
  /** 0: the line as it was drawn; 1: as the house would have drawn it. */
  readonly freedom: number;
  readonly chance: Chance;
}

/** A place every few pixels, each the mean of those round it; the ends stay where they are. */
function smoothed(line: Trace, isLoop: boolean, { size, unit, freedom }: Hand): Point[] {
  const points = line.map((at): Point => [
    (at % size.width) + 0.5,
    Math.floor(at / size.width) + 0.5,
  ]);
  const reach = Math.max(1, Math.round((2 + 13 * freedom) * unit));
  const count = points.length;
  const step = Math.max(1, Math.round(2.5 * unit));
  const result: Point[] = [];
  for (let middle = 0; ; middle = Math.min(count - 1, middle + step)) {
    const near = isLoop ? reach : Math.min(reach, middle, count - 1 - middle);
    let [x, y, sum] = [0, 0, 0];
    for (let off = -near; off <= near; off++) {
      const place = isLoop ? (middle + off + (count - 1) * 2) % (count - 1) : middle + off;
      const weight = near + 1 - Math.abs(off);
      const [px, py] = points[place] ?? [0, 0];
      x += px * weight;
      y += py * weight;
      sum += weight;
    }
    result.push([x / sum, y / sum]);
    if (middle >= count - 1) return result;
  }
}

const short = (value: number): number => Math.round(value * 10) / 10;
const pathOf = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join("L")}Z`;

function colourAt({ r, g, b }: Picture, line: Trace): string {
  const at = line[Math.floor(line.length / 2)] ?? 0;
  const hex = [r, g, b].map((plane) =>
    byteOf(plane[at] ?? 0)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${hex.join("")}`;
}

/** The breadth along a stroke: its own, mixed with that of a pen that swells and runs out. */
function breadths(points: readonly Point[], own: number, isLoop: boolean, hand: Hand): number[] {
  const { unit, freedom, chance } = hand;
  const phase = chance.between(0, 6.28);
  const fit = isLoop ? 0 : Math.min(1, points.length / 10);
  const calm = Math.max(house * 0.75, Math.min(house * 1.7, own / unit)) * unit;
  return points.map((_, index) => {
    const share = points.length > 1 ? index / (points.length - 1) : 0.5;
    const swell = isLoop
      ? 1 + 0.14 * Math.sin(share * 6.2832 + phase)
      : 0.92 + 0.2 * Math.sin(share * 5 + phase) + 0.06 * Math.sin(share * 17 + phase);
    const end = 1 - 0.75 * fit * Math.pow(Math.abs(share * 2 - 1), 5);
    return Math.max(
      1.2 * unit,
      own + (calm * swell * end - own) * Math.min(1, 0.3 + freedom * 1.3),
    );
  });
}

/**
 * The lines drawn anew with the pen of the house, as SVG on white: the more freedom, the smoother
 * and the more even.
 */
export function penned({ lines, colours }: Ink, hand: Hand): string {
  const { size, unit, freedom } = hand;
  // A little softer than drawn, or every tremble of the edge would grow a hook of its own.
  const soft = blur(lines, size, (0.7 + 0.9 * freedom) * unit);
  const mask = maskOf(soft.length, (at) => (soft[at] ?? 0) > 0.34);
  const bare = maskOf(soft.length, (at) => mask[at] === 0);
  const depth = distanceTo(bare, size);
  const parts: string[] = [];
  const hook = (fork: number): number => (depth[fork] ?? 0) * 1.5 + (3 + 5 * freedom) * unit;
  const thin = thinned(mask, size);
  const isEnd = (at: number): boolean => besides(thin, at, size.width).length < 2;
  for (const line of traced(thin, size, hook)) {
    const breadth = line.reduce((sum, at) => sum + (depth[at] ?? 0) * 2 - 1, 0) / line.length;
    const own = Math.max(1, breadth);
    const isLoop = line.length > 12 && line[0] === line.at(-1);
    const colour = colourAt(colours, line);
    if (line.length < Math.max(3, own * 0.8)) {
      const at = line[0] ?? 0;
      // What is short and hangs on others lies within their breadth; alone it is a dot.
      if (!isEnd(at) || !isEnd(line.at(-1) ?? at)) continue;
      const half = (depth[at] ?? 1) + 0.3;
      const dot = ellipse(
        (at % size.width) + 0.5,
        Math.floor(at / size.width) + 0.5,
        half,
        half,
        14,
      );
      parts.push(`<path d="${pathOf(dot)}" fill="${colour}"/>`);
      continue;
    }
    const points = smoothed(line, isLoop, hand);
    const outline = strip(points, breadths(points, own, isLoop, hand));
    parts.push(`<path d="${pathOf(outline)}" fill="${colour}"/>`);
  }
  const { width, height } = size;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>${parts.join("")}</svg>`
  );
}
