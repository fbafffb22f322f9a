import type { Pixels } from "../codecs/pixels";
import { checkPicture, readPicture } from "../codecs/read-picture";
import { drawPixels } from "../codecs/resvg";
import { MediaRefusal } from "../refusal";
import type { Picture, Size } from "./picture";
import { pictureOf } from "./picture";
import { readPlainPng } from "./read-png";
import type { Span } from "./resample";
import { Resampler } from "./resample";

const href = "http://picture/";
/** No source is held larger than this; every picture made of one is much smaller. */
const most = 6_000_000;

/** On a ground of one colour: what is see-through in the file shows it. */
export async function readOpaque(
  bytes: Uint8Array,
  least: Size,
  ground = "#ffffff",
): Promise<Pixels> {
  const { width, height, mime } = checkPicture(bytes);
  if (mime === "image/jpeg") return readPicture(bytes, least);
  if (mime === "image/webp") return flattened(await readPicture(bytes, least), ground);
  const enough = Math.max(least.width / width, least.height / height);
  const fit = Math.min(1, Math.max(Math.sqrt(most / (width * height)), Math.min(1, enough)));
  const [w, h] = [Math.max(1, Math.round(width * fit)), Math.max(1, Math.round(height * fit))];
  const level = Number.parseInt(ground.slice(1, 3), 16);
  const plain = fit === 1 && mime === "image/png" ? await readPlainPng(bytes, level) : null;
  if (plain) return plain;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${w}" height="${h}">` +
    `<rect width="${width}" height="${height}" fill="${ground}"/>` +
    `<image href="${href}" width="${width}" height="${height}"` +
    // At its own size a picture is copied, not sampled.
    `${fit === 1 ? ' image-rendering="optimizeSpeed"' : ""}/></svg>`;
  const images = new Map([[href, bytes]]);
  const pixels = await drawPixels({ svg, images }).catch(() => null);
  if (!pixels) throw new MediaRefusal("media.undecodable", "This picture can't be decoded here.");
  return pixels;
}

function flattened({ data, width, height }: Pixels, ground: string): Pixels {
  const level = Number.parseInt(ground.slice(1, 3), 16);
  const result = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at++) {
    const alpha = data[at | 3] ?? 255;
    const value = data[at] ?? 0;
    result[at] = (at & 3) === 3 ? 255 : (value * alpha + level * (255 - alpha) + 127) / 255;
  }
  return { data: result, width, height };
}

/** The middle of a picture that fills a frame of this size, in source pixels. */
export function coverOf(source: Size, { width, height }: Size): { across: Span; down: Span } {
  const scale = Math.max(width / source.width, height / source.height);
  const [w, h] = [width / scale, height / scale];
  return {
    across: { from: (source.width - w) / 2, length: w },
    down: { from: (source.height - h) / 2, length: h },
  };
}

/** A part of a picture at a size of its own. */
export function resized(source: Pixels, size: Size, across: Span, down: Span): Picture {
  const { width, height } = size;
  if (source.width === width && source.height === height && across.length === width) {
    return pictureOf(source);
  }
  const asked = {
    width,
    height,
    across,
    down,
    sharpness: 0.15,
    channels: 3,
  } as const;
  const resampler = new Resampler(source, asked);
  const data = new Uint8Array(width * height * 4).fill(255);
  const row = new Uint8Array(width * 3);
  for (let y = 0, at = 0; y < height; y++) {
    resampler.row(y, row);
    for (let x = 0; x < row.length; x += 3, at += 4) {
      data[at] = row[x] ?? 0;
      data[at + 1] = row[x + 1] ?? 0;
      data[at + 2] = row[x + 2] ?? 0;
    }
  }
  return pictureOf({ data, width, height });
}
