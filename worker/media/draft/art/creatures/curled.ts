import type { Point } from "../geometry";
import { curve, farSide } from "../geometry";
import { points } from "../points";
import type { CreatureWork } from "./creature-work";
import { blob, limbOf, mergedParts, shadow } from "./creature-work";
import type { HeadPose } from "./head-pose";
import { farEar, features, skull } from "./draw-head";
import type { FourLegged } from "./species";
import { measures } from "./species";

const back = points(
  "-0.74 0.04, -0.84 0.24, -0.72 0.48, -0.42 0.66, -0.04 0.7, 0.3 0.6, 0.56 0.4, 0.62 0.16, 0.5 0.02, -0.1 0",
);
const tail = points("-0.72 0.14, -0.66 0.07, -0.3 0.05, 0.2 0.05, 0.6 0.06, 0.84 0.1");

/** Asleep in a ring: the head on the paws, the tail about them. */
export function curledUp(work: CreatureWork, species: FourLegged): void {
  const own = measures[species];
  const head: HeadPose = {
    nape: [0.34, 0.3],
    size: own.headSize,
    angle: -0.22,
    open: false,
    shut: true,
  };
  const isBushy = own.tail === "brush" || own.tail === "plume";
  const body = blob(work, back, 5);
  const wide = isBushy ? [0.14, 0.2, 0.22, 0.2, 0.16, 0.03] : [0.1, 0.09, 0.09, 0.08, 0.08, 0.06];
  const brush = limbOf(work, tail, own.tail === "scut" ? [0.02, 0.02] : wide);
  mergedParts(work, [{ shape: body, colour: work.coat }]);
  work.sheet.paint(farSide(body, -work.side, 0.34), shadow, 0.18);
  work.sheet.paint(
    blob(work, points("-0.74 0.04, -0.78 0.16, -0.3 0.2, 0.3 0.18, 0.56 0.1, 0.4 0")),
    shadow,
    0.24,
  );
  const haunch: Point[] = points("-0.7 0.2, -0.6 0.42, -0.36 0.46, -0.16 0.3, -0.14 0.1");
  work.sheet.stroke(curve(haunch.map(work.to)), work.pen * 0.9, { colour: work.line });
  if (work.rim)
    work.sheet.stroke(curve(back.slice(2, 7).map(work.to)), work.pen * 1.4, {
      colour: work.rim,
      opacity: 0.7,
    });
  mergedParts(work, [
    {
      shape: limbOf(work, points("0.3 0.14, 0.6 0.07, 0.86 0.06"), [0.16, 0.13, 0.12]),
      colour: work.coat,
    },
  ]);
  farEar(work, own.head, head);
  mergedParts(work, skull(work, own.head, head));
  features(work, own.head, head, own.pale ?? false);
  mergedParts(work, [{ shape: brush, colour: work.coat }]);
  work.sheet.paint(farSide(brush, -work.side, 0.3), shadow, 0.14);
}
