import type { Pixels } from "../../codecs/pixels";
import type { View } from "./view";
import { mix } from "./view";

/** A picture on glass: words of RGBA with the colours already weighed by how much is seen of them. */
export interface Plate {
  readonly words: Uint32Array;
  readonly width: number;
  readonly height: number;
  /** How far it moves with the camera: 1 as the people do, less behind them, more before them. */
  readonly depth: number;
  /** The part of it that is not bare glass, in pixels; `right` and `bottom` are not within. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Nothing shows through anywhere. */
  readonly solid: boolean;
}

/** RGBA as one word a pixel, copied when the bytes are not aligned for that. */
export function wordsOf({ data }: Pixels): Uint32Array {
  const bytes = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
}

/** Finds what is painted on the glass; null when nothing is. */
export function plateOf(pixels: Pixels, depth: number): Plate | null {
  const { width, height } = pixels;
  const words = wordsOf(pixels);
  let left = width;
  let right = 0;
  let top = height;
  let bottom = 0;
  let solid = true;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const alpha = (words[at] ?? 0) >>> 24;
      if (alpha < 255) solid = false;
      if (alpha === 0) continue;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      bottom = y + 1;
    }
  }
  if (right === 0) return null;
  return { words, width, height, depth, left, top, right, bottom, solid };
}

/** Where each pixel of a frame's side falls on the plate: two neighbours and how they share it. */
interface Reach {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly share: Int32Array;
  /** The first and the one past the last pixel that sees anything but bare glass. */
  readonly from: number;
  readonly to: number;
}

function reach(
  count: number,
  size: number,
  [middle, span]: readonly [number, number],
  [first, last]: readonly [number, number],
): Reach {
  const low = new Int32Array(count);
  const high = new Int32Array(count);
  const share = new Int32Array(count);
  let from = count;
  let to = 0;
  for (let index = 0; index < count; index++) {
    const at = (middle - span / 2 + ((index + 0.5) / count) * span) * size - 0.5;
    const floor = Math.min(size - 1, Math.max(0, Math.floor(at)));
    low[index] = floor;
    high[index] = Math.min(size - 1, floor + 1);
    share[index] = Math.round(Math.min(1, Math.max(0, at - floor)) * 256);
    if (floor + 1 < first || floor >= last) continue;
    if (index < from) from = index;
    to = index + 1;
  }
  return { low, high, share, from, to };
}

function over(under: number, pixel: number): number {
  const rest = 256 - (pixel >>> 24);
  const redBlue = (Math.imul(under & 0xff00ff, rest) >>> 8) & 0xff00ff;
  const green = (Math.imul((under >>> 8) & 0xff, rest) >>> 8) << 8;
  return ((pixel & 0xffffff) + (redBlue | green)) | 0xff000000;
}

/** Draws what the window shows over what is in `frame`, smoothly between the plate's pixels. */
export function drawPlate(plate: Plate, view: View, frame: Uint32Array, width: number): void {
  const height = frame.length / width;
  const { words, solid } = plate;
  const across = reach(width, plate.width, [view.x, view.width], [plate.left, plate.right]);
  const down = reach(height, plate.height, [view.y, view.height], [plate.top, plate.bottom]);
  for (let y = down.from; y < down.to; y++) {
    const upper = (down.low[y] ?? 0) * plate.width;
    const lower = (down.high[y] ?? 0) * plate.width;
    const share = down.share[y] ?? 0;
    for (let x = across.from, at = y * width + x; x < across.to; x++, at++) {
      const left = across.low[x] ?? 0;
      const right = across.high[x] ?? 0;
      const a = words[upper + left] ?? 0;
      const b = words[upper + right] ?? 0;
      const c = words[lower + left] ?? 0;
      const d = words[lower + right] ?? 0;
      if (!solid && (a | b | c | d) === 0) continue;
      const part = across.share[x] ?? 0;
      const pixel = mix(mix(a, b, part), mix(c, d, part), share);
      frame[at] = solid ? pixel : over(frame[at] ?? 0, pixel);
    }
  }
}
