import type { Point } from "../geometry";

/** Places on somebody, in heads above their feet, put onto the sheet at their size and facing. */
export interface BodySpace {
  /** Pixels per head. */
  readonly head: number;
  /** 1 faces right, -1 left. */
  readonly facing: 1 | -1;
  readonly to: (place: Point) => Point;
  readonly all: (places: readonly Point[]) => Point[];
}

/** `tall` is the share of an adult's 7.3 heads that lies below the chin of a shorter person. */
export function bodySpace([x, y]: Point, head: number, facing: 1 | -1, tall: number): BodySpace {
  const to = ([px, py]: Point): Point => [x + px * facing * head, y - py * head * tall];
  return { head, facing, to, all: (places) => places.map(to) };
}
