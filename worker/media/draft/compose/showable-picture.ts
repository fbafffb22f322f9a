import { pngOf } from "../../pixels/png-of";
import { readOpaque } from "../../pixels/read-opaque";

const least = { width: 560, height: 420 };

/** A picture of any kind as a small PNG that a drawing can hold. */
export async function showablePicture(
  file: Uint8Array,
): Promise<{ bytes: Uint8Array; shape: number }> {
  const pixels = await readOpaque(file, least);
  return { bytes: await pngOf(pixels), shape: pixels.width / pixels.height };
}
