import type { Paper } from "./drawing";

/** Where the paper lies on the desk: its top left corner in CSS pixels, and how large it is. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

const least = 0.1;
const most = 12;
const margin = 24;
const tightMargin = 8;
const tight = 600;

export function fitted(paper: Paper, desk: Paper): Camera {
  const edge = Math.min(desk.width, desk.height) < tight ? tightMargin : margin;
  const scale = Math.max(
    least,
    Math.min((desk.width - 2 * edge) / paper.width, (desk.height - 2 * edge) / paper.height),
  );
  return {
    scale,
    x: (desk.width - paper.width * scale) / 2,
    y: (desk.height - paper.height * scale) / 2,
  };
}

export const toPaper = (camera: Camera, { x, y }: Spot): Spot => ({
  x: (x - camera.x) / camera.scale,
  y: (y - camera.y) / camera.scale,
});

export const panned = (camera: Camera, by: Spot): Camera => ({
  ...camera,
  x: camera.x + by.x,
  y: camera.y + by.y,
});

/** Larger or smaller round a spot, which stays where it is. */
export function zoomed(camera: Camera, at: Spot, factor: number): Camera {
  const scale = Math.min(most, Math.max(least, camera.scale * factor));
  const by = scale / camera.scale;
  return { scale, x: at.x - (at.x - camera.x) * by, y: at.y - (at.y - camera.y) * by };
}

const between = (one: Spot, other: Spot): Spot => ({
  x: (one.x + other.x) / 2,
  y: (one.y + other.y) / 2,
});
const length = (one: Spot, other: Spot): number => Math.hypot(one.x - other.x, one.y - other.y);

/** Two fingers hold the paper: it follows both. */
export function pinched(
  camera: Camera,
  before: readonly [Spot, Spot],
  after: readonly [Spot, Spot],
): Camera {
  const from = between(...before);
  const to = between(...after);
  const factor = length(...after) / Math.max(1, length(...before));
  const moved = panned(camera, { x: to.x - from.x, y: to.y - from.y });
  return zoomed(moved, to, factor);
}
