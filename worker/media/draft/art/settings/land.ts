import { points } from "../points";
import type { Point } from "../geometry";
import { curve } from "../geometry";
import type { Sheet } from "../sheet";
import type { Stage } from "../stage";

/** A line of hills or peaks across the whole picture at a distance, `high` metres at its tops. */
export function ridge(stage: Stage, z: number, tall: number, level: number, sharp: number): void {
  const { chance, lens } = stage;
  const high = Math.min(tall, stage.tallest(z));
  const half = lens.halfWidth(z) * 1.15;
  const count = Math.max(
    4,
    Math.min(
      9 + Math.round(sharp * 6),
      Math.round((half * 2) / (high * (sharp > 0.5 ? 0.62 : 0.9))),
    ),
  );
  const tops: Point[] = Array.from({ length: count + 1 }, (_, index) => {
    const peak = index % 2 === 0 ? 1 : 1 - 0.75 * sharp;
    return [
      -half + (index / count) * half * 2 + chance.around((half / count) * 0.7),
      high * peak * chance.between(0.55, 1),
    ];
  });
  const line = sharp > 0.5 ? jagged(stage, tops, high) : curve(tops, false, 6);
  stage.at(z, (sheet) => {
    const drawn = line.map(([x, y]) => lens.at([x, y, z]));
    const low = lens.at([0, -0.5, z])[1] + 2;
    const shape = [...drawn, [lens.width + 40, low] as Point, [-40, low] as Point];
    sheet.marker(shape, stage.tone(level, z), stage.scene.side * 0.9, 1);
    sheet.stroke(drawn, stage.pen(z) * 1.2, { colour: stage.lineColour(z), taper: 0.1 });
    if (sharp > 0.5) flanks(stage, sheet, tops, z, high);
  });
}

function jagged(stage: Stage, tops: readonly Point[], high: number): Point[] {
  const points: Point[] = [];
  tops.forEach((top, index) => {
    points.push(top);
    const next = tops[index + 1];
    if (!next) return;
    for (const share of [0.3, 0.62]) {
      points.push([
        top[0] + (next[0] - top[0]) * share,
        top[1] + (next[1] - top[1]) * share + stage.chance.around(high * 0.06),
      ]);
    }
  });
  return points;
}

/** The dark sides of peaks, away from the light, and the snow's edge on the other. */
function flanks(stage: Stage, sheet: Sheet, tops: readonly Point[], z: number, high: number): void {
  const { chance, lens, scene } = stage;
  for (const [x, y] of tops) {
    if (y < high * 0.45) continue;
    const away = -scene.side;
    const wide = high * 0.5;
    const places: Point[] = [
      [x, y],
      [x + away * wide * 0.5, y * 0.62],
      [x + away * wide, y * 0.2],
      [x + away * wide * 0.25, y * 0.3],
      [x + away * wide * 0.3, y * 0.55],
      [x + away * wide * 0.05, y * 0.72],
    ];
    const shape = places.map(([px, py]) => lens.at([px + chance.around(wide * 0.04), py, z]));
    sheet.paint(shape, "#1c1815", 0.24 * (1 - stage.haze(z) * 0.7));
    const spur = places.slice(0, 1).concat([
      [x + away * wide * 0.02, y * 0.75],
      [x + away * wide * 0.2, y * 0.45],
    ]);
    sheet.stroke(
      spur.map(([px, py]) => lens.at([px, py, z])),
      stage.pen(z) * 0.8,
      { colour: stage.lineColour(z) },
    );
  }
}

/** A standing stone or rock of a radius in metres. */
export function rock(stage: Stage, x: number, z: number, size: number, level = 4): void {
  const { chance, lens, scene } = stage;
  const around: Point[] = points("-1 0, -0.9 0.45, -0.5 0.85, 0.05 1, 0.55 0.8, 0.95 0.4, 1.05 0");
  const places = around.map(([px, py]): Point => [
    x + (px + chance.around(0.12)) * size,
    py * size * 0.8 * chance.between(0.85, 1.1),
  ]);
  stage.at(z, (sheet) => {
    const shape = places.map(([px, py]) => lens.at([px, py, z]));
    sheet.marker(shape, stage.tone(level, z), 0.8);
    const shade = (scene.side > 0 ? places.slice(0, 4) : places.slice(3)).map(([px, py]) =>
      lens.at([px, py, z]),
    );
    sheet.paint([...shade, lens.at([x - scene.side * size * 0.2, 0, z])], "#1c1815", 0.28);
    sheet.outline(shape, stage.pen(z), { colour: stage.lineColour(z) });
    const crack = [
      lens.at([x, size * 0.78, z]),
      lens.at([x + size * 0.12, size * 0.45, z]),
      lens.at([x - size * 0.05, size * 0.2, z]),
    ];
    sheet.stroke(crack, stage.pen(z) * 0.8, { colour: stage.lineColour(z) });
  });
}

/** Tufts of grass, strewn between two distances. */
export function tufts(
  stage: Stage,
  count: number,
  from: number,
  to: number,
  colourLevel = 6,
): void {
  const { chance, lens } = stage;
  for (let index = 0; index < count; index++) {
    const z = from + (to - from) * Math.pow(chance.next(), 1.6);
    const x = chance.around(lens.halfWidth(z));
    const high = chance.between(0.1, 0.3);
    stage.at(z, (sheet) => {
      const blades = [-0.12, -0.03, 0.05, 0.13].map((lean): Point[] => [
        lens.at([x + lean * 0.4, 0, z]),
        lens.at([x + lean * 1.3, high * (1 - Math.abs(lean) * 2), z]),
      ]);
      sheet.strokes(blades, stage.pen(z) * 0.9, { colour: stage.tone(colourLevel, z), wobble: 0 });
    });
  }
}

/** A conifer drawn with a few swinging strokes. */
export function conifer(stage: Stage, x: number, z: number, high: number, level: number): void {
  const { chance, lens, scene } = stage;
  const sides: Point[] = [];
  const tiers = 6;
  for (let tier = 0; tier <= tiers; tier++) {
    const y = high * (1 - tier / (tiers + 0.6));
    const wide = high * 0.06 + high * 0.2 * (tier / tiers);
    sides.push([wide * chance.between(0.8, 1.15), y - high * 0.07], [wide * 0.5, y - high * 0.05]);
  }
  const right = sides.map(([px, py]): Point => [x + px, py]);
  const left = sides.map(([px, py]): Point => [x - px * chance.between(0.85, 1.1), py]).reverse();
  stage.at(z, (sheet) => {
    const trunk = [
      lens.at([x - high * 0.02, high * 0.14, z]),
      lens.at([x + high * 0.02, high * 0.14, z]),
      lens.at([x + high * 0.025, 0, z]),
      lens.at([x - high * 0.025, 0, z]),
    ];
    sheet.paint(trunk, stage.tone(8, z));
    const shape = [[x, high] as Point, ...right, ...left].map(([px, py]) => lens.at([px, py, z]));
    sheet.paint(shape, stage.tone(level, z));
    const dark = [
      [x, high] as Point,
      ...(scene.side > 0 ? left.slice().reverse() : right),
      [x, high * 0.1] as Point,
    ];
    sheet.paint(
      dark.map(([px, py]) => lens.at([px, py, z])),
      "#15130f",
      0.26,
    );
    sheet.outline(shape, stage.pen(z) * 0.85, { colour: stage.lineColour(z) });
  });
}
