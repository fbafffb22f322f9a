import type { Point } from "../geometry";
import { curve, strip } from "../geometry";
import type { Sheet } from "../sheet";

/** An animal at work on a sheet: its places in withers' heights from where it stands, put to scale. */
export interface CreatureWork {
  readonly sheet: Sheet;
  /** Pixels of one height at the withers. */
  readonly size: number;
  readonly facing: 1 | -1;
  readonly to: (place: Point) => Point;
  readonly pen: number;
  readonly fine: boolean;
  readonly coat: string;
  /** The legs on the far side, the dark of the mouth, the pale of the belly. */
  readonly far: string;
  readonly dark: string;
  readonly pale: string;
  readonly line: string;
  /** Where the light comes from: -1 the left, 1 the right. */
  readonly side: -1 | 1;
  readonly rim: string | null;
}

export const shadow = "#1c1815";

export interface Part {
  readonly shape: readonly Point[];
  readonly colour: string;
}

/** Parts as one body: a contour goes round them all, and none runs between them. */
export function mergedParts(work: CreatureWork, parts: readonly Part[]): void {
  const { sheet, pen, line } = work;
  for (const { shape } of parts) sheet.outline(shape, pen * 2, { colour: line, wobble: 0.5 });
  for (const { shape, colour } of parts) sheet.paint(shape, colour);
}

/** A limb through joints, as wide at each as given, on the sheet. */
export function limbOf(
  work: CreatureWork,
  joints: readonly Point[],
  widths: readonly number[],
): Point[] {
  const line = curve(joints.map(work.to), false, 4);
  const last = line.length - 1;
  const sizes = line.map((_, index) => {
    const place = (index / last) * (widths.length - 1);
    const low = widths[Math.floor(place)] ?? 0.1;
    const high = widths[Math.ceil(place)] ?? low;
    return (low + (high - low) * (place % 1)) * work.size;
  });
  return strip(line, sizes);
}

/** A closed smooth shape of places. */
export const blob = (work: CreatureWork, places: readonly Point[], steps = 4): Point[] =>
  curve(places.map(work.to), true, steps);
