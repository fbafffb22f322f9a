import type { Asset } from "@aktion/schema/api/assets";
import type { AssetRow } from "../ports/stores";

export function describeAsset(row: AssetRow): Asset {
  const { id, kind, type, name, width, height, seconds, bytes, sha256, createdAt } = row;
  const url = `/media/${id}`;
  const pictured = kind === "image" || row.posterKey !== null;
  const thumb = pictured ? `${url}/thumb` : null;
  return { id, kind, type, name, width, height, seconds, bytes, sha256, url, thumb, createdAt };
}
