import type { Position } from "@aktion/schema/graph/graph";

/** The same board for everyone: cards in a grid, each second one wired to the one before it. */
export interface Scene {
  readonly cards: readonly (Position & { readonly id: string })[];
  readonly wires: readonly (readonly [from: string, to: string])[];
}

export const words =
  "Wide shot: she waits by the water tank on the roof, city below, rain on the glass.";

export function sceneOf(count: number): Scene {
  const across = Math.ceil(Math.sqrt(count * 1.2));
  const cards = Array.from({ length: count }, (_, place) => ({
    id: `n${place}`,
    x: (place % across) * 340,
    y: Math.floor(place / across) * 360,
  }));
  const wires = Array.from(
    { length: Math.floor(count / 2) },
    (_, place) => [`n${place * 2}`, `n${place * 2 + 1}`] as const,
  );
  return { cards, wires };
}
