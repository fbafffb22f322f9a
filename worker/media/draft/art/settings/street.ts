import { flat } from "../lens";
import { curve } from "../geometry";
import type { Stage } from "../stage";
import { building, car, streetLamp } from "./buildings";
import { ground, sky } from "./sky";

/** The roadway with its kerbs and its broken line. */
export function roadway(stage: Stage, half: number, far: number): void {
  const { lens, scene, chance } = stage;
  stage.face(flat(-half, 0.6, half, far, 0), { level: 4.4, angle: 0.02, line: 0.8 }, far + 20);
  stage.at(far + 19, (sheet) => {
    for (let z = 1.4; z < far; z += 4) {
      const dash = lens.shape(flat(-0.08, z, 0.08, z + 2, 0));
      if (stage.isSeen(dash)) sheet.paint(dash, stage.lamp, 0.8);
    }
    const isWet = scene.weather === "rain" || scene.weather === "storm";
    if (!isWet) return;
    for (let index = 0; index < 16; index++) {
      const z = stage.focus * chance.between(0.6, 3);
      const [x, y] = lens.at([chance.around(half), 0, z]);
      const wide = lens.scale(z) * chance.between(0.3, 0.9);
      sheet.paint(
        curve(
          [
            [x - wide, y],
            [x, y - wide * 0.08],
            [x + wide, y],
            [x, y + wide * 0.1],
          ],
          true,
          4,
        ),
        stage.lamp,
        0.28,
      );
    }
  });
  for (const sign of [-1, 1])
    stage.block(
      [sign > 0 ? half : -half - 0.25, 0, 0.6],
      [sign > 0 ? half + 0.25 : -half, 0.14, far],
      2.4,
    );
}

export function street(stage: Stage): void {
  const { chance, focus, lens, scene } = stage;
  sky(stage, 2);
  ground(stage, 3);
  roadway(stage, 3.1, focus + 90);
  for (const sign of [-1, 1]) {
    let z = Math.max(0.6, focus - 4);
    while (z < focus + 85) {
      const long = chance.between(7, 13);
      const high = chance.between(7, 15);
      const level = 2.2 + chance.between(0, 2.6) + (sign === scene.side ? 1.3 : 0);
      const [left, right] = sign > 0 ? [5.4, 16] : [-16, -5.4];
      building(stage, [left, 0, z], [right, high, z + long], {
        level,
        step: 2.2,
        floor: 3,
        lit: 0.45,
        shop: true,
      });
      z += long + (chance.chance(0.15) ? 3 : 0.02);
    }
    for (const gap of [2, 14, 30]) streetLamp(stage, sign * 4.1, focus + gap + (sign > 0 ? 5 : 0));
  }
  building(stage, [-30, 0, focus + 95], [30, 16, focus + 120], {
    level: 2.6,
    step: 3,
    floor: 3.4,
    lit: 0.3,
  });
  car(stage, -scene.lead * 2.6, focus + 13, 6.6);
  car(stage, scene.lead * 2.2, focus + 27, 3.4);
  if (stage.hasRoomInFront) {
    const z = Math.max(1, focus * 0.62);
    streetLamp(stage, -scene.lead * lens.halfWidth(z) * 0.86, z);
  }
}
