import { rectangle } from "../geometry";
import { flat, front } from "../lens";
import type { Point } from "../geometry";
import { curve } from "../geometry";
import type { Stage } from "../stage";
import { ridge } from "./land";
import { sky } from "./sky";

/** Open water from the horizon down, drawn with the broken strokes of waves. */
export function sea(stage: Stage): void {
  const { lens, chance, scene, unit } = stage;
  stage.at(3_400, (sheet) => {
    const top = lens.horizon;
    const depth = lens.height - top;
    if (depth < 0) return;
    const bands = 6;
    for (let index = 0; index < bands; index++) {
      const y = top + depth * Math.pow(index / bands, 1.5);
      sheet.paint(
        rectangle(0, y, lens.width, lens.height),
        stage.tone(2.4 + index * 0.55, 60 - index * 8),
      );
    }
    const rough = scene.weather === "storm" ? 2.4 : 1;
    for (let index = 0; index < 90; index++) {
      const share = Math.pow(chance.next(), 1.5);
      const y = top + depth * share + 3 * unit;
      const long = unit * (14 + 120 * share) * chance.between(0.5, 1.3);
      const x = chance.between(-0.05, 1.05) * lens.width;
      const lift = unit * (1 + 7 * share) * rough;
      const line = curve([
        [x, y],
        [x + long * 0.25, y - lift],
        [x + long * 0.5, y],
        [x + long * 0.75, y - lift * 0.7],
        [x + long, y],
      ]);
      const isLight = chance.chance(0.45);
      sheet.stroke(line, 0.9 + 2 * share, {
        colour: isLight ? stage.lamp : stage.tone(7.5, 10),
        opacity: isLight ? 0.75 : 0.55,
        taper: 0.9,
      });
    }
    sheet.stroke(
      [
        [0, top],
        [lens.width, top],
      ],
      1.1,
      { colour: stage.lineColour(200), opacity: 0.6, taper: 0 },
    );
  });
}

export function lighthouse(stage: Stage, x: number, z: number): void {
  const { lens, scene } = stage;
  stage.at(z, (sheet) => {
    const at = (dx: number, y: number): Point => lens.at([x + dx, y, z]);
    const island = curve([at(-22, 0), at(-12, 4), at(0, 5.5), at(10, 3.5), at(20, 0)], false, 4);
    sheet.marker(island, stage.tone(5.5, z));
    sheet.stroke(island, stage.pen(z), { colour: stage.lineColour(z) });
    const tower = [at(-2.2, 4.5), at(-1.5, 22), at(1.5, 22), at(2.2, 4.5)];
    sheet.paint(tower, stage.tone(1, z));
    for (const y of [8, 14])
      sheet.paint([at(-2.05, y), at(-1.9, y + 3), at(1.9, y + 3), at(2.05, y)], stage.tone(6, z));
    sheet.edges(tower, stage.pen(z), { colour: stage.lineColour(z) });
    if (scene.time !== "day")
      sheet.paint([at(0, 24.5), at(-90, 33), at(-90, 22)], stage.lamp, 0.35);
    const lantern = [at(-1.4, 22), at(-1.2, 25), at(0, 26.6), at(1.2, 25), at(1.4, 22)];
    sheet.paint(lantern, scene.time === "day" ? stage.tone(4, z) : stage.lamp);
    sheet.edges(lantern, stage.pen(z), { colour: stage.lineColour(z) });
  });
}

export function boat(stage: Stage, x: number, z: number, size: number): void {
  const { lens, scene } = stage;
  stage.at(z, (sheet) => {
    const at = (dx: number, y: number): Point => lens.at([x + dx * size, y * size, z]);
    const hull = curve(
      [at(-2.6, 0.9), at(-2.2, 0.1), at(-1.6, -0.15), at(1.7, -0.15), at(2.4, 0.3), at(3, 1.15)],
      false,
      3,
    );
    const mast = [at(0.2, 0.6), at(0.25, 5.2)];
    sheet.stroke(mast, stage.pen(z) * 1.6, { colour: stage.lineColour(z), taper: 0 });
    const sail = curve([at(0.35, 5), at(1.6, 2.8), at(2.3, 1.4), at(0.4, 1.3)], false, 3);
    sheet.paint(sail, stage.tone(0.4, z));
    sheet.outline(sail, stage.pen(z), { colour: stage.lineColour(z) });
    sheet.paint(
      [at(0.35, 5), at(0.4, 1.3), at(0.9, 1.35)],
      "#1c1815",
      scene.side > 0 ? 0.25 : 0.08,
    );
    sheet.marker(hull, stage.tone(6.5, z));
    sheet.outline(hull, stage.pen(z) * 1.1, { colour: stage.lineColour(z) });
    const cabin = [at(-1.8, 0.8), at(-1.7, 1.7), at(-0.4, 1.7), at(-0.3, 0.8)];
    sheet.paint(cabin, stage.tone(2.4, z));
    sheet.edges(cabin, stage.pen(z) * 0.9, { colour: stage.lineColour(z) });
  });
}

/** Planks underfoot, mooring posts with their rope. */
function quay(stage: Stage): void {
  const { lens, focus, scene, chance } = stage;
  const far = focus + 3.2;
  stage.face(flat(-14, 0.6, 14, far, 0), { level: 3.6, angle: 0.02, line: 0 }, 60);
  stage.at(59, (sheet) => {
    const lines: Point[][] = [];
    for (let x = -9; x <= 9; x += 0.42)
      lines.push(
        lens
          .shape([
            [x, 0, 0.7],
            [x, 0, far],
            [x, 0, far],
          ])
          .slice(0, 2),
      );
    sheet.strokes(lines, 1.1, { colour: stage.lineColour(focus), opacity: 0.65, taper: 0.2 });
    const edge = lens.shape(front(-14, 0, 14, -0.35, far));
    sheet.paint(edge, stage.tone(8, far));
  });
  const posts = [-4.2, -1.9, 1.9, 4.2].map((x) => x + chance.around(0.3));
  for (const x of posts) stage.block([x, 0, far - 0.3], [x + 0.24, 0.85, far - 0.06], 6.5);
  stage.at(far - 0.31, (sheet) => {
    posts.slice(1).forEach((x, index) => {
      const from = posts[index] ?? x;
      sheet.stroke(
        curve([
          lens.at([from + 0.12, 0.7, far - 0.2]),
          lens.at([(from + x) / 2, 0.32, far - 0.2]),
          lens.at([x + 0.12, 0.7, far - 0.2]),
        ]),
        1.8,
        { taper: 0.1, colour: stage.lineColour(far) },
      );
    });
  });
  if (!stage.hasRoomInFront) return;
  const z = Math.max(0.9, focus * 0.6);
  const edge = -scene.lead * lens.halfWidth(z) * 0.95;
  stage.block([edge - 0.14, 0, z], [edge + 0.14, 0.9, z + 0.15], 8.4);
}

export function seaside(stage: Stage): void {
  const { chance, focus, lens, scene } = stage;
  sky(stage, 4);
  sea(stage);
  if (chance.chance(0.5)) ridge(stage, 900 + focus, 70, 3, 0.3);
  lighthouse(stage, scene.lead * -0.5 * lens.halfWidth(focus + 200), focus + 200);
  boat(stage, scene.lead * -0.25 * lens.halfWidth(focus + 38) + 3, focus + 38, 1.6);
  boat(stage, scene.lead * -0.8 * lens.halfWidth(focus + 70), focus + 70, 1.3);
  quay(stage);
}
