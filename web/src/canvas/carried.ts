import type { Position } from "@aktion/schema/graph/graph";
import type { Flow } from "./flow";
import { sectionOf } from "./places";

/** Where cards were. */
export type Stood = ReadonlyMap<string, Position>;

/** The cards that a hand carries, once it does: none while it sizes one, or takes a section along. */
export function carriedBy({ held }: Flow): ReadonlySet<string> | null {
  if (held.size === 0) return null;
  for (const [key, { size }] of held) if (size || sectionOf(key) !== null) return null;
  return new Set(held.keys());
}

/** How far all of them were carried since, where all went alike. */
export function carriedSince(stood: Stood, { held }: Flow): Position | null {
  let way: Position | null = null;
  for (const [key, { position }] of held) {
    const before = stood.get(key);
    if (!before || !position) return null;
    const [x, y] = [position.x - before.x, position.y - before.y];
    way ??= { x, y };
    if (Math.abs(way.x - x) > 0.01 || Math.abs(way.y - y) > 0.01) return null;
  }
  return way;
}
