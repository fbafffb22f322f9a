import type { LibraryPage, LibraryRow } from "../../ports/library";
import { end, readLibraryCursor, type LibraryCursor } from "./cursor";
import { pageAbove, pageBelow, type ListAsked, type ListOrder, type RowsOf } from "./list-pages";
import {
  favouritesCount,
  favouritesOf,
  laterFavouritesOf,
  newerOf,
  newestOf,
  type Asked,
} from "./shelf-query";

const cursorOf = ({ favouriteAt, place }: LibraryRow): LibraryCursor => ({
  at: favouriteAt,
  place,
});

/** Before the first of them, and behind the last. */
const top = { at: end, place: end };
const bottom = { at: -1, place: -1 };

/** Favourites, the latest first, and behind them the others, newest first: two walks with a seam. */
export function createFavouritesFirst(
  rowsOf: RowsOf,
  countOf: (asked: Asked) => Promise<number>,
): ListOrder {
  /** Upwards from there: what room the others leave on the page is for the favourites. */
  async function above(
    owner: string,
    { at, place }: LibraryCursor,
    { limit, ...filters }: ListAsked,
  ): Promise<LibraryPage> {
    const among = at === null && filters.favourite !== "1";
    const asked = { filters, until: place, limit: limit + 1, plain: true };
    const others = among ? await rowsOf(newerOf(owner, asked)) : [];
    const room = limit + 1 - others.length;
    const until = at === null ? bottom : { at, place };
    const favourites =
      room > 0 ? await rowsOf(laterFavouritesOf(owner, { filters, until, limit: room })) : [];
    return pageAbove([...others, ...favourites], limit, cursorOf);
  }

  return {
    async list(owner, asked) {
      const { limit, cursor, skip, until, ...filters } = asked;
      const stop = readLibraryCursor(until);
      if (stop) return above(owner, stop, asked);
      const last = readLibraryCursor(cursor);
      const before = last === null || last.at === null ? null : { ...last, at: last.at };
      const among = last === null || before !== null;
      // Those that are skipped are favourites first.
      const there =
        among && skip !== undefined
          ? await countOf(favouritesCount(owner, { filters, before }))
          : 0;
      const passed = Math.min(skip ?? 0, there);
      const first = { filters, before: before ?? top, limit: limit + 1, skip: passed };
      const begins = among && (skip === undefined || passed < there);
      const favourites = begins ? await rowsOf(favouritesOf(owner, first)) : [];
      const room = limit + 1 - favourites.length;
      const others = {
        filters,
        before: among ? end : last.place,
        limit: room,
        plain: true,
        skip: (skip ?? 0) - passed,
      };
      const walksOn = room > 0 && filters.favourite !== "1";
      const rest = walksOn ? await rowsOf(newestOf(owner, others)) : [];
      const begun = last !== null || skip !== undefined;
      return pageBelow([...favourites, ...rest], limit, begun, cursorOf);
    },
  };
}
