import type { Person, PoseName, Scene } from "../reading/scene";

/** Where somebody stands: their share of the width, metres before (-) or behind the focus. */
export interface Spot {
  readonly person: Person;
  readonly across: number;
  readonly behind: number;
  readonly facing: 1 | -1;
  readonly turn: number;
}

const rows: Record<number, readonly (readonly [across: number, behind: number])[]> = {
  1: [[0.39, 0]],
  2: [
    [0.34, 0],
    [0.66, 0],
  ],
  3: [
    [0.5, -0.06],
    [0.24, 0.08],
    [0.76, 0.1],
  ],
  4: [
    [0.39, -0.05],
    [0.63, 0],
    [0.17, 0.14],
    [0.85, 0.16],
  ],
};

/** Half the distance between two people, in heads. */
const apart: Partial<Record<PoseName, number>> = {
  embrace: 0.95,
  argue: 2.5,
  fight: 2.7,
  point: 2.2,
  aim: 2.6,
  reach: 2.3,
  sit: 2.4,
};

/**
 * Places people so that they look into the picture, and at each other. `headShare` is a head's
 * height as a share of the picture's width.
 */
export function placePeople({ people, lead, size }: Scene, headShare: number): Spot[] {
  const spots = rows[people.length] ?? [];
  const gap = Math.min(
    0.27,
    headShare * (apart[people[0]?.pose ?? "stand"] ?? (size === "close" ? 0.85 : 1.7)),
  );
  const flip = (across: number): number => (lead > 0 ? 1 - across : across);
  return people.map((person, index): Spot => {
    const [start, behind] = spots[index] ?? [0.5, 0];
    let across = start;
    if (people.length === 1 && (size === "close" || size === "extreme"))
      across = size === "extreme" ? 0.47 : 0.42;
    if (people.length === 2) across = index === 0 ? 0.49 - gap : 0.49 + gap;
    const place = flip(across);
    const middle = people.length === 3 && index === 0;
    const facing = middle ? (lead > 0 ? -1 : 1) : place < 0.5 ? 1 : -1;
    const turn = middle ? -0.3 : people.length === 2 ? 0.12 : 0;
    return { person, across: place, behind, facing, turn };
  });
}
