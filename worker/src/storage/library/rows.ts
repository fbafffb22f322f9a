import { assets } from "@aktion/schema/tables/assets";
import { getTableColumns } from "drizzle-orm";
import type { LibraryRow } from "../../ports/library";

/** The columns of a file under the names that rows have here, for statements written by hand. */
export const assetColumns = Object.entries(getTableColumns(assets))
  .map(([key, { name }]) => `assets.${name} AS "${key}"`)
  .join(", ");

/** The same, with its tags and its newest take. */
export const libraryColumns = `${assetColumns},
  (SELECT json_group_array(tag) FROM
    (SELECT tag FROM asset_tags WHERE asset = assets.id ORDER BY tag)) AS "tagList",
  (SELECT json_object('takeId', id, 'boardId', board_id, 'node', node, 'provider', provider,
      'tier', tier)
    FROM takes WHERE asset_id = assets.id AND deleted_at IS NULL AND piece = 0
    ORDER BY created_at DESC, id DESC LIMIT 1) AS "madeBy"`;

export type FoundRow = Omit<LibraryRow, "tags" | "made"> & {
  readonly tagList: string;
  readonly madeBy: string | null;
};

export const libraryRow = ({ tagList, madeBy, ...row }: FoundRow): LibraryRow => ({
  ...row,
  tags: JSON.parse(tagList) as string[],
  made: madeBy === null ? null : (JSON.parse(madeBy) as NonNullable<LibraryRow["made"]>),
});
