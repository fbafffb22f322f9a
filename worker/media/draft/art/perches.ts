import { ellipse } from "./geometry";
import type { Point } from "./geometry";
import type { Sheet } from "./sheet";
import type { Stage } from "./stage";

/** What a small bird sits on, where there is no ground at its height. */
export function perch(stage: Stage, sheet: Sheet, [x, y]: Point, wide: number): void {
  const { scene } = stage;
  const isRail =
    scene.setting === "rooftop" ||
    scene.setting === "street" ||
    scene.setting === "city" ||
    scene.setting === "room";
  const line: Point[] = isRail
    ? [
        [-40, y + wide * 0.06],
        [x, y + wide * 0.04],
        [stage.lens.width + 40, y + wide * 0.06],
      ]
    : [
        [scene.lead > 0 ? stage.lens.width + 40 : -40, y + wide * 0.7],
        [x + scene.lead * wide * 1.6, y + wide * 0.16],
        [x, y + wide * 0.04],
        [x - scene.lead * wide * 1.2, y - wide * 0.04],
        [x - scene.lead * wide * 2.2, y - wide * 0.3],
      ];
  sheet.stroke(line, 15, { colour: "#1f1b18", taper: isRail ? 0 : 0.6 });
  sheet.stroke(line, 10, { colour: stage.tone(6.4, stage.focus), taper: isRail ? 0 : 0.6 });
}

/** Where a fish came out of the water. */
export function splash({ lamp }: Stage, sheet: Sheet, [x, y]: Point, long: number): void {
  const foot = y + long * 0.3;
  sheet.paint(ellipse(x, foot, long * 0.4, long * 0.05, 24), lamp, 0.7);
  const drops = [-0.34, -0.2, -0.06, 0.1, 0.24, 0.36].map((at): Point[] => [
    [x + at * long, foot],
    [x + at * long * 1.2, foot - long * (0.26 - Math.abs(at) * 0.4)],
  ]);
  sheet.strokes(drops, 2.6, { colour: lamp });
}
