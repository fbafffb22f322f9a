import type { Plane, Size } from "./picture";

/** Between two passes, kept from call to call: pictures of one film have one size. */
let scratch = new Float32Array(0);

/**
 * The mean over a square of `radius` pixels to every side; the picture's edge is carried on. `into`
 * may be the plane itself.
 */
export function boxBlur(
  plane: Plane,
  { width, height }: Size,
  radius: number,
  into: Plane = new Float32Array(plane.length),
): Plane {
  if (scratch.length < plane.length) scratch = new Float32Array(plane.length);
  const across = scratch;
  const part = 1 / (2 * radius + 1);
  for (let row = 0; row < plane.length; row += width) {
    const last = row + width - 1;
    const first = plane[row] ?? 0;
    let sum = first * radius;
    for (let step = 0; step < radius; step++) sum += plane[Math.min(last, row + step)] ?? 0;
    const calm = Math.max(row, Math.min(last - radius, row + radius));
    const end = Math.max(calm, last - radius);
    let at = row;
    for (; at < calm; at++) {
      sum += plane[Math.min(last, at + radius)] ?? 0;
      across[at] = sum * part;
      sum -= plane[Math.max(row, at - radius)] ?? 0;
    }
    for (; at < end; at++) {
      sum += plane[at + radius] ?? 0;
      across[at] = sum * part;
      sum -= plane[at - radius] ?? 0;
    }
    for (; at <= last; at++) {
      sum += plane[Math.min(last, at + radius)] ?? 0;
      across[at] = sum * part;
      sum -= plane[Math.max(row, at - radius)] ?? 0;
    }
  }
  const sums = new Float64Array(width);
  const lowest = (height - 1) * width;
  for (let x = 0; x < width; x++) {
    let sum = (across[x] ?? 0) * radius;
    for (let step = 0; step < radius; step++)
      sum += across[x + Math.min(lowest, step * width)] ?? 0;
    sums[x] = sum;
  }
  for (let row = 0; row < plane.length; row += width) {
    const entering = Math.min(lowest, row + radius * width);
    const leaving = Math.max(0, row - radius * width);
    for (let x = 0; x < width; x++) {
      const sum = (sums[x] ?? 0) + (across[entering + x] ?? 0);
      into[row + x] = sum * part;
      sums[x] = sum - (across[leaving + x] ?? 0);
    }
  }
  return into;
}

/** Near enough a Gaussian; wide ones are made on a part of the size, where nobody sees it. */
export function blur(plane: Plane, size: Size, sigma: number): Plane {
  const factor = Math.min(size.width, size.height) < 64 ? 1 : sigma > 8 ? 4 : sigma > 2 ? 2 : 1;
  if (factor > 1) {
    const small = partOf(size, factor);
    const soft = blur(shrunk(plane, size, factor), small, sigma / factor);
    return enlarged(soft, small, size, factor);
  }
  const radius = Math.max(1, Math.round(Math.sqrt(sigma * sigma + 0.25) - 0.5));
  const result = boxBlur(plane, size, radius);
  if (sigma > 1.2) boxBlur(result, size, radius, result);
  return boxBlur(result, size, radius, result);
}

export const partOf = ({ width, height }: Size, factor: number): Size => ({
  width: Math.ceil(width / factor),
  height: Math.ceil(height / factor),
});

/** Means over squares of `factor` pixels. */
export function shrunk(plane: Plane, { width, height }: Size, factor: number): Plane {
  const small = partOf({ width, height }, factor);
  const result = new Float32Array(small.width * small.height);
  const counts = new Float32Array(small.width);
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / factor) * small.width;
    for (let x = 0; x < width; x++, at++) {
      const to = row + ((x / factor) | 0);
      result[to] = (result[to] ?? 0) + (plane[at] ?? 0);
    }
  }
  for (let x = 0; x < small.width; x++) counts[x] = Math.min(factor, width - x * factor);
  for (let y = 0, at = 0; y < small.height; y++) {
    const rows = Math.min(factor, height - y * factor);
    for (let x = 0; x < small.width; x++, at++) {
      result[at] = (result[at] ?? 0) / (rows * (counts[x] ?? 1));
    }
  }
  return result;
}

/** The way back: smooth between the small plane's pixels. */
export function enlarged(
  plane: Plane,
  small: Size,
  { width, height }: Size,
  factor: number,
): Plane {
  const result = new Float32Array(width * height);
  const line = new Float32Array(small.width + 1);
  const places = new Int32Array(width);
  const shares = new Float32Array(width);
  const off = (factor - 1) / 2;
  for (let x = 0; x < width; x++) {
    const spot = Math.min(small.width - 1, Math.max(0, (x - off) / factor));
    places[x] = Math.floor(spot);
    shares[x] = spot - Math.floor(spot);
  }
  for (let y = 0; y < height; y++) {
    const place = Math.min(small.height - 1, Math.max(0, (y - off) / factor));
    const upper = Math.floor(place);
    const lower = Math.min(small.height - 1, upper + 1);
    for (let x = 0; x < small.width; x++) {
      const top = plane[upper * small.width + x] ?? 0;
      line[x] = top + ((plane[lower * small.width + x] ?? 0) - top) * (place - upper);
    }
    line[small.width] = line[small.width - 1] ?? 0;
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const left = places[x] ?? 0;
      const start = line[left] ?? 0;
      result[at] = start + ((line[left + 1] ?? 0) - start) * (shares[x] ?? 0);
    }
  }
  return result;
}
