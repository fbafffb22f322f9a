import { blend } from "../colours";
import type { Point } from "../geometry";
import { curve, farSide } from "../geometry";
import { points } from "../points";
import type { Sheet } from "../sheet";

/** A thing at work on a sheet: its own places (about one high, its foot at 0 0) put to where it is. */
export interface ThingWork {
  readonly sheet: Sheet;
  readonly size: number;
  readonly at: (place: Point) => Point;
  readonly pen: number;
  /** Its colour, where the words or the house give one. */
  readonly colour: string | null;
  /** Any colour as the hour lets it look. */
  readonly dim: (colour: string) => string;
  readonly side: -1 | 1;
  /** How round rims look: 0 from their level, 1 from above. */
  readonly rim: number;
  readonly lamp: string;
  readonly isDark: boolean;
  readonly isHeld: boolean;
}

export const outline = "#1f1c1a";
export const shade = "#1c1815";

interface PieceLook {
  readonly round?: boolean;
  readonly shadow?: number;
  readonly line?: number;
}

/** A part of a thing: its tone, its shadow side, its contour. */
export function part(
  work: ThingWork,
  places: string | readonly Point[],
  colour: string,
  { round = false, shadow = 0.32, line = 1 }: PieceLook = {},
): Point[] {
  const list = typeof places === "string" ? points(places) : places;
  const drawn = list.map(work.at);
  const shape = round ? curve(drawn, true, 5) : drawn;
  const own = work.dim(colour);
  work.sheet.marker(shape, own, 0.9, 0.7);
  if (shadow > 0) work.sheet.paint(farSide(shape, -work.side, shadow), shade, 0.2);
  if (line > 0) {
    const look = { colour: outline, wobble: 0.6 };
    if (round) work.sheet.outline(shape, work.pen * line, look);
    else work.sheet.edges(shape, work.pen * line, look);
  }
  return shape;
}

/** Pen lines on a thing. */
export function lines(
  work: ThingWork,
  list: readonly string[],
  width = 0.6,
  colour = outline,
): void {
  for (const text of list) {
    const spots = points(text).map(work.at);
    work.sheet.stroke(spots.length > 2 ? curve(spots) : spots, work.pen * width, { colour });
  }
}

/** A round rim seen a little from above. */
export const rimOf = (work: ThingWork, x: number, y: number, radius: number, count = 26): Point[] =>
  Array.from({ length: count }, (_, index): Point => {
    const angle = (index / count) * Math.PI * 2;
    return work.at([x + Math.cos(angle) * radius, y + Math.sin(angle) * radius * work.rim]);
  });

export function glint(work: ThingWork, list: readonly string[]): void {
  for (const text of list)
    work.sheet.stroke(curve(points(text).map(work.at)), work.pen * 1.1, {
      colour: "#fffaf0",
      opacity: 0.85,
    });
}

export const tinted = ({ colour }: ThingWork, plain: string): string => colour ?? plain;
export const darker = (colour: string, share: number): string => blend(colour, "#1c1815", share);
