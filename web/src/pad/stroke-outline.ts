import { getStroke } from "perfect-freehand";
import { fullPressure, perPixel, type Stroke } from "./drawing";

type Point = readonly [x: number, y: number];

const inPixels = ({ points }: Pick<Stroke, "points">): [number, number, number][] => {
  const found: [number, number, number][] = [];
  for (let at = 0; at + 2 < points.length; at += 3) {
    found.push([
      points[at]! / perPixel,
      points[at + 1]! / perPixel,
      points[at + 2]! / fullPressure,
    ]);
  }
  return found;
};

/** The edge of a stroke, all the way round. A rub is as broad at any pressure. */
export function outlineOf(stroke: Stroke, done: boolean): readonly Point[] {
  const pen = stroke.kind === "pen";
  // A mouse is quick: thinned as a real pen is, its lines would break up.
  const thinning = stroke.even ? 0.35 : 0.65;
  return getStroke(inPixels(stroke), {
    size: stroke.size,
    thinning: pen ? thinning : 0,
    smoothing: 0.5,
    streamline: pen ? 0.4 : 0.2,
    simulatePressure: pen && stroke.even,
    last: done,
  });
}

const short = (value: number): string => String(Math.round(value * 100) / 100);
const middle = (one: Point, other: Point): string =>
  `${short((one[0] + other[0]) / 2)} ${short((one[1] + other[1]) / 2)}`;

/** A closed path through the middles of the outline's edges, its corners as the curve's handles. */
export function pathThrough(outline: readonly Point[]): string {
  if (outline.length < 3) return "";
  const [first] = outline;
  const steps = outline.map((point, place) => {
    const next = outline[place + 1] ?? first!;
    return `${short(point[0])} ${short(point[1])} ${middle(point, next)}`;
  });
  return `M${middle(outline.at(-1)!, first!)}Q${steps.join(" ")}Z`;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whole pixels round an outline, one to spare. */
export function boxOf(outline: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of outline) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return {
    left: Math.floor(left) - 1,
    top: Math.floor(top) - 1,
    right: Math.ceil(right) + 1,
    bottom: Math.ceil(bottom) + 1,
  };
}

const straightSteps = 24;

/** From the first point straight to the last, at one pressure. */
export function straightened(points: readonly number[]): number[] {
  const [x = 0, y = 0] = points;
  const [toX = x, toY = y] = points.slice(-3);
  const pressure = Math.round(fullPressure / 2);
  return Array.from({ length: straightSteps + 1 }, (_, step) => {
    const part = step / straightSteps;
    return [Math.round(x + (toX - x) * part), Math.round(y + (toY - y) * part), pressure];
  }).flat();
}
