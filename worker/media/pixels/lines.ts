import { blur } from "./blur";
import type { Plane, Size } from "./picture";

/** Where something is darker than what is round it, 0 to 1: pen lines, hair, the rims of things. */
export function darkLines(light: Plane, size: Size, width: number, gain: number): Plane {
  const near = width > 1.2 ? blur(light, size, width * 0.5) : light;
  const around = blur(light, size, width * 1.6);
  return near.map((value, at) => {
    const dark = ((around[at] ?? 0) - value - 0.012) * gain;
    return dark <= 0 ? 0 : dark >= 1 ? 1 : dark;
  });
}

/** How steeply a plane rises or falls at each pixel. */
export function steepness(plane: Plane, { width, height }: Size): Plane {
  const result = new Float32Array(plane.length);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
      const dx = (plane[at + 1] ?? 0) - (plane[at - 1] ?? 0);
      const dy = (plane[at + width] ?? 0) - (plane[at - width] ?? 0);
      result[at] = Math.sqrt(dx * dx + dy * dy);
    }
  }
  return result;
}
