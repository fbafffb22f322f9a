import { front } from "../lens";
import { points } from "../points";
import { curve } from "../geometry";
import type { Place } from "../lens";
import type { Stage } from "../stage";
import { backWindow, boards, frame, lampStand, shell } from "./interior";

export function room(stage: Stage): void {
  const { chance, scene, focus } = stage;
  const deep = chance.between(2.4, 3.2);
  const back = shell(stage, { half: 3.1, high: 2.75, deep, walls: 2.6, floor: 4, ceiling: 1.4 });
  boards(stage, 3.1, back, 0.32);
  const flip = -scene.lead;
  const near = (x: number): number => x * flip;
  const span = (x: number, wide: number): [number, number] =>
    flip > 0 ? [x, x + wide] : [-x - wide, -x];
  const [left, right] = span(0.5, 1.5);
  backWindow(stage, left, 0.95, right - left, 1.4, back - 0.01);
  const [frameLeft, frameRight] = span(-2.4, 0.8);
  frame(stage, frameLeft, 1.5, frameRight - frameLeft, 0.62, back - 0.01);
  frame(stage, frameLeft + 0.95 * flip, 1.62, 0.42, 0.5, back - 0.01);
  const [doorLeft, doorRight] = span(-1.25, 0.95);
  if (chance.chance(0.6))
    stage.face(front(doorLeft, 0, doorRight, 2.1, back - 0.02), { level: 4.4 }, 866);
  // A sofa against the wall, a low table, a lamp.
  const [sofaLeft, sofaRight] = span(0.35, 2.1);
  const z = focus + deep - 0.95;
  stage.block([sofaLeft, 0, z], [sofaRight, 0.45, z + 0.8], 5.4);
  stage.block([sofaLeft, 0.45, z + 0.55], [sofaRight, 0.95, z + 0.8], 5);
  stage.block([sofaLeft - 0.1, 0, z], [sofaLeft + 0.16, 0.66, z + 0.8], 5.8);
  stage.block([sofaRight - 0.16, 0, z], [sofaRight + 0.1, 0.66, z + 0.8], 5.8);
  lampStand(stage, near(2.75), back - 0.4, 0, 1.75);
  const [tableLeft, tableRight] = span(0.7, 1.2);
  stage.block([tableLeft, 0.34, z - 0.85], [tableRight, 0.42, z - 0.35], 3.4);
  const [shelfLeft, shelfRight] = span(-3.05, 0.55);
  bookshelf(stage, shelfLeft, shelfRight, back - 0.5);
  foregroundChair(stage, near(-1.5));
}

function bookshelf(stage: Stage, left: number, right: number, z: number): void {
  const { chance, lens } = stage;
  stage.block([left, 0, z], [right, 2.1, z + 0.4], 6);
  for (let shelf = 0; shelf < 5; shelf++) {
    const books: { places: Place[]; level: number }[] = [];
    for (let x = left + 0.05; x < right - 0.08;) {
      const wide = chance.between(0.04, 0.09);
      const y = 0.1 + shelf * 0.4;
      const high = chance.between(0.2, 0.32);
      books.push({
        level: chance.between(1, 8),
        places: front(x, y, x + wide, y + high, z - 0.01),
      });
      x += wide;
    }
    stage.at(z - 0.02, (sheet) => {
      for (const { places, level } of books) sheet.paint(lens.shape(places), stage.tone(level, z));
    });
  }
}

/** The back of an armchair, dark and near at the picture's edge: it gives the room its depth. */
function foregroundChair(stage: Stage, x: number): void {
  const { focus, lens } = stage;
  if (!stage.hasRoomInFront) return;
  const z = focus * 0.6;
  const edge = Math.sign(x) * (lens.halfWidth(z) - 0.08);
  const line = points(
    "-0.52 0, -0.5 0.5, -0.4 0.62, -0.36 0.95, -0.22 1.08, 0.22 1.08, 0.36 0.95, 0.4 0.62, 0.5 0.5, 0.52 0",
  );
  stage.at(z, (sheet) => {
    const shape = curve(
      line.map(([px, y]) => lens.at([edge + px, y, z])),
      false,
      4,
    );
    sheet.marker(shape, stage.tone(8, z), 1.2, 0.6);
    sheet.outline(shape, stage.pen(z), { colour: "#15130f" });
    sheet.stroke(
      curve([
        lens.at([edge - 0.3, 0.9, z]),
        lens.at([edge, 0.97, z]),
        lens.at([edge + 0.3, 0.9, z]),
      ]),
      1.6,
      { colour: stage.tone(5, z) },
    );
  });
}
