import type { AssetMarks, LibraryRow, LibraryStore, ShelfCount } from "../../ports/library";
import { createFavouritesFirst } from "./favourites-first";
import { createNewestFirst } from "./newest-first";
import { libraryColumns, libraryRow, type FoundRow } from "./rows";
import type { Asked } from "./shelf-query";

const countsSql = `SELECT shelf.facet, shelf.value, shelf.count, CASE shelf.facet
    WHEN 'board' THEN (SELECT title FROM boards
      WHERE boards.id = shelf.value AND boards.owner = ?1 AND boards.deleted_at IS NULL)
    WHEN 'cast' THEN (SELECT name FROM cast_members
      WHERE cast_members.id = shelf.value AND cast_members.owner = ?1
        AND cast_members.deleted_at IS NULL)
    END AS title
  FROM (SELECT facet, value, count(*) AS count FROM shelf WHERE owner = ?1
    GROUP BY facet, value) AS shelf
  ORDER BY shelf.count DESC, shelf.value`;

const amongSql = (ids: string): string => `(SELECT value FROM json_each(${ids}))`;

const overTaggedSql = `SELECT 1 FROM json_each(?1) AS file
  WHERE (SELECT count(*) FROM
    (SELECT tag FROM asset_tags WHERE asset = file.value AND tag NOT IN ${amongSql("?3")}
     UNION SELECT value FROM json_each(?2))) > ?4 LIMIT 1`;

/** One statement for each thing that is given; a mark that is there already keeps its moment. */
function markStatements(
  d1: D1Database,
  owner: string,
  ids: string,
  { favourite, rating, name, tags, addTags = tags, removeTags }: AssetMarks,
  now: number,
): D1PreparedStatement[] {
  const mine = `id IN ${amongSql("?2")} AND owner = ?1 AND deleted_at IS NULL`;
  const update = (change: string, value: string | number | null) =>
    d1.prepare(`UPDATE assets SET ${change} WHERE ${mine}`).bind(owner, ids, value);
  const untag = (which: string, list: readonly string[]) =>
    d1
      .prepare(
        `DELETE FROM asset_tags WHERE asset IN (SELECT id FROM assets WHERE ${mine})
           AND tag ${which} ${amongSql("?3")}`,
      )
      .bind(owner, ids, JSON.stringify(list));
  const statements: D1PreparedStatement[] = [];
  if (favourite !== undefined) {
    const moment = favourite ? "coalesce(favourite_at, ?3)" : "?3";
    statements.push(update(`favourite_at = ${moment}`, favourite ? now : null));
  }
  if (rating !== undefined) statements.push(update("rating = ?3", rating));
  if (name !== undefined) statements.push(update("name = ?3", name));
  if (tags) statements.push(untag("NOT IN", tags));
  if (removeTags?.length) statements.push(untag("IN", removeTags));
  if (addTags?.length) {
    const put = `INSERT INTO asset_tags (asset, tag)
      SELECT assets.id, tag.value FROM assets JOIN json_each(?3) AS tag
      WHERE ${mine.replace(/^id/, "assets.id")} ON CONFLICT DO NOTHING`;
    statements.push(d1.prepare(put).bind(owner, ids, JSON.stringify(addTags)));
  }
  return statements;
}

export function createLibraryStore(d1: D1Database): LibraryStore {
  async function rowsOf(asked: Asked | null): Promise<LibraryRow[]> {
    if (asked === null) return [];
    const found = await d1
      .prepare(asked.sql)
      .bind(...asked.values)
      .all<FoundRow>();
    return found.results.map(libraryRow);
  }

  const newest = createNewestFirst(rowsOf);
  const favourites = createFavouritesFirst(rowsOf, async ({ sql, values }) => {
    const found = await d1
      .prepare(sql)
      .bind(...values)
      .first<{ count: number }>();
    return found?.count ?? 0;
  });

  return {
    list(owner, { sort, q = "", ...asked }) {
      if (q.trim() !== "") return newest.found(owner, q, asked);
      // Without favourites the one order is the other.
      const order = sort === "favourites" && asked.favourite !== "0" ? favourites : newest;
      return order.list(owner, asked);
    },

    async counts(owner) {
      return (await d1.prepare(countsSql).bind(owner).all<ShelfCount>()).results;
    },

    getMany: (owner, ids) =>
      rowsOf({
        sql: `SELECT ${libraryColumns} FROM json_each(?) AS asked
          CROSS JOIN assets ON assets.id = asked.value
          WHERE assets.owner = ? AND assets.deleted_at IS NULL ORDER BY asked.key`,
        values: [JSON.stringify([...new Set(ids)]), owner],
      }),

    async mark(owner, ids, marks, now) {
      const statements = markStatements(d1, owner, JSON.stringify(ids), marks, now);
      if (statements.length > 0) await d1.batch(statements);
    },

    async overTagged(ids, { addTags = [], removeTags = [] }, most) {
      const found = await d1
        .prepare(overTaggedSql)
        .bind(JSON.stringify(ids), JSON.stringify(addTags), JSON.stringify(removeTags), most)
        .first();
      return found !== null;
    },

    async countDownloads(ids) {
      await d1
        .prepare(`UPDATE assets SET downloads = downloads + 1 WHERE id IN ${amongSql("?")}`)
        .bind(JSON.stringify(ids))
        .run();
    },
  };
}
