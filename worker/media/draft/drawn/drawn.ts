import { pngText, readPngText, withPngChunks } from "@aktion/schema/media/png-chunks";
import { z } from "zod";
import { pixelMark } from "../../codecs/pixel-mark";
import { designSchema, sceneSchema } from "../reading/scene";

const share = z.number().min(-1).max(2);

/**
 * What a still says of itself, in the file: who is in it and how each of them is drawn, so that the
 * same member is the same person in every still and shot that comes of it.
 */
export const drawnSchema = z.object({
  version: z.literal(1),
  people: z
    .array(
      z.object({
        design: designSchema,
        /** The middle of the head and its height, in shares of the picture's width and height. */
        head: z.object({ x: share, y: share, height: share }).nullable(),
      }),
    )
    .max(6),
  /** How to draw it again, with another mouth or another camera; null once its pixels were changed. */
  again: z
    .object({
      scene: sceneSchema,
      chance: z.string().max(1000),
      width: z.number().int().min(1).max(4096),
      height: z.number().int().min(1).max(4096),
    })
    .nullable(),
});
export type Drawn = z.infer<typeof drawnSchema>;

/** With the mark of the pixels it was said of: whoever paints over them leaves the words behind. */
const markedSchema = drawnSchema.extend({ pixels: z.string() });

const keyword = "Aktion drawing";

/** Untrusted: anybody may upload a file that says so. Null for whatever does not fit. */
export function readDrawn(bytes: Uint8Array): Drawn | null {
  const text = readPngText(bytes, keyword);
  if (text === null) return null;
  try {
    const { data } = markedSchema.safeParse(JSON.parse(text));
    if (!data) return null;
    const { pixels, ...drawn } = data;
    return pixels === pixelMark(bytes) ? drawn : { ...drawn, again: null };
  } catch {
    return null;
  }
}

export const withDrawn = (png: Uint8Array, drawn: Drawn): Uint8Array<ArrayBuffer> =>
  withPngChunks(png, [pngText(keyword, JSON.stringify({ ...drawn, pixels: pixelMark(png) }))]);
