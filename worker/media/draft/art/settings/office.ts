import { flat } from "../lens";
import type { Stage } from "../stage";
import { backWindow, shell } from "./interior";

export function office(stage: Stage): void {
  const { chance, focus, lens, scene } = stage;
  const deep = 6.5;
  const back = shell(stage, { half: 5, high: 2.9, deep, walls: 2.2, floor: 3.6, ceiling: 1.2 });
  for (let index = 0; index < 4; index++)
    backWindow(stage, -4.6 + index * 2.35, 0.9, 2.1, 1.7, back - 0.01, 3);
  stage.at(879, (sheet) => {
    for (let z = focus - 1; z < back; z += 1.9) {
      for (const x of [-2.6, 0.9]) {
        const tube = lens.shape(flat(x, z, x + 1.5, z + 0.5, 2.88));
        if (!stage.isSeen(tube)) continue;
        sheet.paint(tube, stage.lamp);
        sheet.edges(tube, 1, { colour: stage.lineColour(z) });
      }
    }
  });
  for (const row of [1.2, 3, 4.8]) {
    for (const x of [-3.9, -1.5, 1, 3.2]) {
      if (Math.abs(x) < 1.6 && row < 2 && scene.people.length > 0) continue;
      desk(stage, x + chance.around(0.15), focus + row);
    }
  }
  if (stage.hasRoomInFront) desk(stage, -scene.lead * 1.9, Math.max(1.2, focus - 1.5));
}

function desk(stage: Stage, x: number, z: number): void {
  stage.block([x, 0.68, z], [x + 1.5, 0.76, z + 0.7], 3);
  stage.block([x + 0.04, 0, z + 0.02], [x + 0.14, 0.68, z + 0.6], 5);
  stage.block([x + 1.36, 0, z + 0.02], [x + 1.46, 0.68, z + 0.6], 5);
  stage.block([x + 0.45, 0.9, z + 0.4], [x + 1.02, 1.26, z + 0.44], 7.4, { streaks: 0.4 });
  stage.block([x + 0.69, 0.76, z + 0.38], [x + 0.78, 0.92, z + 0.44], 6);
  stage.block([x + 0.1, 0.76, z + 0.2], [x + 0.32, 0.84, z + 0.45], 1);
}
