import type { Point } from "../geometry";
import { curve } from "../geometry";

/**
 * Places on a head, in heads: x -0.5 to 0.5 left to right, y -0.5 (crown) to 0.5 (chin), on a
 * face looking straight out. `to` turns, nods and tilts them onto the sheet.
 */
export interface HeadSpace {
  readonly size: number;
  /** -1 looks to the left edge, 1 to the right. */
  readonly turn: number;
  /** -1 looks down, 1 up. */
  readonly nod: number;
  readonly to: (x: number, y: number, front?: number) => Point;
  readonly line: (points: readonly Point[], closed?: boolean, front?: number) => Point[];
}

export function headSpace(
  [cx, cy]: Point,
  size: number,
  turn: number,
  nod: number,
  tilt: number,
): HeadSpace {
  const cos = Math.cos(tilt);
  const sin = Math.sin(tilt);
  /** `front` 1 lies on the face and travels with the turn, 0 on the skull's outline. */
  const to = (x: number, y: number, front = 0): Point => {
    const far = Math.sign(x) === Math.sign(turn) ? 1 - 0.3 * Math.abs(turn) * front : 1;
    const px = x * far + turn * 0.15 * front;
    const py = y - nod * 0.09 * front * (1 - Math.abs(x));
    return [cx + (px * cos - py * sin) * size, cy + (px * sin + py * cos) * size];
  };
  return {
    size,
    turn,
    nod,
    to,
    line: (points, closed = false, front = 0) =>
      curve(
        points.map(([x, y]) => to(x, y, front)),
        closed,
        4,
      ),
  };
}
