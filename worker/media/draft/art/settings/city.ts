import { front } from "../lens";
import type { Place } from "../lens";
import type { Stage } from "../stage";
import { building, car, streetLamp } from "./buildings";
import { ground, sky } from "./sky";
import { roadway } from "./street";
import { skyline } from "./rooftop";

export function city(stage: Stage): void {
  const { chance, focus, scene } = stage;
  sky(stage, 2);
  ground(stage, 5);
  skyline(stage, focus + 260, 110);
  roadway(stage, 4.6, focus + 120);
  for (const sign of [-1, 1]) {
    let z = Math.max(0.6, focus - 5);
    while (z < focus + 120) {
      const long = chance.between(10, 18);
      const high = chance.between(22, 55);
      const [left, right] = sign > 0 ? [6.8, 22] : [-22, -6.8];
      building(stage, [left, 0, z], [right, high, z + long], {
        level: 3.4 + chance.between(0, 2.4),
        step: 2.4,
        floor: 3.3,
        lit: 0.5,
        shop: true,
      });
      if (chance.chance(0.75)) neonSign(stage, sign * 6.3, chance.between(3.4, 7), z + long * 0.4);
      z += long + 0.05;
    }
    for (const gap of [4, 20, 42]) streetLamp(stage, sign * 5.4, focus + gap);
  }
  car(stage, -scene.lead * 3.2, focus + 12, 7);
  car(stage, scene.lead * 2.4, focus + 22, 3);
  car(stage, -scene.lead * 1.6, focus + 38, 6);
}

/** A hanging sign that glows, with bars in place of letters. */
function neonSign(stage: Stage, x: number, y: number, z: number): void {
  const { lens, chance, scene } = stage;
  const high = chance.between(1.6, 3.4);
  const isLit = scene.time !== "day";
  const marks = Array.from({ length: 3 }, () => chance.between(0.4, 0.8));
  stage.at(z - 0.05, (sheet) => {
    const board: Place[] = front(x - 0.5, y, x + 0.5, y + high, z);
    const points = lens.shape(board);
    if (!stage.isSeen(points)) return;
    if (isLit)
      sheet.paint(
        lens.shape(
          board.map(([bx, by, bz]): Place => [
            x + (bx - x) * 1.9,
            y + high / 2 + (by - y - high / 2) * 1.3,
            bz,
          ]),
        ),
        stage.lamp,
        0.14,
      );
    sheet.paint(points, isLit ? stage.lamp : stage.tone(2, z));
    sheet.edges(points, stage.pen(z), { colour: stage.lineColour(z) });
    marks.forEach((wide, index) => {
      const top = y + high * (0.82 - index * 0.28);
      sheet.paint(
        lens.shape(front(x - wide * 0.45, top, x + wide * 0.45, top - high * 0.13, z)),
        stage.tone(7.5, z),
      );
    });
  });
}
