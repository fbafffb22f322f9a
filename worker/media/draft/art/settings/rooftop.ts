import { rectangle } from "../geometry";
import { flat } from "../lens";
import type { Point } from "../geometry";
import { curve } from "../geometry";
import type { Place } from "../lens";
import type { Stage } from "../stage";
import { sky } from "./sky";

/** Towers against the sky, in two rows. */
export function skyline(stage: Stage, z: number, high: number): void {
  const { chance, lens, scene } = stage;
  for (const [deep, share] of [
    [z * 1.7, 1.25],
    [z, 0.8],
  ] as const) {
    const half = lens.halfWidth(deep) * 1.05;
    for (let x = -half; x < half;) {
      const wide = chance.between(0.06, 0.13) * half;
      const top =
        Math.min(high * share, stage.tallest(deep)) *
        chance.between(0.35, 1) *
        (chance.chance(0.15) ? 1.4 : 1);
      const left = x;
      const lights: Place[] = [];
      for (let index = 0; index < 14; index++)
        lights.push([
          left + wide * chance.between(0.12, 0.84),
          top * chance.between(0.2, 0.94),
          deep,
        ]);
      const mast = chance.chance(0.2);
      stage.at(deep, (sheet) => {
        const shape = [
          lens.at([left, -40, deep]),
          lens.at([left, top, deep]),
          lens.at([left + wide, top, deep]),
          lens.at([left + wide, -40, deep]),
        ];
        sheet.paint(shape, stage.tone(5, deep));
        const dark =
          scene.side > 0 ? [left, left + wide * 0.35] : [left + wide * 0.65, left + wide];
        sheet.paint(
          [
            lens.at([dark[0] ?? 0, -40, deep]),
            lens.at([dark[0] ?? 0, top, deep]),
            lens.at([dark[1] ?? 0, top, deep]),
            lens.at([dark[1] ?? 0, -40, deep]),
          ],
          "#1c1815",
          0.18,
        );
        sheet.edges(shape, 1.1, { colour: stage.lineColour(deep) });
        if (mast)
          sheet.stroke(
            [lens.at([left + wide / 2, top, deep]), lens.at([left + wide / 2, top * 1.22, deep])],
            1.3,
            { colour: stage.lineColour(deep) },
          );
        const size = stage.unit * 2.2;
        const lit = lights
          .map((place) => lens.at(place))
          .map(([px, py]): Point[] =>
            rectangle(px - size, py - size * 1.4, px + size, py + size * 1.4),
          );
        const isDark = scene.time === "night" || scene.time === "dusk";
        sheet.paintAll(lit, isDark ? stage.lamp : stage.tone(7, deep), isDark ? 0.85 : 0.4);
      });
      x += wide * chance.between(0.95, 1.3);
    }
  }
}

export function rooftop(stage: Stage): void {
  const { focus, chance, scene, lens } = stage;
  sky(stage, 3);
  stage.at(3_300, (sheet) => {
    if (lens.horizon < lens.height)
      sheet.paint(rectangle(0, lens.horizon, lens.width, lens.height), stage.tone(4.4, 200));
  });
  skyline(stage, focus + 150, 46);
  const far = focus + 3.4;
  stage.face(flat(-16, 0.6, 16, far, 0), { level: 3.2, angle: 0.03 }, 120);
  stage.block([-16, 0, far], [16, 0.95, far + 0.3], 4.2);
  const flip = -scene.lead;
  const tank = (x: number): [number, number] => (flip > 0 ? [x, x + 1.7] : [-x - 1.7, -x]);
  const [left, right] = tank(1.7);
  stage.block([left, 0, focus + 1.9], [right, 1.3, focus + 3], 4.8);
  stage.block([left + 0.3, 1.3, focus + 2.1], [left + 0.75, 2, focus + 2.5], 3.8);
  waterTower(stage, flip * 3.1 * -1, focus + 7);
  const z = focus + 2.6;
  for (let index = 0; index < 2; index++)
    stage.block(
      [-flip * (2.2 + index * 0.9) - 0.15, 0, z],
      [-flip * (2.2 + index * 0.9) + 0.15, 1.5 + index * 0.4, z + 0.3],
      5.5,
    );
  stage.at(far - 0.05, (sheet) => {
    const wire = curve([
      lens.at([-9, 4.2, far + 2]),
      lens.at([0, 3.5, far + 2]),
      lens.at([9, 4.4 + chance.around(0.4), far + 2]),
    ]);
    sheet.stroke(wire, 1.2, { colour: stage.lineColour(far), taper: 0.1 });
  });
  if (!stage.hasRoomInFront) return;
  const near = Math.max(0.9, focus * 0.58);
  const edge = -scene.lead * lens.halfWidth(near);
  stage.block([edge - 0.25, 0, near], [edge + 0.25, 2.1, near + 0.3], 8.4);
}

function waterTower(stage: Stage, x: number, z: number): void {
  const { lens, scene } = stage;
  stage.at(z, (sheet) => {
    const at = (dx: number, y: number): Point => lens.at([x + dx, y, z]);
    const legs: Point[][] = [
      [at(-1, -2), at(-0.85, 3)],
      [at(1, -2), at(0.85, 3)],
      [at(-1, 0), at(0.9, 2.6)],
      [at(1, 0), at(-0.9, 2.6)],
    ];
    sheet.strokes(legs, stage.pen(z) * 1.6, { colour: stage.lineColour(z), taper: 0.1 });
    const tub = [at(-1.15, 3), at(-1.1, 5.3), at(1.1, 5.3), at(1.15, 3)];
    sheet.marker(tub, stage.tone(5, z), 1.4);
    sheet.paint(
      scene.side > 0
        ? [at(-1.15, 3), at(-1.1, 5.3), at(-0.4, 5.3), at(-0.4, 3)]
        : [at(0.4, 3), at(0.4, 5.3), at(1.1, 5.3), at(1.15, 3)],
      "#1c1815",
      0.25,
    );
    sheet.edges(tub, stage.pen(z), { colour: stage.lineColour(z) });
    const cone = [at(-1.25, 5.3), at(0, 6.3), at(1.25, 5.3)];
    sheet.paint(cone, stage.tone(6, z));
    sheet.edges(cone, stage.pen(z), { colour: stage.lineColour(z) });
  });
}
