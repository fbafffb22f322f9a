import type { ListedPage } from "./library-api";
import type { Listing, PageAsk } from "./listing";

/** A part of the list without gaps, by ids, and where it goes on at either end; null at the list's own. */
export interface Run {
  readonly ids: readonly string[];
  readonly previous: string | null;
  readonly next: string | null;
}

export type Way = "up" | "down";

export const runOf = ({ items, previous, next }: Listing): Run => ({
  ids: items.map(({ id }) => id),
  previous,
  next,
});

/** The page to read next on that way; null where the list ends. */
export function pageOn({ previous, next }: Run, way: Way): PageAsk | null {
  const edge = way === "up" ? previous : next;
  if (edge === null) return null;
  return way === "up" ? { until: edge } : { cursor: edge };
}

/** The run with the page that was read on that way. What the list moved meanwhile stands in it once. */
export function grown({ ids, previous, next }: Run, way: Way, page: ListedPage): Run {
  const there = new Set(ids);
  const more = page.items.flatMap(({ id }) => (there.has(id) ? [] : [id]));
  return way === "up"
    ? { ids: [...more, ...ids], previous: page.previous, next }
    : { ids: [...ids, ...more], previous, next: page.next };
}

const equalFrom = (one: readonly string[], at: number, other: readonly string[]): boolean =>
  other.every((id, place) => at + place >= one.length || one[at + place] === id);

function joinedAt(one: Run, at: number, other: Run): Run | null {
  if (!equalFrom(one.ids, at, other.ids)) return null;
  if (at + other.ids.length < one.ids.length) return one;
  const ids = [...one.ids.slice(0, at), ...other.ids];
  return { ids, previous: at > 0 ? one.previous : other.previous, next: other.next };
}

/** Two runs as one; null where they don't meet, or where one is of the list as it was before. */
export function joined(one: Run, other: Run): Run | null {
  const [first] = other.ids;
  if (first === undefined) return null;
  const at = one.ids.indexOf(first);
  if (at >= 0) return joinedAt(one, at, other);
  const [begin] = one.ids;
  const from = begin === undefined ? -1 : other.ids.indexOf(begin);
  return from >= 0 ? joinedAt(other, from, one) : null;
}

/** All from one to the other, either way round; null unless both are there. */
export function between(ids: readonly string[], one: string, other: string): string[] | null {
  const [from, to] = [ids.indexOf(one), ids.indexOf(other)];
  if (from < 0 || to < 0) return null;
  return ids.slice(Math.min(from, to), Math.max(from, to) + 1);
}
