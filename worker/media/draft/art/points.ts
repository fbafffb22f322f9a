import type { Point } from "./geometry";

/** Reads "x y, x y, ...": the drawings' tables are written so, to stay readable. */
export const points = (text: string): Point[] =>
  text.split(",").map((pair): Point => {
    const [x = 0, y = 0] = pair.trim().split(/\s+/).map(Number);
    return [x, y];
  });
