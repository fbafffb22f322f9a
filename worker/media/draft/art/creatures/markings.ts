import type { Point } from "../geometry";
import { curve } from "../geometry";
import type { Body } from "./body";
import { blob, mergedParts } from "./creature-work";
import type { CreatureWork } from "./creature-work";
import type { Measures } from "./measures";

interface Neck {
  readonly base: Point;
  readonly end: Point;
  readonly wide: number;
}

/** Across the neck: `along` from its root (0) to the nape (1), `up` from its middle line. */
function onNeck({ base, end }: Neck, along: number, up: number): Point {
  const [dx, dy] = [end[0] - base[0], end[1] - base[1]];
  const length = Math.hypot(dx, dy) || 1;
  return [base[0] + dx * along - (dy / length) * up, base[1] + dy * along + (dx / length) * up];
}

/** What is drawn on the coat: bands, patches, curls of wool. */
export function markCoat(work: CreatureWork, own: Measures, body: Body): void {
  const { sheet } = work;
  const band = (along: number, from: number, to: number, wide: number): Point[] =>
    curve(
      [
        body.on(along - wide, from),
        body.on(along + 0.02, (from + to) / 2),
        body.on(along, to),
        body.on(along + wide + 0.02, (from + to) / 2),
        body.on(along + wide, from),
      ].map(work.to),
      true,
      3,
    );
  if (own.mark === "stripes") {
    const bands = [-0.1, 0.06, 0.2, 0.35, 0.5, 0.66, 0.82, 0.98].map((along, index) =>
      band(along, 0.21, index % 2 === 0 ? -0.08 : 0.0, 0.03),
    );
    const low = [0.28, 0.58, 0.9].map((along) => band(along, -0.17, -0.06, 0.025));
    sheet.paintAll([...bands, ...low], work.dark, 0.85);
  }
  if (own.mark === "patches") {
    const places: Point[][] = [
      [
        body.on(0.0, 0.21),
        body.on(0.3, 0.17),
        body.on(0.34, 0.02),
        body.on(0.16, -0.1),
        body.on(-0.04, 0.02),
      ],
      [
        body.on(0.62, 0.19),
        body.on(0.9, 0.22),
        body.on(0.98, 0.02),
        body.on(0.84, -0.16),
        body.on(0.66, -0.06),
      ],
      [body.on(0.42, -0.12), body.on(0.54, -0.1), body.on(0.52, -0.22), body.on(0.44, -0.24)],
    ];
    for (const patch of places) sheet.paint(blob(work, patch), work.dark, 0.9);
  }
  if (own.mark === "wool") {
    const curls: Point[][] = [];
    for (let along = -0.1; along < 1.15; along += 0.2)
      for (const up of [0.12, -0.02, -0.16]) {
        const shift = up === -0.02 ? 0.1 : 0;
        curls.push(
          curve(
            [
              body.on(along + shift, up),
              body.on(along + shift + 0.05, up - 0.05),
              body.on(along + shift + 0.12, up - 0.01),
            ].map(work.to),
          ),
        );
      }
    sheet.strokes(curls, work.pen * 0.8, { colour: work.line, opacity: 0.55 });
  }
}

/** A sheep's outline is its wool. */
export function woolly(outline: readonly Point[], depth: number): Point[] {
  const fine = curve(outline, true, 3);
  return fine.map(([x, y], index): Point => {
    const [ax, ay] = fine[(index + fine.length - 1) % fine.length] ?? [x, y];
    const [bx, by] = fine[(index + 1) % fine.length] ?? [x, y];
    const length = Math.hypot(bx - ax, by - ay) || 1;
    const out = index % 3 === 0 ? -depth : depth;
    return [x - ((by - ay) / length) * out, Math.max(0.03, y + ((bx - ax) / length) * out)];
  });
}

/** Hair along the neck, round a lion's face, spines of a dragon; flown back in a gallop. */
export function mane(
  work: CreatureWork,
  own: Measures,
  body: Body,
  neck: Neck,
  isFlown: boolean,
): void {
  const { sheet, pen, line } = work;
  if (own.mane === "horse") {
    const top = [0.0, 0.3, 0.6, 0.9, 1.08].map((along) =>
      onNeck(neck, along, neck.wide * (0.62 - Math.pow(along, 4) * 0.34) + 0.015),
    );
    const flown = [1.1, 0.8, 0.5, 0.2].flatMap((along): Point[] => [
      onNeck(neck, along - 0.22, neck.wide * 0.5 + 0.13),
      onNeck(neck, along - 0.14, neck.wide * 0.5 + 0.06),
    ]);
    const hung = [1.02, 0.86, 0.7, 0.54, 0.38, 0.22, 0.08].flatMap((along, index): Point[] => [
      onNeck(neck, along - 0.05, neck.wide * (index % 2 === 0 ? 0.12 : 0.18)),
      ...(index < 6 ? [onNeck(neck, along - 0.1, neck.wide * 0.26)] : []),
    ]);
    const locks = isFlown ? flown : hung;
    const shape = [...curve(top.map(work.to), false, 3), ...curve(locks.map(work.to), false, 4)];
    sheet.paint(shape, work.dark);
    sheet.outline(shape, pen, { colour: line });
    const forelock = [
      onNeck(neck, 1.1, 0.08),
      onNeck(neck, 1.22, 0.03),
      onNeck(neck, 1.14, -0.06),
      onNeck(neck, 1.08, 0.0),
    ];
    sheet.paint(blob(work, forelock), work.dark);
  }
  if (own.mane === "ruff") {
    const hairs = [0.1, 0.35, 0.6, 0.85].map((along): Point[] =>
      [onNeck(neck, along, -neck.wide * 0.3), onNeck(neck, along - 0.24, -neck.wide * 0.52)].map(
        work.to,
      ),
    );
    const back = [0.5, 0.7, 0.9].map((along): Point[] =>
      [body.on(along, 0.2), body.on(along - 0.1, 0.14)].map(work.to),
    );
    sheet.strokes([...hairs, ...back], pen * 0.8, { colour: line });
  }
  if (own.mane === "spines") {
    const spine = (at: Point, tip: Point, to: Point): Point[] => [at, tip, to].map(work.to);
    const rows = [0.1, 0.3, 0.5, 0.7, 0.9].map((along) =>
      spine(
        onNeck(neck, along - 0.06, neck.wide * 0.3),
        onNeck(neck, along - 0.06, neck.wide * 0.3 + 0.1),
        onNeck(neck, along + 0.06, neck.wide * 0.3),
      ),
    );
    const back = [0, 0.2, 0.4, 0.6].map((along) =>
      spine(body.on(along - 0.06, 0.2), body.on(along - 0.07, 0.32), body.on(along + 0.06, 0.2)),
    );
    sheet.paintAll([...rows, ...back], work.dark);
    sheet.strokes([...rows, ...back], pen * 0.7, { colour: line });
  }
}

/** A lion's mane stands round the head, behind the face. */
export function lionMane(work: CreatureWork, nape: Point, head: number): void {
  const count = 22;
  const ring = Array.from({ length: count }, (_, index): Point => {
    const angle = (index / count) * Math.PI * 2;
    const far = (index % 2 === 0 ? 0.74 : 0.68) * head * (Math.cos(angle) < -0.2 ? 1.1 : 0.82);
    return [
      nape[0] + head * 0.12 + Math.cos(angle) * far,
      nape[1] - head * 0.1 + Math.sin(angle) * far * 1.12 - (Math.sin(angle) < 0 ? head * 0.14 : 0),
    ];
  });
  mergedParts(work, [{ shape: blob(work, ring, 2), colour: work.dark }]);
  const hairs = Array.from({ length: 9 }, (_, index): Point[] => {
    const angle = 0.9 + index * 0.52;
    const at = (far: number): Point => [
      nape[0] + head * 0.12 + Math.cos(angle) * head * far,
      nape[1] - head * 0.12 + Math.sin(angle) * head * far,
    ];
    return [at(0.4), at(0.66)].map(work.to);
  });
  work.sheet.strokes(hairs, work.pen * 0.8, { colour: work.line, opacity: 0.6 });
}
