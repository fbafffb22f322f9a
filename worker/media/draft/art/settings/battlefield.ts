import { front } from "../lens";
import { points } from "../points";
import type { Point } from "../geometry";
import { curve } from "../geometry";
import type { Stage } from "../stage";
import { ridge, rock } from "./land";
import { ground, sky } from "./sky";

export function battlefield(stage: Stage): void {
  const { chance, focus, lens, scene } = stage;
  sky(stage, 5);
  ground(stage, 4.2);
  ridge(stage, focus + 200, 22, 4, 0.3);
  for (let index = 0; index < 4; index++)
    smoke(stage, chance.around(lens.halfWidth(focus + 80)), focus + chance.between(40, 110));
  ruin(stage, scene.lead * -7, focus + 15);
  ruin(stage, scene.lead * 9, focus + 34);
  for (let index = 0; index < 12; index++)
    rock(stage, chance.around(8), focus + chance.between(0.8, 14), chance.between(0.15, 0.55), 6);
  for (const gap of [2.4, 6, 11]) wire(stage, focus + gap);
  for (let index = 0; index < 5; index++)
    stump(stage, chance.around(lens.halfWidth(focus + 18)), focus + chance.between(8, 26));
  const z = Math.max(0.9, focus * 0.6);
  rock(stage, -scene.lead * lens.halfWidth(z), z, 0.22 * lens.halfWidth(z), 8.4);
}

function smoke(stage: Stage, x: number, z: number): void {
  const { lens, chance } = stage;
  const puffs = Array.from({ length: 7 }, (_, index) => ({
    x: x + index * 2.2 + chance.around(2),
    y: 2 + index * 4.6,
    size: 3 + index * 1.3,
  }));
  stage.at(z, (sheet) => {
    for (const puff of puffs) {
      const around = Array.from({ length: 10 }, (_, index): Point => {
        const swell = index % 2 === 0 ? 1 : 0.78;
        return lens.at([
          puff.x + Math.cos(index * 0.628) * puff.size * swell,
          puff.y + Math.sin(index * 0.628) * puff.size * swell,
          z,
        ]);
      });
      const shape = curve(around, true, 4);
      sheet.paint(shape, stage.tone(6.6, z), 0.6);
      sheet.outline(shape, 1, { colour: stage.lineColour(z), opacity: 0.5 });
    }
  });
}

function ruin(stage: Stage, x: number, z: number): void {
  const { lens, chance } = stage;
  const top: Point[] = points(
    "0 5.4, 0.8 5.8, 1.2 4.2, 2.2 4.6, 2.6 2.9, 3.6 3.3, 4.2 1.4, 5 1.7, 5.3 0",
  );
  const shape = [
    [0, 0] as Point,
    ...top.map(([px, y]): Point => [px, y * chance.between(0.9, 1.1)]),
  ];
  stage.at(z, (sheet) => {
    const points = shape.map(([px, y]) => lens.at([x + px - 2.5, y, z]));
    sheet.marker(points, stage.tone(5, z), 1.2);
    sheet.outline(points, stage.pen(z) * 1.2, { colour: stage.lineColour(z), wobble: 0.4 });
    for (const [px, y] of [
      [0.5, 2.6],
      [2.1, 1.6],
    ] as const) {
      const hole = lens.shape(front(x + px - 2.5, y, x + px - 1.8, y + 1.2, z));
      sheet.paint(hole, stage.tone(9, z));
    }
  });
}

function wire(stage: Stage, z: number): void {
  const { lens, chance } = stage;
  const half = lens.halfWidth(z);
  stage.at(z, (sheet) => {
    const lines: Point[][] = [];
    for (let x = -half; x < half; x += 1.7) {
      lines.push([lens.at([x, 0, z]), lens.at([x + chance.around(0.1), 0.8, z])]);
      for (const y of [0.3, 0.65])
        lines.push(
          curve([lens.at([x, y, z]), lens.at([x + 0.85, y - 0.12, z]), lens.at([x + 1.7, y, z])]),
        );
    }
    sheet.strokes(lines, stage.pen(z) * 1.1, { colour: stage.lineColour(z), taper: 0.2 });
  });
}

function stump(stage: Stage, x: number, z: number): void {
  const { lens, chance } = stage;
  const high = chance.between(2, 4.5);
  const lines: readonly (readonly [number, number])[] = [
    [x, 0],
    [x + chance.around(0.2), high * 0.6],
    [x + chance.around(0.4), high],
  ];
  const fork: readonly (readonly [number, number])[] = [
    [x, high * 0.55],
    [x + chance.around(0.9), high * 0.95],
  ];
  stage.at(z, (sheet) => {
    const width = (0.34 * lens.scale(z)) / stage.unit;
    sheet.stroke(
      lines.map(([px, y]) => lens.at([px, y, z])),
      width,
      { colour: stage.tone(8.4, z), taper: 0.6 },
    );
    sheet.stroke(
      fork.map(([px, y]) => lens.at([px, y, z])),
      width * 0.5,
      { colour: stage.tone(8.4, z), taper: 0.8 },
    );
  });
}
