import { measureGif } from "./measure-gif";
import { measureJpeg } from "./measure-jpeg";
import { measurePng } from "./measure-png";
import { measureWebp } from "./measure-webp";
import { sniff } from "./sniff";

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** `broken`: the size was there, but the rest is cut off or damaged. `none`: no picture we take. */
export type ImageMeasure =
  | ({ readonly state: "whole"; readonly mime: string } & ImageSize)
  | { readonly state: "broken"; readonly mime: string; readonly size: ImageSize | null }
  | { readonly state: "none" };

export interface Probe {
  readonly size: ImageSize | null;
  readonly whole: boolean;
}

const probes: Record<string, (bytes: Uint8Array) => Probe> = {
  "image/png": measurePng,
  "image/jpeg": measureJpeg,
  "image/webp": measureWebp,
  "image/gif": measureGif,
};

/**
 * Size in pixels as shown (a JPEG's EXIF turn is applied) from a picture's full bytes, without
 * decoding it, and whether the file is complete. Never throws, whatever the bytes.
 */
export function measureImage(bytes: Uint8Array): ImageMeasure {
  const mime = sniff(bytes)?.mime ?? "";
  const probe = probes[mime];
  if (!probe) return { state: "none" };
  const { size, whole } = probe(bytes);
  if (!whole || !size || size.width < 1 || size.height < 1) return { state: "broken", mime, size };
  return { state: "whole", mime, ...size };
}
