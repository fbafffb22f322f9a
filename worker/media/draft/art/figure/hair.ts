import { points } from "../points";
import type { Hair } from "../../reading/scene";
import type { Point } from "../geometry";

/**
 * Hair styles as outlines in heads, face straight out. `back` hangs behind the head; `cap` lies on
 * it, from the left temple over the crown to the right temple and back along the hairline;
 * `strands` are pen lines on it.
 */
export interface HairStyle {
  readonly back: readonly Point[];
  readonly cap: readonly Point[];
  readonly strands: readonly (readonly Point[])[];
}

const crown: Point[] = points(
  "-0.4 0.02, -0.43 -0.18, -0.38 -0.4, -0.22 -0.54, 0 -0.585, 0.22 -0.54, 0.38 -0.4, 0.43 -0.18, 0.4 0.02",
);
const temples = (low: number): Point[] => [
  [0.37, low],
  [0.345, -0.12],
];
const temples2 = (low: number): Point[] => [
  [-0.345, -0.12],
  [-0.37, low],
];

const fringe: Point[] = points(
  "0.33 -0.22, 0.2 -0.27, 0.08 -0.24, -0.05 -0.28, -0.18 -0.25, -0.33 -0.2",
);
const swept: Point[] = points(
  "0.33 -0.25, 0.22 -0.33, 0.05 -0.36, -0.12 -0.33, -0.24 -0.25, -0.33 -0.12",
);
const middle: Point[] = points(
  "0.34 -0.1, 0.28 -0.24, 0.14 -0.36, 0.01 -0.43, -0.13 -0.36, -0.28 -0.24, -0.34 -0.1",
);
const drawnBack: Point[] = points("0.33 -0.22, 0.22 -0.34, 0 -0.39, -0.22 -0.34, -0.33 -0.22");
const jagged: Point[] = points(
  "0.33 -0.2, 0.25 -0.31, 0.17 -0.22, 0.08 -0.33, -0.01 -0.21, -0.11 -0.32, -0.2 -0.2, -0.27 -0.3, -0.33 -0.18",
);

function bumps(
  count: number,
  rx: number,
  ry: number,
  cy: number,
  from: number,
  to: number,
): Point[] {
  return Array.from({ length: count * 2 + 1 }, (_, index) => {
    const angle = from + ((to - from) * index) / (count * 2);
    const swell = index % 2 === 0 ? 1 : 1.1;
    return [Math.cos(angle) * rx * swell, cy + Math.sin(angle) * ry * swell];
  });
}

const spikes: Point[] = points(
  "-0.4 0.02, -0.5 -0.2, -0.41 -0.26, -0.5 -0.46, -0.33 -0.46, -0.32 -0.67, -0.14 -0.57, -0.04 -0.74, 0.1 -0.58, 0.26 -0.69, 0.28 -0.5, 0.47 -0.5, 0.4 -0.3, 0.49 -0.2, 0.4 0.02",
);

const over = (points: readonly Point[]): Point[] => [
  ...crown,
  ...temples(0.03),
  ...points,
  ...temples2(0.03),
];

const falling: Point[][] = [
  points("-0.02 -0.56, -0.2 -0.46, -0.33 -0.28"),
  points("0.05 -0.56, 0.22 -0.46, 0.35 -0.28"),
  points("0 -0.55, -0.12 -0.45, -0.22 -0.32"),
  points("0.03 -0.55, 0.14 -0.46, 0.24 -0.34"),
];
const combed: Point[][] = [
  points("-0.24 -0.3, -0.08 -0.45, 0.16 -0.5"),
  points("-0.1 -0.35, 0.08 -0.46, 0.3 -0.42"),
  points("-0.28 -0.27, -0.2 -0.43, 0 -0.53"),
];

export const hairStyles: Record<Hair, HairStyle> = {
  short: { back: [], cap: over(fringe), strands: falling },
  parted: { back: [], cap: over(swept), strands: combed },
  buzz: {
    back: [],
    cap: [
      ...crown.map(([x, y]): Point => [x * 0.955, y * 0.93]),
      [0.35, -0.12],
      ...drawnBack,
      [-0.35, -0.12],
    ],
    strands: [],
  },
  bald: { back: [], cap: [], strands: [] },
  spiky: {
    back: [],
    cap: [...spikes, ...temples(0.03), ...jagged, ...temples2(0.03)],
    strands: falling.slice(2),
  },
  curly: {
    back: bumps(11, 0.53, 0.5, -0.1, Math.PI * 0.86, Math.PI * 2.14),
    cap: [
      ...bumps(9, 0.46, 0.5, -0.12, Math.PI * 0.98, Math.PI * 2.02),
      [0.35, -0.05],
      [0.3, -0.22],
      [0.16, -0.3],
      [0, -0.27],
      [-0.16, -0.31],
      [-0.3, -0.22],
      [-0.35, -0.05],
    ],
    strands: [
      points("-0.3 -0.36, -0.22 -0.42, -0.16 -0.36"),
      points("0.1 -0.5, 0.19 -0.52, 0.24 -0.44"),
      points("-0.06 -0.42, 0.02 -0.47, 0.08 -0.4"),
    ],
  },
  bob: {
    back: points("-0.4 -0.3, -0.5 0, -0.5 0.34, -0.3 0.42, 0.3 0.42, 0.5 0.34, 0.5 0, 0.4 -0.3"),
    cap: [
      [-0.33, 0.36],
      [-0.46, 0.34],
      [-0.475, 0.05],
      ...crown.slice(1, -1),
      [0.475, 0.05],
      [0.46, 0.34],
      [0.33, 0.36],
      [0.36, 0.1],
      ...fringe,
      [-0.36, 0.1],
    ],
    strands: [
      ...falling.slice(0, 2),
      points("-0.42 -0.1, -0.43 0.1, -0.4 0.3"),
      points("0.42 -0.1, 0.43 0.1, 0.4 0.3"),
    ],
  },
  long: {
    back: points(
      "-0.4 -0.35, -0.5 0, -0.54 0.5, -0.5 0.95, -0.2 1.0, 0.2 1.0, 0.5 0.95, 0.54 0.5, 0.5 0, 0.4 -0.35",
    ),
    cap: [
      [-0.36, 0.5],
      [-0.47, 0.45],
      [-0.47, 0.05],
      ...crown.slice(1, -1),
      [0.47, 0.05],
      [0.47, 0.45],
      [0.36, 0.5],
      [0.385, 0.12],
      ...middle,
      [-0.385, 0.12],
    ],
    strands: [
      ...falling,
      points("-0.43 0, -0.43 0.2, -0.41 0.42"),
      points("0.43 0, 0.43 0.2, 0.41 0.42"),
    ],
  },
  wavy: {
    back: points(
      "-0.42 -0.35, -0.56 -0.05, -0.5 0.2, -0.62 0.45, -0.52 0.72, -0.3 0.78, 0.3 0.78, 0.52 0.72, 0.62 0.45, 0.5 0.2, 0.56 -0.05, 0.42 -0.35",
    ),
    cap: [
      [-0.34, 0.3],
      [-0.5, 0.36],
      [-0.46, 0.16],
      [-0.52, 0],
      ...crown.slice(1, -1),
      [0.52, 0],
      [0.46, 0.16],
      [0.5, 0.36],
      [0.34, 0.3],
      [0.38, 0.1],
      ...swept,
      [-0.38, 0.1],
    ],
    strands: [
      ...combed,
      points("-0.46 0, -0.42 0.13, -0.46 0.27"),
      points("0.46 0, 0.42 0.13, 0.46 0.27"),
    ],
  },
  bun: {
    back: bumps(7, 0.22, 0.2, -0.66, 0, Math.PI * 2),
    cap: over(drawnBack),
    strands: [
      points("-0.32 -0.2, -0.22 -0.42, -0.04 -0.55"),
      points("0.32 -0.2, 0.22 -0.42, 0.04 -0.55"),
      points("-0.1 -0.38, -0.05 -0.48, 0 -0.55"),
    ],
  },
  tail: {
    back: points(
      "0.02 -0.5, -0.36 -0.5, -0.62 -0.32, -0.68 0.1, -0.58 0.55, -0.52 0.2, -0.42 -0.1",
    ),
    cap: over(drawnBack),
    strands: [
      points("0.3 -0.24, 0.1 -0.44, -0.25 -0.46"),
      points("0.12 -0.36, -0.05 -0.43, -0.32 -0.36"),
      points("-0.12 -0.36, -0.24 -0.34, -0.36 -0.25"),
    ],
  },
};
