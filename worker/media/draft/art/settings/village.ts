import { front } from "../lens";
import { points } from "../points";
import { curve } from "../geometry";
import type { Stage } from "../stage";
import { building } from "./buildings";
import { conifer, ridge, rock, tufts } from "./land";
import { ground, sky } from "./sky";

/** A cottage with a pitched roof, a door, and smoke. */
function cottage(stage: Stage, x: number, z: number, wide: number, level: number): void {
  const { lens } = stage;
  const high = wide * 0.5;
  building(stage, [x, 0, z], [x + wide, high, z + wide * 0.9], {
    level,
    step: 2,
    floor: 2.6,
    lit: 0.8,
  });
  const top = high + wide * 0.42;
  stage.face(
    [
      [x - 0.3, high - 0.1, z - 0.3],
      [x + wide + 0.3, high - 0.1, z - 0.3],
      [x + wide * 0.92, top, z + wide * 0.45],
      [x + wide * 0.08, top, z + wide * 0.45],
    ],
    { level: level + 3.4, angle: 0.1 },
    z - 0.06,
  );
  stage.block(
    [x + wide * 0.7, high + 0.4, z + wide * 0.2],
    [x + wide * 0.8, top + 0.7, z + wide * 0.3],
    level + 1,
  );
  stage.at(z - 0.07, (sheet) => {
    const puffs = curve([
      lens.at([x + wide * 0.75, top + 0.8, z]),
      lens.at([x + wide * 0.8, top + 1.8, z]),
      lens.at([x + wide * 0.65, top + 2.8, z]),
      lens.at([x + wide * 0.85, top + 4, z]),
    ]);
    sheet.stroke(puffs, 5, { colour: stage.tone(0.5, z), opacity: 0.55, taper: 0.5 });
  });
  stage.face(front(x + wide * 0.42, 0, x + wide * 0.56, 2, z - 0.08), { level: 7 }, z - 0.08);
}

export function village(stage: Stage): void {
  const { chance, focus, lens, scene } = stage;
  sky(stage, 4);
  ground(stage, 2.6);
  ridge(stage, focus + 300, 42, 2.4, 0.15);
  ridge(stage, focus + 130, 15, 3.4, 0.1);
  for (let index = 0; index < 9; index++)
    conifer(
      stage,
      chance.around(lens.halfWidth(focus + 50)),
      focus + chance.between(40, 70),
      chance.between(5, 9),
      5.4,
    );
  church(stage, scene.lead * -9, focus + 62);
  const plots: readonly (readonly [number, number])[] = points(
    "-12 15, 5.2 12, -19 30, 11 27, -6.5 38, 3 44",
  );
  for (const [x, gap] of plots)
    cottage(
      stage,
      x + chance.around(1),
      focus + gap,
      chance.between(5, 7),
      1.4 + chance.between(0, 1.4),
    );
  stage.at(focus + 90, (sheet) => {
    const path = [
      lens.at([-1.6, 0, 0.7]),
      lens.at([-1.2, 0, focus + 6]),
      lens.at([0.6, 0, focus + 26]),
      lens.at([-0.4, 0, focus + 60]),
      lens.at([0.6, 0, focus + 60]),
      lens.at([2.2, 0, focus + 26]),
      lens.at([1.2, 0, focus + 6]),
      lens.at([1.6, 0, 0.7]),
    ];
    sheet.paint(curve(path, true, 5), stage.tone(1, focus + 10), 0.9);
  });
  for (const sign of [-1, 1]) {
    for (let index = 0; index < 6; index++) {
      const z = focus + 0.5 + index * 2.2;
      stage.block([sign * 3.2 - 0.06, 0, z], [sign * 3.2 + 0.06, 0.95, z + 0.08], 6, {
        streaks: 0,
      });
    }
    stage.block(
      [sign * 3.2 - 0.03, 0.62, focus + 0.5],
      [sign * 3.2 + 0.03, 0.74, focus + 11.6],
      5,
      { streaks: 0 },
    );
  }
  tufts(stage, 40, Math.max(1, focus - 1), focus + 10, 6);
  const z = Math.max(0.9, focus * 0.6);
  rock(stage, -scene.lead * lens.halfWidth(z), z, 0.18 * lens.halfWidth(z), 7.4);
}

function church(stage: Stage, x: number, z: number): void {
  const { lens } = stage;
  stage.block([x, 0, z], [x + 4.5, 15, z + 4.5], 2.4);
  stage.at(z - 0.1, (sheet) => {
    const spire = [
      lens.at([x - 0.4, 15, z]),
      lens.at([x + 2.25, 27, z]),
      lens.at([x + 4.9, 15, z]),
    ];
    sheet.marker(spire, stage.tone(6, z));
    sheet.edges(spire, stage.pen(z), { colour: stage.lineColour(z) });
  });
}
