import { rectangle } from "../geometry";
import { flat } from "../lens";
import type { Stage } from "../stage";
import { boards } from "./interior";

export function theatre(stage: Stage): void {
  const { focus, lens, scene, unit } = stage;
  const back = focus + 4.5;
  stage.at(900, (sheet) => {
    sheet.paint(rectangle(0, 0, lens.width, lens.height), "#1d1b1c");
    const top = lens.at([0, 6, back])[1];
    const low = lens.at([0, 0, back])[1];
    const folds = 26;
    for (let index = 0; index < folds; index++) {
      const x = (index / folds) * lens.width;
      const wide = lens.width / folds;
      const shade = index % 2 === 0 ? "#4b4441" : "#332f2e";
      sheet.paint(
        [
          [x, Math.min(0, top)],
          [x + wide * 0.6, Math.min(0, top)],
          [x + wide * (0.55 + stage.chance.around(0.12)), low],
          [x + stage.chance.around(wide * 0.2), low],
        ],
        shade,
      );
    }
  });
  stage.face(flat(-9, 0.6, 9, back, 0), { level: 5.4, angle: 0.02 }, 880);
  boards(stage, 9, back, 0.45);
  // Spotlights: beams from above and the pools they make.
  const beams = scene.people.length > 2 ? [-0.2, 0.2] : [0];
  stage.at(860, (sheet) => {
    for (const offset of beams) {
      const [cx, cy] = lens.at([stageCentre(stage) + offset * 3, 0, focus]);
      const wide = Math.min(lens.width * 0.34, lens.scale(focus) * 1.35);
      const from = cx + scene.side * lens.width * 0.3;
      sheet.paint(
        [
          [from - 14 * unit, -20],
          [from + 14 * unit, -20],
          [cx + wide, cy],
          [cx - wide, cy],
        ],
        "#fff6df",
        0.17,
      );
      sheet.paint(
        [
          [from - 8 * unit, -20],
          [from + 8 * unit, -20],
          [cx + wide * 0.7, cy],
          [cx - wide * 0.7, cy],
        ],
        "#fff6df",
        0.15,
      );
      const pool = Array.from({ length: 36 }, (_, index): [number, number] => [
        cx + Math.cos(index * 0.1745) * wide,
        cy + Math.sin(index * 0.1745) * wide * 0.2,
      ]);
      sheet.paint(pool, "#fff6df", 0.75);
    }
  });
  if (scene.size === "close" || scene.size === "extreme") return;
  // The heads of the audience, against the light.
  const z = Math.max(0.9, focus * 0.42);
  stage.at(z, (sheet) => {
    const size = Math.min(lens.scale(z) * 0.24, lens.height * 0.13);
    const base = lens.height + size * 0.15;
    for (let x = -size; x < lens.width + size; x += size * 1.55) {
      const [cx, cy] = [
        x + stage.chance.around(size * 0.3),
        base - stage.chance.between(0, size * 0.5),
      ];
      const head = Array.from({ length: 16 }, (_, index): [number, number] => [
        cx + Math.cos(index * 0.3927) * size * 0.42,
        cy - size * 0.35 + Math.sin(index * 0.3927) * size * 0.52,
      ]);
      sheet.paintAll(
        [
          head,
          [
            [cx - size * 0.85, cy + size],
            [cx - size * 0.6, cy + size * 0.2],
            [cx, cy],
            [cx + size * 0.6, cy + size * 0.2],
            [cx + size * 0.85, cy + size],
          ],
        ],
        "#141213",
      );
    }
  });
}

const stageCentre = ({ scene, lens, focus }: Stage): number =>
  scene.people.length === 1 ? (scene.lead * 0.12 * lens.width) / lens.scale(focus) : 0;
