import type { MediaMaker, ObjectStore } from "../ports/outside";
import type { AssetRow } from "../ports/stores";

/** The first picture of a clip is found within this much of it, or the browser makes the poster. */
const firstBytes = 8 * 1024 * 1024;

export const posterKeyOf = (objectKey: string): string => `${objectKey}.poster`;

/** A poster for a clip the media script can decode; null leaves it to the browser. */
export async function makePoster(
  { objects, media }: { objects: ObjectStore; media: Pick<MediaMaker, "thumb"> },
  row: Pick<AssetRow, "objectKey" | "type" | "bytes">,
): Promise<string | null> {
  if (row.type !== "video/webm") return null;
  const bytes = await objects.read(row.objectKey, 0, Math.min(row.bytes, firstBytes));
  const poster = await media.thumb(bytes, row.type, 1280);
  if (!poster) return null;
  const key = posterKeyOf(row.objectKey);
  await objects.put(key, poster, "image/webp");
  return key;
}
