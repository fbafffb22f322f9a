import type { LibraryQuery } from "@aktion/schema/api/library-query";
import { libraryColumns } from "./rows";
import { matchWords } from "./match-words";

type Bound = string | number;
/** SQL with the values of its question marks, in order. */
export interface Asked {
  readonly sql: string;
  readonly values: readonly Bound[];
}

type Facet = readonly [facet: string, value: string];
type Filters = Omit<LibraryQuery, "sort" | "cursor" | "limit" | "q" | "skip" | "until">;

/** What a file must be on the shelf under: those that few files are first. */
function facetsOf(filters: Filters): Facet[] {
  const { tag, cast, board, rating, favourite, provider, tier, kind, source } = filters;
  const asked: readonly (readonly [string, string | undefined])[] = [
    ["tag", tag],
    ["cast", cast],
    ["board", board],
    ["rating", rating?.toString()],
    ["favourite", favourite === "1" ? "" : undefined],
    ["provider", provider],
    ["tier", tier],
    ["kind", kind],
    ["source", source],
  ];
  return asked.flatMap(([facet, value]): Facet[] => (value === undefined ? [] : [[facet, value]]));
}

const onShelf = (place: string): string =>
  `EXISTS (SELECT 1 FROM shelf AS also
    WHERE also.owner = ? AND also.facet = ? AND also.value = ? AND also.place = ${place})`;

/** That a file at `place` is on the shelf under each of these, and is no favourite where that is asked. */
function under(owner: string, place: string, facets: readonly Facet[], plain: boolean): Asked {
  const plainFacet: Facet[] = plain ? [["favourite", ""]] : [];
  return {
    sql: [
      ...facets.map(() => `AND ${onShelf(place)}`),
      ...plainFacet.map(() => `AND NOT ${onShelf(place)}`),
    ].join(" "),
    values: [...facets, ...plainFacet].flatMap((facet) => [owner, ...facet]),
  };
}

/** Newest first, after `before` and `skip` more: a walk down the shelf of the first facet. */
export function newestOf(
  owner: string,
  {
    filters,
    before,
    limit,
    plain,
    skip = 0,
  }: {
    filters: Filters;
    before: number;
    limit: number;
    /** Leaves the favourites out. */
    plain: boolean;
    skip?: number | undefined;
  },
): Asked {
  const [lead = ["all", ""] as const, ...others] = facetsOf(filters);
  const also = under(owner, "shelf.place", others, plain || filters.favourite === "0");
  const found = `shelf.owner = ? AND shelf.facet = ? AND shelf.value = ?`;
  const values = [owner, ...lead, before, ...also.values];
  // What is skipped is counted along the shelf alone.
  const from = `(SELECT shelf.place FROM shelf WHERE ${found} AND shelf.place < ? ${also.sql}
    ORDER BY shelf.place DESC LIMIT 1 OFFSET ?)`;
  return {
    sql: `SELECT ${libraryColumns} FROM shelf CROSS JOIN assets ON assets.place = shelf.place
      WHERE ${found} AND shelf.place < ${skip > 0 ? from : "?"} ${also.sql}
      ORDER BY shelf.place DESC LIMIT ?`,
    values:
      skip > 0 ? [owner, ...lead, ...values, skip - 1, ...also.values, limit] : [...values, limit],
  };
}

/** The same walk the other way: those that stand right before `until`, the oldest of them first. */
export function newerOf(
  owner: string,
  {
    filters,
    until,
    limit,
    plain,
  }: { filters: Filters; until: number; limit: number; plain: boolean },
): Asked {
  const [lead = ["all", ""] as const, ...others] = facetsOf(filters);
  const also = under(owner, "shelf.place", others, plain || filters.favourite === "0");
  return {
    sql: `SELECT ${libraryColumns} FROM shelf CROSS JOIN assets ON assets.place = shelf.place
      WHERE shelf.owner = ? AND shelf.facet = ? AND shelf.value = ? AND shelf.place > ? ${also.sql}
      ORDER BY shelf.place LIMIT ?`,
    values: [owner, ...lead, until, ...also.values, limit],
  };
}

/** A place among the favourites: when one became a favourite, and among those of that moment its own. */
export interface FavouritePlace {
  readonly at: number;
  readonly place: number;
}

/** The owner's favourites under these filters on one side of a place, in the order of an index. */
function favouritesFrom(
  owner: string,
  filters: Filters,
  side: "<" | ">",
  { at, place }: FavouritePlace,
): Asked {
  const also = under(owner, "assets.place", [["all", ""], ...facetsOf(filters)], false);
  return {
    sql: `FROM assets WHERE assets.owner = ? AND assets.favourite_at IS NOT NULL
        AND (assets.favourite_at, assets.place) ${side} (?, ?) ${also.sql}`,
    values: [owner, at, place, ...also.values],
  };
}

/** Favourites, the latest first, after `before` and `skip` more. */
export function favouritesOf(
  owner: string,
  {
    filters,
    before,
    limit,
    skip = 0,
  }: {
    filters: Filters;
    before: FavouritePlace;
    limit: number;
    skip?: number | undefined;
  },
): Asked {
  const { sql, values } = favouritesFrom(owner, filters, "<", before);
  return {
    sql: `SELECT ${libraryColumns} ${sql}
      ORDER BY assets.favourite_at DESC, assets.place DESC LIMIT ? OFFSET ?`,
    values: [...values, limit, skip],
  };
}

/** The other way: those that stand right before `until`, the last of them first. */
export function laterFavouritesOf(
  owner: string,
  { filters, until, limit }: { filters: Filters; until: FavouritePlace; limit: number },
): Asked {
  const { sql, values } = favouritesFrom(owner, filters, ">", until);
  return {
    sql: `SELECT ${libraryColumns} ${sql}
      ORDER BY assets.favourite_at, assets.place LIMIT ?`,
    values: [...values, limit],
  };
}

/** How many favourites there are after `before`, or in all, which their shelf alone knows. */
export function favouritesCount(
  owner: string,
  { filters, before }: { filters: Filters; before: FavouritePlace | null },
): Asked {
  if (before === null) {
    const [lead, ...others] = facetsOf({ ...filters, favourite: "1" });
    const also = under(owner, "shelf.place", others, false);
    return {
      sql: `SELECT count(*) AS count FROM shelf
        WHERE shelf.owner = ? AND shelf.facet = ? AND shelf.value = ? ${also.sql}`,
      values: [owner, ...lead!, ...also.values],
    };
  }
  const { sql, values } = favouritesFrom(owner, filters, "<", before);
  return { sql: `SELECT count(*) AS count ${sql}`, values };
}

/** Null when there is no word to search for. */
export function foundOf(
  owner: string,
  {
    filters,
    q,
    before,
    limit,
  }: {
    filters: Filters;
    q: string;
    before: number;
    limit: number;
  },
): Asked | null {
  const match = matchWords(owner, q);
  if (match === null) return null;
  const also = under(owner, "library_words.rowid", facetsOf(filters), filters.favourite === "0");
  return {
    sql: `SELECT ${libraryColumns}
      FROM library_words CROSS JOIN assets ON assets.place = library_words.rowid
      WHERE library_words MATCH ? AND library_words.rowid < ? AND assets.owner = ? ${also.sql}
      ORDER BY library_words.rowid DESC LIMIT ?`,
    values: [match, before, owner, ...also.values, limit],
  };
}
