import type { Position } from "@aktion/schema/graph/graph";

/** A wire as points along it. */
export interface WireLine {
  readonly wire: string;
  readonly points: readonly Position[];
}

interface Box extends Position {
  readonly w: number;
  readonly h: number;
}

/** The wire that runs nearest to the middle of a card, if any runs through its inner half. */
export function wireAt(lines: readonly WireLine[], { x, y, w, h }: Box): string | null {
  let found: string | null = null;
  let least = 1;
  for (const { wire, points } of lines) {
    for (const point of points) {
      const across = Math.abs(point.x - (x + w / 2)) / (w / 4);
      const down = Math.abs(point.y - (y + h / 2)) / (h / 4);
      const far = Math.max(across, down);
      if (far >= least) continue;
      least = far;
      found = wire;
    }
  }
  return found;
}
