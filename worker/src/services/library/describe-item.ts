import type { LibraryItem } from "@aktion/schema/api/library";
import type { LibraryRow } from "../../ports/library";
import { describeAsset } from "../describe-asset";

export const describeItem = (row: LibraryRow): LibraryItem => ({
  ...describeAsset(row),
  favourite: row.favouriteAt !== null,
  rating: row.rating,
  tags: [...row.tags],
  source: row.source,
  downloads: row.downloads,
  made: row.made,
});
