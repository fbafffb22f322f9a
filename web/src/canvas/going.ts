import type { Position } from "@aktion/schema/graph/graph";

/** Where the keyboard goes from card to card. */
export interface CardBox extends Position {
  readonly id: string;
  readonly w: number;
  readonly h: number;
}

export type Direction = "left" | "right" | "up" | "down";

/** As a page is read: in rows from the top, each from the left. A row is as high as half its first card. */
export function readingOrder(cards: readonly CardBox[]): string[] {
  const rows: CardBox[][] = [];
  for (const card of cards.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && card.y < first.y + first.h / 2) row.push(card);
    else rows.push([card]);
  }
  return rows.flatMap((row) => row.sort((one, other) => one.x - other.x)).map(({ id }) => id);
}

const signs: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** The nearest card that way; one straight ahead is nearer than one aside. Null at the rim. */
export function neighbourOf(
  cards: readonly CardBox[],
  from: string,
  direction: Direction,
): string | null {
  const start = cards.find(({ id }) => id === from);
  if (!start) return null;
  const [across, down] = signs[direction];
  let found: string | null = null;
  let least = Infinity;
  for (const card of cards) {
    if (card === start) continue;
    const x = card.x + card.w / 2 - (start.x + start.w / 2);
    const y = card.y + card.h / 2 - (start.y + start.h / 2);
    const ahead = x * across + y * down;
    const aside = Math.abs(x * down) + Math.abs(y * across);
    const far = ahead + aside * 2;
    if (ahead <= 0 || aside > ahead * 3 || far >= least) continue;
    least = far;
    found = card.id;
  }
  return found;
}
