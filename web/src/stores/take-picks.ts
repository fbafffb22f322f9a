import type { GraphNode } from "@aktion/schema/graph/graph";
import { isCircled } from "./circle";
import type { ShownTake } from "./takes";

/** The takes held against each other, and which of them the keys are about. */
export interface Picks {
  readonly ids: readonly string[];
  readonly active: number;
}

const most = 4;

/** The circled take, or else the one made before, against the one looked at. */
export function firstPicks(
  takes: readonly ShownTake[],
  circled: GraphNode["take"],
  current: string | undefined,
): Picks | null {
  const place = Math.max(
    0,
    takes.findIndex(({ id }) => id === current),
  );
  const shown = takes[place];
  const other =
    takes.find(({ id }) => id !== shown?.id && isCircled(circled, id)) ??
    takes[place + 1] ??
    takes[place - 1];
  return shown && other && other !== shown ? { ids: [other.id, shown.id], active: 1 } : null;
}

/** In or out; a fifth takes the place of the active one. Null once there is nothing to compare. */
export function togglePick({ ids, active }: Picks, id: string): Picks | null {
  const place = ids.indexOf(id);
  if (place >= 0) {
    const left = ids.filter((one) => one !== id);
    return left.length < 2 ? null : { ids: left, active: Math.min(active, left.length - 1) };
  }
  if (ids.length < most) return { ids: [...ids, id], active: ids.length };
  return { ids: ids.with(active, id), active };
}

/** The active one gives way to the next take that is not held up already. Takes are newest first. */
export function stepPick(picks: Picks, takes: readonly ShownTake[], by: 1 | -1): Picks {
  const { ids, active } = picks;
  const from = takes.findIndex(({ id }) => id === ids[active]);
  for (let place = from - by; takes[place]; place -= by) {
    const { id } = takes[place]!;
    if (!ids.includes(id)) return { ids: ids.with(active, id), active };
  }
  return picks;
}

export const nextPick = ({ ids, active }: Picks): Picks => ({
  ids,
  active: (active + 1) % ids.length,
});

/** Without those that are gone meanwhile. */
export function stillThere(picks: Picks, takes: readonly ShownTake[]): Picks | null {
  const known = new Set(takes.map(({ id }) => id));
  return picks.ids.reduce<Picks | null>(
    (left, id) => (left && !known.has(id) ? togglePick(left, id) : left),
    picks,
  );
}
