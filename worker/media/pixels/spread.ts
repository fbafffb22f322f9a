import type { Plane, Size } from "./picture";

/**
 * Makes each number of the list the largest of itself and the `window - 1` that follow at `apart`,
 * by windows that double.
 */
function largestOnward(list: Float32Array, window: number, apart: number): void {
  let reach = 1;
  const widen = (by: number): void => {
    const step = by * apart;
    for (let at = 0; at + step < list.length; at++) {
      const other = list[at + step] ?? 0;
      if (other > (list[at] ?? 0)) list[at] = other;
    }
  };
  for (; reach * 2 <= window; reach *= 2) widen(reach);
  if (window > reach) widen(window - reach);
}

/** Lets what is light grow by `radius` pixels to every side. */
export function dilated(plane: Plane, { width, height }: Size, radius: number): Plane {
  const window = 2 * radius + 1;
  const tall = new Float32Array((height + window) * width).fill(-1);
  const line = new Float32Array(width + window);
  for (let y = 0; y < height; y++) {
    line.fill(-1);
    line.set(plane.subarray(y * width, (y + 1) * width), radius);
    largestOnward(line, window, 1);
    tall.set(line.subarray(0, width), (y + radius) * width);
  }
  largestOnward(tall, window, width);
  return tall.slice(0, plane.length);
}

/** Fills what is dark and thinner than about two radiuses with what is round it. */
export function closed(plane: Plane, size: Size, radius: number): Plane {
  const turn = (values: Plane): Plane => {
    for (let at = 0; at < values.length; at++) values[at] = 1 - (values[at] ?? 0);
    return values;
  };
  return turn(dilated(turn(dilated(plane, size, radius)), size, radius));
}

/** How many pixels it is to the nearest pixel of a mask, to about a twentieth; far is 1e4. */
export function distanceTo(mask: Uint8Array, { width, height }: Size): Plane {
  const away = new Float32Array(mask.length);
  for (let at = 0; at < mask.length; at++) away[at] = mask[at] ? 0 : 1e4;
  const slant = Math.SQRT2;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      let least = away[at] ?? 0;
      if (least === 0) continue;
      if (x > 0) least = Math.min(least, (away[at - 1] ?? 0) + 1);
      if (y > 0) {
        least = Math.min(least, (away[at - width] ?? 0) + 1);
        if (x > 0) least = Math.min(least, (away[at - width - 1] ?? 0) + slant);
        if (x < width - 1) least = Math.min(least, (away[at - width + 1] ?? 0) + slant);
      }
      away[at] = least;
    }
  }
  for (let y = height - 1, at = mask.length - 1; y >= 0; y--) {
    for (let x = width - 1; x >= 0; x--, at--) {
      let least = away[at] ?? 0;
      if (least === 0) continue;
      if (x < width - 1) least = Math.min(least, (away[at + 1] ?? 0) + 1);
      if (y < height - 1) {
        least = Math.min(least, (away[at + width] ?? 0) + 1);
        if (x < width - 1) least = Math.min(least, (away[at + width + 1] ?? 0) + slant);
        if (x > 0) least = Math.min(least, (away[at + width - 1] ?? 0) + slant);
      }
      away[at] = least;
    }
  }
  return away;
}
