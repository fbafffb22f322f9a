import type { Point } from "../geometry";
import { curve } from "../geometry";
import type { Stage } from "../stage";
import { conifer, ridge, rock, tufts } from "./land";
import { ground, sky } from "./sky";

/** A bare trunk that leaves the picture at the top, with bark lines and roots. */
function trunk(stage: Stage, x: number, z: number, thick: number, level: number): void {
  const { lens, chance, scene } = stage;
  const high = 14;
  const lean = chance.around(0.5);
  const left: Point[] = [
    [-1.5, 0],
    [-0.72, 0.35],
    [-0.55, 1.4],
    [-0.48, 4],
    [-0.38, high],
  ];
  const right: Point[] = [
    [0.38, high],
    [0.5, 4],
    [0.58, 1.3],
    [0.8, 0.3],
    [1.6, 0],
  ];
  const points = [...left, ...right].map(([px, y]): Point => [
    x + px * thick + (lean * y) / high,
    y,
  ]);
  const branches = Array.from({ length: 3 }, () => ({
    y: chance.between(2.6, 6.5),
    way: chance.chance(0.5) ? 1 : -1,
    long: chance.between(0.7, 2),
  }));
  const barks = Array.from(
    { length: 6 },
    () => [chance.around(0.4), chance.between(0.4, 3), chance.between(0.5, 1.4)] as const,
  );
  stage.at(z, (sheet) => {
    const shape = points.map(([px, y]) => lens.at([px, y, z]));
    sheet.paint(
      [
        lens.at([x - thick * 2.4, 0, z + thick]),
        lens.at([x + thick * 2.4, 0, z + thick]),
        lens.at([x + thick * 1.6, 0, z - thick * 0.5]),
        lens.at([x - thick * 1.6, 0, z - thick * 0.5]),
      ],
      "#1c1815",
      0.22,
    );
    for (const { y, way, long } of branches) {
      const limb = curve([
        lens.at([x, y, z]),
        lens.at([x + way * long * 0.5, y + 0.5, z]),
        lens.at([x + way * long, y + 1.5, z]),
      ]);
      sheet.stroke(limb, Math.max(1.6, (thick * 0.3 * lens.scale(z)) / stage.unit), {
        colour: stage.tone(level + 1, z),
        taper: 0.9,
      });
    }
    sheet.marker(shape, stage.tone(level, z), 1.4);
    const dark = points.filter(([px, y]) => (px - x - (lean * y) / high) * scene.side < 0);
    const middle = (y: number): Point =>
      lens.at([x + (lean * y) / high - scene.side * thick * 0.12, y, z]);
    const edge = dark.map(([px, y]) => lens.at([px, y, z]));
    const inner = scene.side > 0 ? [middle(high), middle(0)] : [middle(0), middle(high)];
    sheet.paint([...edge, ...inner], "#15130f", 0.28);
    sheet.outline(shape, stage.pen(z) * 1.15, { colour: stage.lineColour(z) });
    const lines = barks.map(([px, y, long]): Point[] => [
      lens.at([x + px * thick, y, z]),
      lens.at([x + px * thick * 0.9, y + long, z]),
    ]);
    sheet.strokes(lines, stage.pen(z) * 0.8, { colour: stage.lineColour(z), opacity: 0.8 });
  });
}

/** A mass of leaves over the top of the picture. */
function canopy(stage: Stage, z: number, from: number, level: number): void {
  const { lens, chance, unit } = stage;
  const low = lens.height * from;
  const lobes: Point[] = [];
  for (let x = -40; x < lens.width + 60; x += unit * chance.between(34, 62)) {
    lobes.push(
      [x, low * chance.between(0.55, 1.15)],
      [x + unit * 18, low * chance.between(0.4, 0.7)],
    );
  }
  stage.at(z, (sheet) => {
    const shape = [...curve(lobes, false, 4), [lens.width + 60, -20] as Point, [-60, -20] as Point];
    sheet.marker(shape, stage.tone(level, z), 0.7);
    sheet.stroke(curve(lobes, false, 4), stage.pen(z), { colour: stage.lineColour(z), taper: 0.1 });
  });
}

export function forest(stage: Stage): void {
  const { chance, focus, lens } = stage;
  sky(stage, 0);
  ground(stage, 3.4);
  ridge(stage, focus + 90, 9, 3.2, 0.1);
  for (let index = 0; index < 16; index++) {
    const z = focus + chance.between(24, 60);
    conifer(stage, chance.around(lens.halfWidth(z)), z, chance.between(8, 15), 5);
  }
  for (let index = 0; index < 13; index++) {
    const z = focus + 2.2 + 20 * Math.pow(index / 13, 1.2);
    const half = lens.halfWidth(z);
    const x = chance.around(half);
    if (Math.abs(x) < 0.8 && z < focus + 6) continue;
    trunk(stage, x, z, chance.between(0.16, 0.36), 5.2);
  }
  canopy(stage, focus + 9, 0.2, 5.6);
  tufts(stage, 46, Math.max(1, focus - 1.5), focus + 12, 6.4);
  for (let index = 0; index < 3; index++)
    rock(stage, chance.around(4), focus + chance.between(1, 5), chance.between(0.25, 0.6), 4.6);
  if (!stage.hasRoomInFront) return;
  const z = Math.max(0.8, focus * 0.55);
  const edge = lens.halfWidth(z);
  trunk(stage, -stage.scene.lead * edge * 0.9, z, 0.2 + focus * 0.014, 8.4);
  canopy(stage, z - 0.05, 0.1, 8.2);
}
