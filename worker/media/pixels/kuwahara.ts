import { boxBlur } from "./blur";
import type { Picture } from "./picture";
import { blankPicture } from "./picture";

/**
 * Flattens a picture into dabs with firm edges (Kuwahara): each pixel takes the mean of the calmest
 * of the four squares that touch it. Thin lines are painted over.
 */
export function paintedFlat(source: Picture, radius: number): Picture {
  const { width, height } = source;
  const half = Math.max(1, Math.round(radius / 2));
  const r = boxBlur(source.r, source, half);
  const g = boxBlur(source.g, source, half);
  const b = boxBlur(source.b, source, half);
  const rough = new Float32Array(r.length);
  for (let at = 0; at < rough.length; at++) {
    const light = lightAt(source.r[at] ?? 0, source.g[at] ?? 0, source.b[at] ?? 0);
    rough[at] = light * light;
  }
  boxBlur(rough, source, half, rough);
  for (let at = 0; at < rough.length; at++) {
    const mean = lightAt(r[at] ?? 0, g[at] ?? 0, b[at] ?? 0);
    rough[at] = (rough[at] ?? 0) - mean * mean;
  }
  const result = blankPicture(source);
  for (let y = 0, at = 0; y < height; y++) {
    const up = Math.max(0, y - half) * width;
    const down = Math.min(height - 1, y + half) * width;
    for (let x = 0; x < width; x++, at++) {
      const left = x > half ? x - half : 0;
      const right = x + half < width ? x + half : width - 1;
      let best = up + left;
      let least = rough[best] ?? 0;
      for (let corner = 1; corner < 4; corner++) {
        const place = (corner & 2 ? down : up) + (corner & 1 ? right : left);
        const own = rough[place] ?? 0;
        if (own < least) {
          best = place;
          least = own;
        }
      }
      result.r[at] = r[best] ?? 0;
      result.g[at] = g[best] ?? 0;
      result.b[at] = b[best] ?? 0;
    }
  }
  return result;
}

const lightAt = (r: number, g: number, b: number): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
