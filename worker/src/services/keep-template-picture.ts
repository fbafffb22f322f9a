import { AppError } from "@aktion/schema/errors";
import { joined } from "@aktion/schema/media/bytes";
import { partsOf } from "@aktion/schema/media/file-parts";
import { withTags, type Tags } from "@aktion/schema/media/file-tags";
import type { MediaMaker, ObjectStore } from "../ports/outside";
import type { AssetRow, AssetStore } from "../ports/stores";

interface Needs {
  readonly assets: AssetStore;
  readonly objects: ObjectStore;
  readonly media: MediaMaker;
}

const width = 1280;

/** Takes of one's own that can be seen; an upload is nobody's to publish by accident. */
export async function takesToShow(
  { assets }: Needs,
  owner: string,
  ids: readonly string[],
): Promise<AssetRow[]> {
  const rows = new Map((await assets.getMany(owner, ids)).map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = rows.get(id);
    const seen = row && (row.kind === "image" || row.posterKey !== null);
    if (!row || row.source !== "take" || !seen) throw new AppError("asset.not-found");
    return row;
  });
}

/**
 * A picture of a take for everybody: drawn anew, so that nothing a maker or a person wrote into the
 * file goes along, and saying nothing but `tags`.
 */
export async function keepTemplatePicture(
  { objects, media }: Needs,
  row: AssetRow,
  key: string,
  tags: Tags,
): Promise<string> {
  const source = await objects.get(row.kind === "image" ? row.objectKey : row.posterKey!);
  if (!source) throw new AppError("asset.not-found");
  const drawn = await media.thumb(source.bytes, source.type, width);
  const pieces = drawn && (await withTags(partsOf(drawn), tags));
  if (!drawn || !pieces) throw new AppError("media.undecodable");
  const picture = joined(
    pieces.map((piece) =>
      piece instanceof Uint8Array ? piece : drawn.subarray(piece.from, piece.to),
    ),
  );
  await objects.put(key, picture, "image/webp");
  return key;
}
