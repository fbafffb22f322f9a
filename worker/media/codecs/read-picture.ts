import { stillPixels } from "@aktion/schema/media/limits";
import type { ImageSize } from "@aktion/schema/media/measure-image";
import { measureImage } from "@aktion/schema/media/measure-image";
import { jpegTurn } from "@aktion/schema/media/measure-jpeg";
import { MediaRefusal } from "../refusal";
import { decodeWebp } from "./webp";
import type { Pixels } from "./pixels";
import { shrink } from "./pixels";
import { drawPixels } from "./resvg";

const href = "http://picture/";

/** EXIF's eight turns as SVG matrices, over a picture stored `w` by `h`. */
const turns: Record<number, (w: number, h: number) => string> = {
  2: (w) => `matrix(-1 0 0 1 ${w} 0)`,
  3: (w, h) => `matrix(-1 0 0 -1 ${w} ${h})`,
  4: (_, h) => `matrix(1 0 0 -1 0 ${h})`,
  5: () => "matrix(0 1 1 0 0 0)",
  6: (_, h) => `matrix(0 1 -1 0 ${h} 0)`,
  7: (w, h) => `matrix(0 -1 -1 0 ${h} ${w})`,
  8: (w) => `matrix(0 -1 1 0 0 ${w})`,
};

/** The size a whole picture of at most 16 megapixels says it has; refuses all else before decoding. */
export function checkPicture(bytes: Uint8Array): ImageSize & { mime: string } {
  const measure = measureImage(bytes);
  const size =
    measure.state === "broken" ? measure.size : measure.state === "whole" ? measure : null;
  if (size && size.width * size.height > stillPixels) {
    throw new MediaRefusal("media.too-large", "A picture may have 16 megapixels at most.");
  }
  if (measure.state === "whole") return measure;
  const cut = "This picture is cut off or damaged. Export it again and retry.";
  const unknown = "This picture can't be decoded here. PNG, JPEG, WebP and GIF work.";
  throw new MediaRefusal("media.undecodable", measure.state === "broken" ? cut : unknown);
}

/** The side that was asked for when it is within rounding of the scaled one. */
const near = (asked: number, scaled: number): number =>
  Math.max(1, Math.round(Math.abs(asked - scaled) < 1 ? asked : scaled));

/** The drawer leaves out what it can't decode, without a word: then nothing was drawn at all. */
function isBlank({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) return false;
  return true;
}

/**
 * Decodes a picture, no larger than wanted: its sides are at least `least` where the source has
 * that, and seldom far above, as the decoder scales while it draws. `quick` takes pixels as they
 * stand instead of mixing neighbours: less than half the work, for what is measured and not shown.
 */
export async function readPicture(
  bytes: Uint8Array,
  least: ImageSize,
  { quick = false } = {},
): Promise<Pixels> {
  const { width, height, mime } = checkPicture(bytes);
  const scale = Math.min(1, Math.max(least.width / width, least.height / height));
  const w = near(least.width, width * scale);
  const h = near(least.height, height * scale);
  if (mime === "image/webp") {
    const pixels = await decodeWebp(bytes).catch(() => null);
    if (!pixels) throw new MediaRefusal("media.undecodable", "This WebP can't be decoded here.");
    return shrink(pixels, w, h);
  }
  // Drawn at up to three times the size and averaged down: the drawer alone would drop thin lines.
  const mixed = Math.min(1, scale * 3, Math.max(scale, Math.sqrt(4_000_000 / (width * height))));
  const fine = quick ? scale : mixed;
  const turn = mime === "image/jpeg" ? jpegTurn(bytes) : 1;
  const [storedWidth, storedHeight] = turn >= 5 ? [height, width] : [width, height];
  const transform = turns[turn]?.(storedWidth, storedHeight);
  const taken = quick ? ' image-rendering="optimizeSpeed"' : "";
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"` +
    ` width="${Math.max(1, Math.round(width * fine))}" height="${Math.max(1, Math.round(height * fine))}">` +
    `<image href="${href}" width="${storedWidth}" height="${storedHeight}"` +
    `${transform ? ` transform="${transform}"` : ""}${taken}/></svg>`;
  const pixels = await drawPixels({ svg, images: new Map([[href, bytes]]) }).catch(() => null);
  if (!pixels || isBlank(pixels)) {
    throw new MediaRefusal("media.undecodable", "This picture is empty or can't be decoded here.");
  }
  return shrink(straight(pixels), w, h);
}

/** The drawer gives colours multiplied by how much is seen of them; everywhere else they are not. */
function straight({ data, width, height }: Pixels): Pixels {
  for (let at = 3; at < data.length; at += 4) {
    const alpha = data[at] ?? 0;
    if (alpha === 0 || alpha === 255) continue;
    for (let part = at - 3; part < at; part++)
      data[part] = Math.min(255, Math.round(((data[part] ?? 0) * 255) / alpha));
  }
  return { data, width, height };
}
