import { blend } from "../colours";
import type { Point } from "../geometry";
import { curve } from "../geometry";
import { points } from "../points";
import type { CreatureWork } from "./creature-work";

const spread = {
  arm: points("0 0, -0.12 0.62, 0.1 1.16"),
  tips: points("0.1 1.16, -0.66 1.5, -1.16 1.02, -1.2 0.42, -0.62 -0.02, 0 -0.04"),
};
const folded = {
  arm: points("0 0, 0.06 0.42, -0.3 0.74"),
  tips: points("-0.3 0.74, -0.86 0.62, -1.12 0.3, -1.06 -0.02, -0.6 -0.06, 0 -0.06"),
};

/** A dragon's wing: an arm, and skin between the fingers that spring from its wrist. */
export function wing(work: CreatureWork, [x, y]: Point, isSpread: boolean, isFar: boolean): void {
  const { sheet, pen, line } = work;
  const { arm, tips } = isSpread ? spread : folded;
  const scale = isFar ? 0.86 : 1;
  const lean = isFar ? 0.34 : 0;
  const at = ([px, py]: Point): Point =>
    work.to([x + (px + lean * py * 0.8) * scale, y + py * scale]);
  const wrist = arm.at(-1) ?? [0, 0];
  const skin: Point[] = [at([0, 0]), at(arm[1] ?? wrist), at(wrist)];
  tips.slice(1).forEach((tip, index) => {
    const from = tips[index] ?? tip;
    const middle: Point = [(from[0] + tip[0]) / 2, (from[1] + tip[1]) / 2];
    const sag: Point = [
      middle[0] + (wrist[0] - middle[0]) * 0.2,
      middle[1] + (wrist[1] - middle[1]) * 0.2,
    ];
    skin.push(...curve([at(from), at(sag), at(tip)], false, 4));
  });
  const colour = blend(isFar ? work.far : work.coat, work.dark, 0.3);
  sheet.marker(skin, colour, 0.9, 0.8);
  sheet.outline(skin, pen, { colour: line, wobble: 0.5 });
  const fingers = tips.slice(1, -1).map((tip) => [at(wrist), at(tip)]);
  sheet.strokes(fingers, pen * 1.1, { colour: line });
  sheet.stroke(arm.map(at), pen * 2.4, { colour: work.far, taper: 0.4 });
}
