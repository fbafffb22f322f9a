import { packedPngText, pngChunks, readPackedPngText } from "@aktion/schema/media/png-chunks";

/** A packed note inside a PNG: one iTXt chunk before its end. Viewers show the picture as ever. */
const keyword = "aktion-drawing";
/** A note that would unpack to more than this is not read. */
const mostText = 32 * 1024 * 1024;

async function through(bytes: BlobPart, by: CompressionStream | DecompressionStream, most: number) {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(by).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > most) {
      await reader.cancel();
      throw new Error("The note is too long.");
    }
    parts.push(part.value);
  }
  return new Blob(parts);
}

/** The same PNG with the words inside it. */
export async function withNote(png: Uint8Array<ArrayBuffer>, words: string): Promise<Blob> {
  const packed = await through(words, new CompressionStream("deflate"), Infinity);
  const note = packedPngText(keyword, new Uint8Array(await packed.arrayBuffer()));
  const end = [...pngChunks(png)].find(({ type }) => type === "IEND");
  const at = end?.start ?? png.length;
  return new Blob([png.subarray(0, at), note, png.subarray(at)], { type: "image/png" });
}

/** The words inside a PNG, or null where there are none that can be read. */
export async function noteIn(
  png: Uint8Array<ArrayBuffer>,
  most = mostText,
): Promise<string | null> {
  const packed = readPackedPngText(png, keyword);
  if (!packed) return null;
  try {
    const unpacked = new DecompressionStream("deflate");
    return await (await through(packed.slice(), unpacked, most)).text();
  } catch {
    return null;
  }
}
