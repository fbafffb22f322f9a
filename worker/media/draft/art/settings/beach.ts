import { ellipse, curve } from "../geometry";
import type { Point } from "../geometry";
import type { Stage } from "../stage";
import { rock, tufts } from "./land";
import { sky } from "./sky";
import { boat, sea } from "./water";

/** Wet sand, the last of a wave on it, then dry sand to the lens. */
function sand(stage: Stage): void {
  const { lens, chance, focus, unit } = stage;
  const far = focus * 1.5 + 2;
  const [, y] = lens.at([0, 0, far]);
  const lap = [-0.1, 0.1, 0.28, 0.45, 0.62, 0.8, 0.95, 1.1].map((at): Point => [
    at * lens.width,
    y + chance.around(9) * unit,
  ]);
  const shore = curve(lap, false, 5);
  const down = (by: number): Point[] => shore.map(([x, at]): Point => [x, at + by * unit]);
  const below: Point[] = [
    [lens.width * 1.1, lens.height + 10],
    [-lens.width * 0.1, lens.height + 10],
  ];
  stage.at(3_300, (sheet) => {
    sheet.paint([...down(-12), ...below], stage.lamp, 0.75);
    sheet.paint([...shore, ...below], stage.tone(4.2, focus));
    sheet.marker([...down(22), ...below], stage.tone(2.4, focus), 0.03);
    sheet.stroke(shore, 1.4, { colour: stage.lineColour(far), opacity: 0.6, taper: 0.2 });
    const dents = Array.from({ length: 40 }, () => {
      const z = focus * chance.between(0.5, 1.4);
      const [x, at] = lens.at([chance.around(lens.halfWidth(z)), 0, z]);
      const size = lens.scale(z) * chance.between(0.03, 0.1);
      return ellipse(x, at, size, size * 0.16, 8);
    });
    sheet.paintAll(dents, "#241f1c", 0.16);
  });
}

export function beach(stage: Stage): void {
  const { focus, lens, scene, chance } = stage;
  sky(stage, 4);
  sea(stage);
  boat(stage, -scene.lead * 0.55 * lens.halfWidth(focus + 80), focus + 80, 1.4);
  sand(stage);
  for (const away of [1.5, 3]) {
    const z = focus + away;
    rock(stage, scene.lead * lens.halfWidth(z) * 0.92, z, chance.between(0.25, 0.5), 5);
  }
  tufts(stage, 8, Math.max(0.8, focus * 0.6), focus * 0.9, 6);
}
