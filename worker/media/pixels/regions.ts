import type { Size } from "./picture";

export interface Region {
  /** The number its pixels carry. */
  readonly label: number;
  readonly area: number;
}

export interface Regions {
  /** 0 outside the mask, else the number of the region. */
  readonly labels: Int32Array;
  readonly regions: readonly Region[];
}

/** The pieces of a mask that hang together, also over corners. */
export function regionsOf(mask: Uint8Array, { width, height }: Size): Regions {
  const labels = new Int32Array(mask.length);
  const regions: Region[] = [];
  const open: number[] = [];
  for (let start = 0; start < mask.length; start++) {
    if (!mask[start] || labels[start]) continue;
    const label = regions.length + 1;
    let area = 0;
    labels[start] = label;
    open.push(start);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      area++;
      const x = at % width;
      const y = (at - x) / width;
      for (let dy = -1; dy <= 1; dy++) {
        if (y + dy < 0 || y + dy >= height) continue;
        for (let dx = -1; dx <= 1; dx++) {
          if (x + dx < 0 || x + dx >= width) continue;
          const next = at + dy * width + dx;
          if (!mask[next] || labels[next]) continue;
          labels[next] = label;
          open.push(next);
        }
      }
    }
    regions.push({ label, area });
  }
  return { labels, regions };
}

/** What can be reached from the seeds without stepping on a wall, side by side. */
export function flooded(walls: Uint8Array, seeds: readonly number[], { width }: Size): Uint8Array {
  const reached = new Uint8Array(walls.length);
  const open = seeds.filter((seed) => !walls[seed]);
  for (const seed of open) reached[seed] = 1;
  const visit = (next: number): void => {
    if (walls[next] || reached[next]) return;
    reached[next] = 1;
    open.push(next);
  };
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % width;
    if (x > 0) visit(at - 1);
    if (x < width - 1) visit(at + 1);
    if (at >= width) visit(at - width);
    if (at + width < walls.length) visit(at + width);
  }
  return reached;
}
