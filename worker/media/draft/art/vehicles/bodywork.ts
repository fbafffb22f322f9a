import type { Decal, Solid, Spot } from "./solid";
import { bothSides } from "./solid";

export interface Body {
  readonly solid: Solid;
  /** Of another colour than the vehicle's own. */
  readonly colour?: string;
  readonly decals: (glass: string, lamp: string) => readonly Decal[];
  /** Drawn before the wheels of the seen side. */
  readonly low?: boolean;
}

/** A quad on the front or back, from one height and half width to another. */
export const across = (
  along: number,
  up: number,
  half: number,
  along2: number,
  up2: number,
  half2: number,
): Spot[] => [
  [along, up, -half],
  [along, up, half],
  [along2, up2, half2],
  [along2, up2, -half2],
];

export const lamps = (
  front: number,
  back: number,
  up: number,
  half: number,
  lamp: string,
): Decal[] => [
  ...[-1, 1].map((way): Decal => ({
    shape: [
      [front, up, way * half],
      [front, up, way * (half - 0.26)],
      [front, up + 0.15, way * (half - 0.26)],
      [front, up + 0.15, way * half],
    ],
    colour: lamp,
  })),
  ...[-1, 1].map((way): Decal => ({
    shape: [
      [back, up + 0.04, way * half],
      [back, up + 0.04, way * (half - 0.24)],
      [back, up + 0.18, way * (half - 0.24)],
      [back, up + 0.18, way * half],
    ],
    colour: "#9c4236",
  })),
];

export const panes = (
  from: number,
  to: number,
  count: number,
  low: number,
  high: number,
  half: number,
  glass: string,
): Decal[] =>
  Array.from({ length: count }, (_, index) => {
    const step = (to - from) / count;
    const left = from + index * step + step * 0.09;
    const right = left + step * 0.82;
    return bothSides(
      [
        [left, low, -half],
        [left, high, -half],
        [right, high, -half],
        [right, low, -half],
      ],
      glass,
    );
  }).flat();
