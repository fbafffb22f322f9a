import type { Point } from "../geometry";
import { curve, ellipse, strip } from "../geometry";
import { points } from "../points";
import type { CreatureWork } from "./creature-work";
import { blob, mergedParts, shadow } from "./creature-work";

/** A snake on the ground, its head raised. */
export function snake(work: CreatureWork): void {
  const { sheet, size, pen, line } = work;
  const spine = curve(
    points("-2.2 0.12, -1.7 0.34, -1.2 0.1, -0.7 0.36, -0.2 0.1, 0.4 0.2, 0.6 0.6, 0.72 0.96").map(
      work.to,
    ),
    false,
    7,
  );
  const last = spine.length - 1;
  const widths = spine.map((_, index) => size * (0.05 + 0.2 * Math.min(1, (index / last) * 2.4)));
  const body = strip(spine, widths);
  const head = blob(work, points("0.62 0.92, 0.64 1.1, 0.84 1.14, 1.08 1.02, 1.1 0.94, 0.86 0.88"));
  mergedParts(work, [
    { shape: body, colour: work.coat },
    { shape: head, colour: work.coat },
  ]);
  const below = strip(
    spine.map(([x, y]): Point => [x, y + size * 0.06]),
    widths.map((wide) => wide * 0.5),
  );
  sheet.paint(below, shadow, 0.2);
  const bands = spine
    .filter((_, index) => index % 4 === 2)
    .map(([x, y]) => ellipse(x, y - size * 0.03, size * 0.06, size * 0.045, 8));
  sheet.paintAll(bands, work.dark, 0.75);
  const [x, y] = work.to([0.86, 1.05]);
  sheet.paint(ellipse(x, y, size * 0.035, size * 0.035, 10), "#1c1816");
  sheet.strokes(
    [
      [work.to([1.09, 0.97]), work.to([1.26, 0.95]), work.to([1.34, 1.01])],
      [work.to([1.24, 0.95]), work.to([1.34, 0.9])],
    ],
    pen * 0.8,
    { colour: "#8a3f33" },
  );
  sheet.stroke(
    curve([work.to([1.08, 0.96]), work.to([0.94, 0.95]), work.to([0.84, 0.98])]),
    pen * 0.7,
    { colour: line },
  );
}

/** A fish that leaps. */
export function fish(work: CreatureWork): void {
  const { sheet, size, pen, line } = work;
  const body = blob(
    work,
    points("0.9 0.6, 0.6 0.86, 0.1 0.9, -0.4 0.64, -0.62 0.5, -0.4 0.42, 0.1 0.34, 0.6 0.38"),
  );
  const tail = blob(
    work,
    points("-0.52 0.52, -0.86 0.86, -0.98 0.82, -0.84 0.52, -0.94 0.2, -0.82 0.2"),
  );
  const fin = blob(work, points("0.3 0.86, 0.02 1.14, -0.16 1.1, -0.18 0.78"));
  mergedParts(work, [
    { shape: tail, colour: work.far },
    { shape: fin, colour: work.far },
    { shape: body, colour: work.coat },
  ]);
  sheet.paint(
    blob(work, points("0.84 0.54, 0.6 0.38, 0.1 0.34, -0.4 0.42, 0 0.5, 0.5 0.52")),
    shadow,
    0.2,
  );
  const scales = [0.3, 0.08, -0.14].map((x): Point[] =>
    curve([work.to([x, 0.78]), work.to([x - 0.08, 0.62]), work.to([x, 0.46])]),
  );
  sheet.strokes(
    [...scales, curve([work.to([0.54, 0.8]), work.to([0.44, 0.62]), work.to([0.54, 0.44])])],
    pen * 0.8,
    { colour: line },
  );
  const [x, y] = work.to([0.68, 0.66]);
  sheet.paint(ellipse(x, y, size * 0.05, size * 0.05, 12), "#f3ecdf");
  sheet.paint(ellipse(x, y, size * 0.026, size * 0.026, 10), "#1a1715");
}
