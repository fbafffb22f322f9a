import { checkPicture } from "../../codecs/read-picture";
import type { Picture, Size } from "../../pixels/picture";
import { blankPicture, lightOf, percentiles } from "../../pixels/picture";
import { readOpaque, resized } from "../../pixels/read-opaque";
import { evenPaper } from "./even-paper";

const isBlank = (picture: Picture): boolean => {
  const [dark = 1, bright = 1] = percentiles(lightOf(picture), [0.0005, 0.9995]);
  return bright - dark < 0.06;
};

async function fitted(bytes: Uint8Array, size: Size, ground: string): Promise<Picture> {
  const { width, height } = checkPicture(bytes);
  const scale = Math.min(size.width / width, size.height / height);
  const w = Math.min(size.width, Math.max(1, Math.round(width * scale)));
  const h = Math.min(size.height, Math.max(1, Math.round(height * scale)));
  const pixels = await readOpaque(bytes, { width: w, height: h }, ground);
  const across = { from: 0, length: pixels.width };
  return resized(pixels, { width: w, height: h }, across, { from: 0, length: pixels.height });
}

/**
 * The whole drawing on white paper of the frame's size, in its middle: nothing of it is cut off.
 * Light lines on nothing, as a pad on a dark desk gives them, are read on black.
 */
export async function readDrawing(bytes: Uint8Array, size: Size): Promise<Picture> {
  let drawing = await fitted(bytes, size, "#ffffff");
  if (isBlank(drawing)) drawing = await fitted(bytes, size, "#000000");
  evenPaper(drawing);
  if (drawing.width === size.width && drawing.height === size.height) return drawing;
  const sheet = blankPicture(size);
  const left = Math.floor((size.width - drawing.width) / 2);
  const top = Math.floor((size.height - drawing.height) / 2);
  for (const channel of ["r", "g", "b"] as const) {
    const [from, to] = [drawing[channel], sheet[channel].fill(1)];
    for (let y = 0; y < drawing.height; y++) {
      const row = from.subarray(y * drawing.width, (y + 1) * drawing.width);
      to.set(row, (y + top) * size.width + left);
    }
  }
  return sheet;
}
