import type { Stage } from "../stage";
import { conifer, ridge, rock, tufts } from "./land";
import { ground, sky } from "./sky";

export function mountains(stage: Stage): void {
  const { chance, focus, lens } = stage;
  sky(stage, 2);
  ground(stage, 3);
  ridge(stage, focus + 520, 260, 1.4, 0.9);
  ridge(stage, focus + 260, 105, 3, 0.85);
  ridge(stage, focus + 110, 26, 4.6, 0.4);
  for (let index = 0; index < 22; index++) {
    const z = focus + chance.between(26, 75);
    conifer(stage, chance.around(lens.halfWidth(z)), z, chance.between(6, 11), 6);
  }
  for (let index = 0; index < 6; index++)
    rock(stage, chance.around(6), focus + chance.between(0.8, 9), chance.between(0.3, 1), 4);
  tufts(stage, 30, Math.max(1, focus - 1), focus + 9, 6);
  const z = Math.max(0.9, focus * 0.6);
  rock(stage, -stage.scene.lead * lens.halfWidth(z) * 0.95, z, 0.24 * lens.halfWidth(z) + 0.1, 8);
}
