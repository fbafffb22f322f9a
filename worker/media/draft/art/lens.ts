import type { Point } from "./geometry";

/** Metres: x to the right of the lens, y up from the ground, z away from it. */
export type Place = readonly [x: number, y: number, z: number];

/** An upright face square to the lens, from its lower left to its upper right corner. */
export const front = (x: number, y: number, x2: number, y2: number, z: number): Place[] => [
  [x, y, z],
  [x2, y, z],
  [x2, y2, z],
  [x, y2, z],
];

/** An upright face that runs away from the lens. */
export const aside = (x: number, y: number, z: number, y2: number, z2: number): Place[] => [
  [x, y, z],
  [x, y, z2],
  [x, y2, z2],
  [x, y2, z],
];

/** A level face at a height. */
export const flat = (x: number, z: number, x2: number, z2: number, y: number): Place[] => [
  [x, y, z],
  [x2, y, z],
  [x2, y, z2],
  [x, y, z2],
];

const nearest = 0.5;

/**
 * A camera that keeps uprights upright (as an architect draws): things shrink with z, and the
 * horizon lies where the lens is aimed.
 */
export class Lens {
  constructor(
    readonly width: number,
    readonly height: number,
    /** Pixels per metre at one metre. */
    readonly reach: number,
    readonly eyeHeight: number,
    readonly horizon: number,
    readonly centre: number,
  ) {}

  scale(z: number): number {
    return this.reach / Math.max(nearest, z);
  }

  at([x, y, z]: Place): Point {
    const scale = this.scale(z);
    return [this.centre + x * scale, this.horizon - (y - this.eyeHeight) * scale];
  }

  /** A flat shape in space, with what lies behind the lens cut off. */
  shape(places: readonly Place[]): Point[] {
    const kept: Place[] = [];
    places.forEach((from, index) => {
      const to = places[(index + 1) % places.length] ?? from;
      if (from[2] >= nearest) kept.push(from);
      if (from[2] >= nearest === to[2] >= nearest) return;
      const share = (nearest - from[2]) / (to[2] - from[2]);
      kept.push([
        from[0] + (to[0] - from[0]) * share,
        from[1] + (to[1] - from[1]) * share,
        nearest,
      ]);
    });
    return kept.map((place) => this.at(place));
  }

  /** Half of what is seen across, in metres, at a distance. */
  halfWidth(z: number): number {
    return Math.max(this.centre, this.width - this.centre) / this.scale(z);
  }
}
