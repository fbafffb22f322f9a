import type { RateName } from "@aktion/schema/graph/rates";
import type { MediaMaker, ObjectStore } from "../ports/outside";
import type { TemplateShot } from "../ports/template-store";
import type { AssetRow } from "../ports/stores";

interface Needs {
  readonly objects: ObjectStore;
  readonly media: MediaMaker;
}

/** A larger shot is shown by its poster alone: it is held whole while it is written anew. */
const most = 25_000_000;

/**
 * A shot for everybody: its frames and its sound as they are, in a file written anew, so that nothing a
 * maker or a person wrote beside them goes along. Null where its poster has to do.
 */
export async function keepTemplateShot(
  { objects, media }: Needs,
  row: AssetRow,
  name: string,
  rate: RateName,
): Promise<TemplateShot | null> {
  if (row.kind !== "video" || row.bytes > most) return null;
  const source = await objects.get(row.objectKey);
  const anew = source && (await media.anew(source.bytes, rate));
  if (!anew) return null;
  const key = `${name}.${anew.type === "video/mp4" ? "mp4" : "webm"}`;
  await objects.put(key, anew.bytes, anew.type);
  return { key, bytes: anew.bytes.length };
}
