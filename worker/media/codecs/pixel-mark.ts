import { u32 } from "@aktion/schema/media/bytes";
import { pngChunks } from "@aktion/schema/media/png-chunks";

/** A mark of a PNG's pixels, from their checksums: another picture has another. */
export function pixelMark(png: Uint8Array): string {
  const sums = [...pngChunks(png)].flatMap(({ type, to }) => (type === "IDAT" ? u32(png, to) : []));
  return sums
    .map((sum) => sum.toString(16))
    .join(".")
    .slice(0, 400);
}
