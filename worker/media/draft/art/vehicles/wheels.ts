import { blend } from "../colours";
import type { Point } from "../geometry";
import type { Spot, VehicleWork } from "./solid";

const ring = (
  work: VehicleWork,
  along: number,
  up: number,
  across: number,
  radius: number,
): Point[] =>
  Array.from({ length: 20 }, (_, index) => {
    const angle = (index / 20) * Math.PI * 2;
    const spot: Spot = [along + Math.cos(angle) * radius, up + Math.sin(angle) * radius, across];
    return work.at(spot);
  });

/** The side of the vehicle that is seen: -1 the near one of what faces right. */
export const seenSide = (work: VehicleWork): -1 | 1 => {
  const near = work.place([0, 0, -1]);
  const far = work.place([0, 0, 1]);
  const away = ([x, , z]: readonly [number, number, number]): number => Math.hypot(x, z);
  return away(near) < away(far) ? -1 : 1;
};

/** One tyre with its hub, `half` metres from the middle line. */
export function wheel(
  work: VehicleWork,
  along: number,
  radius: number,
  half: number,
  side: -1 | 1,
): void {
  const { sheet, pen, line } = work;
  const inner = ring(work, along, radius, side * (half - 0.24), radius);
  const outer = ring(work, along, radius, side * half, radius);
  sheet.paintAll([inner, outer], "#262220");
  sheet.outline(inner, pen, { colour: line });
  sheet.paint(outer, "#2e2926");
  sheet.outline(outer, pen, { colour: line });
  const hub = ring(work, along, radius, side * half, radius * 0.56);
  sheet.paint(hub, blend("#b9b3a8", work.stage.tone(6, work.stage.focus), 0.3));
  sheet.outline(hub, pen * 0.7, { colour: line });
  sheet.paint(ring(work, along, radius, side * half, radius * 0.16), "#3a3531");
}
