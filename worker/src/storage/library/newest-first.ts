import type { LibraryPage, LibraryRow } from "../../ports/library";
import { end, readLibraryCursor, type LibraryCursor } from "./cursor";
import { pageAbove, pageBelow, type ListAsked, type ListOrder, type RowsOf } from "./list-pages";
import { foundOf, newerOf, newestOf } from "./shelf-query";

const cursorOf = ({ place }: LibraryRow): LibraryCursor => ({ at: null, place });

/** A cursor among the favourites is none of this order. */
const placeIn = (cursor: string | undefined): number | null => {
  const read = readLibraryCursor(cursor);
  return read?.at === null ? read.place : null;
};

export function createNewestFirst(rowsOf: RowsOf): ListOrder & {
  /** What words find, in the same order. */
  found(owner: string, q: string, asked: ListAsked): Promise<LibraryPage>;
} {
  return {
    async list(owner, { limit, cursor, skip, until, ...filters }) {
      const stop = placeIn(until);
      if (stop !== null) {
        const above = { filters, until: stop, limit: limit + 1, plain: false };
        return pageAbove(await rowsOf(newerOf(owner, above)), limit, cursorOf);
      }
      const before = placeIn(cursor) ?? end;
      const below = { filters, before, limit: limit + 1, plain: false, skip };
      const begun = before < end || skip !== undefined;
      return pageBelow(await rowsOf(newestOf(owner, below)), limit, begun, cursorOf);
    },

    async found(owner, q, { limit, cursor, ...filters }) {
      const before = placeIn(cursor) ?? end;
      const asked = foundOf(owner, { filters, q, before, limit: limit + 1 });
      return pageBelow(await rowsOf(asked), limit, false, cursorOf);
    },
  };
}
