import type { BodyOf } from "@aktion/schema/api/endpoint";
import type { changeAsset, LibraryItem, markAssets } from "@aktion/schema/api/library";
import { libraryLimits } from "@aktion/schema/api/library-limits";
import { AppError } from "@aktion/schema/errors";
import type { LibraryRow, LibraryStore } from "../../ports/library";
import type { SharingStore } from "../../ports/sharing-stores";
import { rateShared } from "../sharing";
import { describeItem } from "./describe-item";

interface Needs {
  readonly library: LibraryStore;
  readonly sharing: SharingStore;
  readonly now: () => number;
}

/** All of them, or a refusal: what is another's, or deleted, is as good as not there. */
export async function ownFiles(
  { library }: Pick<Needs, "library">,
  owner: string,
  ids: readonly string[],
): Promise<LibraryRow[]> {
  const rows = await library.getMany(owner, ids);
  if (rows.length < new Set(ids).size) throw new AppError("asset.not-found");
  return rows;
}

export async function changeFile(
  needs: Needs,
  owner: string,
  id: string,
  change: BodyOf<typeof changeAsset>,
): Promise<LibraryItem> {
  await ownFiles(needs, owner, [id]);
  await needs.library.mark(owner, [id], change, needs.now());
  if (change.rating !== undefined) await rateShared(needs, owner, [id], change.rating);
  const [row] = await ownFiles(needs, owner, [id]);
  return describeItem(row!);
}

export async function markFiles(
  needs: Needs,
  owner: string,
  { ids, ...marks }: BodyOf<typeof markAssets>,
): Promise<{ items: LibraryItem[] }> {
  await ownFiles(needs, owner, ids);
  if (marks.addTags && (await needs.library.overTagged(ids, marks, libraryLimits.tags)))
    throw new AppError("asset.too-many-tags");
  await needs.library.mark(owner, ids, marks, needs.now());
  if (marks.rating !== undefined) await rateShared(needs, owner, ids, marks.rating);
  return { items: (await ownFiles(needs, owner, ids)).map(describeItem) };
}
