import { joined } from "@aktion/schema/media/bytes";
import { zipOf } from "../services/zip/zip-of";

/** Pictures in one zip, numbered: few and small enough to be held. */
export async function zipPictures(
  ids: readonly string[],
  read: (id: string) => Promise<{ bytes: ArrayBuffer; type: string }>,
): Promise<ArrayBuffer> {
  const files = [];
  for (const [place, id] of ids.entries()) {
    const { bytes, type } = await read(id);
    const name = `${place + 1}.${type.split("/")[1] ?? "png"}`;
    files.push({ name, bytes: bytes.byteLength, at: 0, whole: new Uint8Array(bytes) });
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of zipOf(files, async function* whole(file) {
    yield file.whole;
  }))
    pieces.push(piece);
  return joined(pieces).buffer;
}
