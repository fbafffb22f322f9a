import type { LibraryQuery } from "@aktion/schema/api/library-query";
import type { LibraryPage, LibraryRow } from "../../ports/library";
import { toPage } from "../database";
import { writeLibraryCursor, type LibraryCursor } from "./cursor";
import type { Asked } from "./shelf-query";

/** Runs a walk; of none there are no rows. */
export type RowsOf = (asked: Asked | null) => Promise<LibraryRow[]>;

/** What is asked of an order that is given. */
export type ListAsked = Omit<LibraryQuery, "sort" | "q">;

/** One order of the library. */
export interface ListOrder {
  list(owner: string, asked: ListAsked): Promise<LibraryPage>;
}

type CursorOf = (row: LibraryRow) => LibraryCursor;

/** A page read downwards, of the one row too many that was asked for; `begun` when something stands above. */
export function pageBelow(
  rows: LibraryRow[],
  limit: number,
  begun: boolean,
  cursorOf: CursorOf,
): LibraryPage {
  const written = (row: LibraryRow): string => writeLibraryCursor(cursorOf(row));
  const [first] = rows;
  const page = toPage(rows, limit, written, (row) => row);
  return { ...page, previous: begun && first ? written(first) : null };
}

/** The page that ends where another begins: its rows come upwards, one too many of them. */
export function pageAbove(rows: LibraryRow[], limit: number, cursorOf: CursorOf): LibraryPage {
  const items = rows.slice(0, limit).toReversed();
  const [first] = items;
  const last = items.at(-1);
  return {
    items,
    next: last ? writeLibraryCursor(cursorOf(last)) : null,
    previous: rows.length > limit && first ? writeLibraryCursor(cursorOf(first)) : null,
  };
}
