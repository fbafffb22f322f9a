import type { Size } from "../../pixels/picture";
import { maskOf } from "../../pixels/picture";
import { flooded } from "../../pixels/regions";
import { distanceTo } from "../../pixels/spread";
import type { Ink } from "./find-ink";

/** What a drawing stands on at the picture's foot belongs to it, from its first line to its last. */
function seedsFor(walls: Uint8Array, { width, height }: Size): number[] {
  const seeds: number[] = [];
  for (let y = 0; y < height; y++) seeds.push(y * width, y * width + width - 1);
  for (let x = 0; x < width; x++) seeds.push(x);
  const foot = (height - 1) * width;
  const row = walls.subarray(foot);
  const first = row.indexOf(1);
  const last = row.lastIndexOf(1);
  for (let x = 0; x < width; x++) if (first < 0 || x < first || x > last) seeds.push(foot + x);
  return seeds;
}

/** 1 within outlines and fills, where the scene behind must not show; small gaps do not count. */
export function insideOf({ lines, filled }: Ink, size: Size, unit: number): Uint8Array {
  const gap = 5 * unit;
  const drawn = maskOf(lines.length, (at) => (lines[at] ?? 0) > 0.3 || filled[at] === 1);
  const near = distanceTo(drawn, size);
  const walls = maskOf(lines.length, (at) => (near[at] ?? 0) <= gap);
  const reached = flooded(walls, seedsFor(walls, size), size);
  const back = distanceTo(reached, size);
  return maskOf(lines.length, (at) => (back[at] ?? 0) > gap + 0.5 || filled[at] === 1);
}
