import { AppError } from "@aktion/schema/errors";
import { readBytes } from "./read-bytes";
import type { ObjectStore } from "../ports/outside";
import type { AssetRow, AssetStore } from "../ports/stores";
import { findAsset } from "./find-asset";
import { posterKeyOf } from "./make-poster";
import { measureBytes } from "./measure-media";

const posterBytes = 5 * 1024 * 1024;

/** The browser's picture of a clip only it can decode. A clip that has its poster keeps it. */
export async function keepPoster(
  needs: { assets: AssetStore; objects: ObjectStore },
  owner: string,
  id: string,
  request: Request,
): Promise<AssetRow> {
  const row = await findAsset(needs, owner, id);
  if (row.kind !== "video" || row.posterKey !== null) return row;
  const bytes = await readBytes(request, posterBytes, () => new AppError("asset.too-large"));
  const measured = await measureBytes(bytes);
  if (measured.kind !== "image") throw new AppError("asset.unsupported");
  const posterKey = posterKeyOf(row.objectKey);
  await needs.objects.put(posterKey, bytes, measured.type);
  await needs.assets.setPoster(
    owner,
    id,
    posterKey,
    row.width ?? measured.width!,
    row.height ?? measured.height!,
  );
  return { ...row, posterKey };
}
