import { points } from "../points";
import type { Point } from "../geometry";
import { curve } from "../geometry";
import type { Stage } from "../stage";
import { ridge, rock } from "./land";
import { ground, sky } from "./sky";

export function desert(stage: Stage): void {
  const { chance, focus, lens, scene } = stage;
  sky(stage, 1);
  ground(stage, 1.8);
  for (let index = 0; index < 2; index++)
    mesa(stage, chance.around(lens.halfWidth(focus + 300)), focus + 300, chance.between(26, 50));
  ridge(stage, focus + 110, 9, 2.6, 0.05);
  ridge(stage, focus + 48, 4.2, 2, 0.05);
  ridge(stage, focus + 20, 1.6, 2.6, 0.05);
  stage.at(focus + 14, (sheet) => {
    for (let row = 0; row < 9; row++) {
      const z = focus * 0.7 + row * row * 0.32 + 0.6;
      const shift = chance.around(2);
      const line = curve(
        [-4, -2, 0, 2, 4].map((x): Point =>
          lens.at([x * (1 + row * 0.4) + shift, chance.around(0.03), z]),
        ),
      );
      sheet.stroke(line, stage.pen(z) * 0.8, { colour: stage.tone(6, z), opacity: 0.7 });
    }
  });
  for (let index = 0; index < 4; index++)
    cactus(
      stage,
      chance.around(1) * lens.halfWidth(focus + 12),
      focus + chance.between(5, 18),
      chance.between(1.6, 3.4),
    );
  for (let index = 0; index < 4; index++)
    rock(stage, chance.around(5), focus + chance.between(1, 8), chance.between(0.15, 0.5), 4);
  const z = Math.max(0.9, focus * 0.6);
  rock(stage, -scene.lead * lens.halfWidth(z), z, 0.2 * lens.halfWidth(z) + 0.08, 7.4);
}

function mesa(stage: Stage, x: number, z: number, high: number): void {
  const { lens, chance, scene } = stage;
  const wide = high * chance.between(0.9, 1.5);
  const line: Point[] = points(
    "-1.5 0, -1.05 0.34, -0.95 0.9, -0.6 1, 0.5 0.96, 0.92 0.88, 1.0 0.36, 1.6 0",
  );
  stage.at(z, (sheet) => {
    const shape = line.map(([px, y]) => lens.at([x + px * wide, y * high, z]));
    sheet.marker(shape, stage.tone(4, z), 1.4);
    const shade = scene.side > 0 ? line.slice(0, 4) : line.slice(4);
    sheet.paint(
      [
        ...shade.map(([px, y]) => lens.at([x + px * wide, y * high, z])),
        lens.at([x - scene.side * wide * 0.3, 0, z]),
      ],
      "#1c1815",
      0.22,
    );
    sheet.outline(shape, stage.pen(z) * 1.1, { colour: stage.lineColour(z) });
    const cracks = [-0.5, -0.1, 0.35].map((px): Point[] => [
      lens.at([x + px * wide, high * 0.9, z]),
      lens.at([x + (px - 0.06) * wide, high * 0.4, z]),
    ]);
    sheet.strokes(cracks, stage.pen(z) * 0.8, { colour: stage.lineColour(z) });
  });
}

function cactus(stage: Stage, x: number, z: number, high: number): void {
  const { lens } = stage;
  stage.at(z, (sheet) => {
    const width = (high * 0.13 * lens.scale(z)) / stage.unit;
    const colour = stage.tone(6.4, z);
    const stems = [
      [
        [x, 0],
        [x, high * 0.5],
        [x, high],
      ],
      [
        [x, high * 0.42],
        [x + high * 0.24, high * 0.46],
        [x + high * 0.25, high * 0.78],
      ],
      [
        [x, high * 0.3],
        [x - high * 0.2, high * 0.34],
        [x - high * 0.21, high * 0.6],
      ],
    ].map((stem) => curve(stem.map(([px = 0, y = 0]) => lens.at([px, y, z]))));
    sheet.strokes(stems, width + 2, { colour: stage.lineColour(z), taper: 0.1, wobble: 0.2 });
    sheet.strokes(stems, width - 1.5, { colour, taper: 0.12, wobble: 0.2 });
  });
}
