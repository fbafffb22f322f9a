import type { Camera } from "./moves";

/** A window into a picture, in shares of the picture's sides: its middle and its width and height. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The window of a camera over a picture of this shape, filling a frame of that shape. */
export function viewOf(own: number, shape: number, { zoom, x, y }: Camera): View {
  const width = Math.min(1, shape / own) / zoom;
  const height = Math.min(1, own / shape) / zoom;
  return { x: 0.5 + (x * (1 - width)) / 2, y: 0.5 + (y * (1 - height)) / 2, width, height };
}

/** Two neighbours mixed, two channels at a time; `share` of 256 goes to the second. */
export function mix(one: number, two: number, share: number): number {
  const rest = 256 - share;
  const redBlue = (Math.imul(one & 0xff00ff, rest) + Math.imul(two & 0xff00ff, share)) >>> 8;
  const greenAlpha =
    Math.imul((one >>> 8) & 0xff00ff, rest) + Math.imul((two >>> 8) & 0xff00ff, share);
  return (redBlue & 0xff00ff) | (greenAlpha & 0xff00ff00);
}

/** Lays `over` on `under` in place: `share` 0 leaves `under`, 1 shows `over` alone. */
export function dissolve(under: Uint32Array, over: Uint32Array, share: number): void {
  const part = Math.round(share * 256);
  for (let at = 0; at < under.length; at++) under[at] = mix(under[at] ?? 0, over[at] ?? 0, part);
}
