import { placesIn, rowOf, type Place, type Rows } from "./rows";

export interface Step {
  readonly index: number;
  /** Where up and down keep to, in pixels from the left, however the rows are cut. */
  readonly column: number | null;
}

const middleOf = ({ left, width }: Place): number => left + width / 2;

/** Where a key leads from a picture: left and right along the list, up and down as the eye sees it. */
export function stepFrom(
  known: Rows,
  shapes: readonly number[],
  { index, column }: Step,
  key: string,
  screen = 3,
): Step | null {
  const last = known.count - 1;
  if (last < 0) return null;
  const along = (to: number): Step => ({ index: Math.max(0, Math.min(last, to)), column: null });
  if (key === "Home") return along(0);
  if (key === "End") return along(last);
  if (key === "ArrowLeft") return along(index - 1);
  if (key === "ArrowRight") return along(index + 1);
  const by = { ArrowUp: -1, ArrowDown: 1, PageUp: -screen, PageDown: screen }[key];
  if (by === undefined) return null;
  const here = rowOf(known.rows, Math.min(index, last));
  const there = Math.max(0, Math.min(known.rows.length - 1, here + by));
  const own = placesIn(known.rows[here]!, shapes, known).find((place) => place.index === index);
  const wish = column ?? (own ? middleOf(own) : 0);
  if (there === here) return { index, column: wish };
  const near = placesIn(known.rows[there]!, shapes, known).reduce((best, place) =>
    Math.abs(middleOf(place) - wish) < Math.abs(middleOf(best) - wish) ? place : best,
  );
  return { index: near.index, column: wish };
}
