import { stillBytes } from "@aktion/schema/media/limits";
import * as says from "#words/pad";
import { ApiError } from "../api/api-error";
import type { Drawing } from "./drawing";
import { textOf } from "./drawing-text";
import { withNote } from "./png-note";

const tooLarge = () => new ApiError("drawing.too-large", 413, says.theDrawingIsTooLarge);

const unmade = () => new ApiError("drawing.unmade", 0, says.thePictureCouldNotBeMade);

/** The picture of a drawing, with its strokes inside: the file alone is enough to go on drawing. */
export async function fileOf(
  drawing: Drawing,
  flat: HTMLCanvasElement,
  name: string,
): Promise<File> {
  const png = await new Promise<Blob | null>((done) => flat.toBlob(done, "image/png"));
  if (!png) throw unmade();
  const noted = await withNote(new Uint8Array(await png.arrayBuffer()), textOf(drawing));
  if (noted.size > stillBytes) throw tooLarge();
  return new File([noted], `${name}.png`, { type: "image/png" });
}
