import { AppError } from "@aktion/schema/errors";
import * as says from "#words/studio";
import type { MediaMaker, ObjectStore } from "../ports/outside";
import type { AssetRow } from "../ports/stores";

/** Few widths, so that each picture is made few times; a wish is rounded up to the next. */
const widths = [160, 320, 640, 1280] as const;

const thumbKey = (source: string, width: number): string => `${source}.${width}.webp`;

/** Wherever a picture's thumbs may lie. */
export const thumbKeys = (source: string): string[] =>
  widths.map((width) => thumbKey(source, width));

export const thumbWidth = (wish: number): number => widths.find((width) => width >= wish) ?? 1280;

export async function thumbOf(
  { objects, media }: { objects: ObjectStore; media: MediaMaker },
  row: AssetRow,
  wish: number,
): Promise<ArrayBuffer> {
  const source = row.kind === "image" ? row.objectKey : row.posterKey;
  if (source === null) throw new AppError("asset.not-found", says.thisClipHasNoPictureYet);
  const width = thumbWidth(wish);
  const key = thumbKey(source, width);
  const made = await objects.get(key);
  if (made) return made.bytes;
  const picture = await objects.get(source);
  if (!picture) throw new AppError("asset.not-found");
  const thumb = await media.thumb(picture.bytes, picture.type, width);
  if (!thumb) throw new AppError("media.undecodable");
  await objects.put(key, thumb, "image/webp");
  return thumb.slice().buffer;
}
