import type { Pixels } from "../../codecs/pixels";

/** A window into a picture, in shares of the picture's sides: its middle and its width and height. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Reach {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly weight: Int32Array;
}

function reach(count: number, size: number, middle: number, span: number): Reach {
  const first = new Int32Array(count);
  const second = new Int32Array(count);
  const weight = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const at = (middle - span / 2 + ((index + 0.5) / count) * span) * size - 0.5;
    const low = Math.min(size - 1, Math.max(0, Math.floor(at)));
    first[index] = low;
    second[index] = Math.min(size - 1, low + 1);
    weight[index] = Math.round(Math.min(1, Math.max(0, at - low)) * 256);
  }
  return { first, second, weight };
}

/** Two neighbours mixed, two channels at a time; `share` of 256 goes to the second. */
function mix(one: number, two: number, share: number): number {
  const rest = 256 - share;
  const redBlue = (Math.imul(one & 0xff00ff, rest) + Math.imul(two & 0xff00ff, share)) >>> 8;
  const greenAlpha =
    Math.imul((one >>> 8) & 0xff00ff, rest) + Math.imul((two >>> 8) & 0xff00ff, share);
  return (redBlue & 0xff00ff) | (greenAlpha & 0xff00ff00);
}

/** RGBA as one word a pixel, copied when the bytes are not aligned for that. */
export function wordsOf({ data }: Pixels): Uint32Array {
  const bytes = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
}

export interface Plate {
  readonly words: Uint32Array;
  readonly width: number;
  readonly height: number;
}

/** Draws what the window shows into `into`, smoothly between the plate's pixels. */
export function drawView(plate: Plate, view: View, into: Uint32Array, width: number): void {
  const height = into.length / width;
  const across = reach(width, plate.width, view.x, view.width);
  const down = reach(height, plate.height, view.y, view.height);
  const { words } = plate;
  for (let y = 0; y < height; y++) {
    const upper = (down.first[y] ?? 0) * plate.width;
    const lower = (down.second[y] ?? 0) * plate.width;
    const share = down.weight[y] ?? 0;
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const left = across.first[x] ?? 0;
      const right = across.second[x] ?? 0;
      const part = across.weight[x] ?? 0;
      const top = mix(words[upper + left] ?? 0, words[upper + right] ?? 0, part);
      const bottom = mix(words[lower + left] ?? 0, words[lower + right] ?? 0, part);
      into[at] = mix(top, bottom, share);
    }
  }
}

/** Lays `over` on `under` in place: `share` 0 leaves `under`, 1 shows `over` alone. */
export function dissolve(under: Uint32Array, over: Uint32Array, share: number): void {
  const part = Math.round(share * 256);
  for (let at = 0; at < under.length; at++) under[at] = mix(under[at] ?? 0, over[at] ?? 0, part);
}
