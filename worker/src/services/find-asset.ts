import { AppError } from "@aktion/schema/errors";
import type { AssetRow, AssetStore } from "../ports/stores";

export async function findAsset(
  { assets }: { assets: AssetStore },
  owner: string,
  id: string,
): Promise<AssetRow> {
  const row = await assets.get(owner, id);
  if (!row) throw new AppError("asset.not-found");
  return row;
}
