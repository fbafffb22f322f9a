/** Where a page ended: at a place, or among the favourites at the moment one became a favourite. */
export interface LibraryCursor {
  readonly at: number | null;
  readonly place: number;
}

/** Beyond every place and every moment. */
export const end = Number.MAX_SAFE_INTEGER;

export const writeLibraryCursor = ({ at, place }: LibraryCursor): string =>
  at === null ? place.toString(36) : `${at.toString(36)}.${place.toString(36)}`;

/** What is no cursor of ours begins anew. */
export function readLibraryCursor(cursor: string | undefined): LibraryCursor | null {
  const parts = /^(?:([0-9a-z]{1,11})\.)?([0-9a-z]{1,11})$/.exec(cursor ?? "");
  if (!parts) return null;
  const place = Number.parseInt(parts[2]!, 36);
  const at = parts[1] === undefined ? null : Number.parseInt(parts[1], 36);
  return Number.isSafeInteger(place) && Number.isSafeInteger(at ?? 0) ? { at, place } : null;
}
