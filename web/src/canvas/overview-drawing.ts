import type { PortType } from "@aktion/schema/graph/ports";

export const overviewSize = { w: 176, h: 112 };
const margin = 8;

/** A card as the overview draws it: a rectangle in the colour of what it makes. */
export interface Block {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly type: PortType | null;
}

/** The board's point at the overview's top left, and its pixels per board pixel. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export function frameOf(blocks: readonly Block[]): Frame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, w, h } of blocks) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + w);
    bottom = Math.max(bottom, y + h);
  }
  if (left > right) return { x: 0, y: 0, scale: 1 };
  const { w, h } = overviewSize;
  const scale = Math.min((w - 2 * margin) / (right - left), (h - 2 * margin) / (bottom - top));
  return {
    x: (left + right) / 2 - w / 2 / scale,
    y: (top + bottom) / 2 - h / 2 / scale,
    scale,
  };
}

export function drawOverview(
  canvas: HTMLCanvasElement,
  blocks: readonly Block[],
  { x, y, scale }: Frame,
): void {
  const pixels = devicePixelRatio || 1;
  canvas.width = overviewSize.w * pixels;
  canvas.height = overviewSize.h * pixels;
  const context = canvas.getContext("2d");
  if (!context) return;
  const colours = getComputedStyle(canvas);
  context.scale(pixels, pixels);
  context.globalAlpha = 0.75;
  for (const block of blocks) {
    const name = block.type ? `--port-${block.type}` : "--line-strong";
    context.fillStyle = colours.getPropertyValue(name);
    const w = Math.max(1, block.w * scale);
    const h = Math.max(1, block.h * scale);
    context.fillRect((block.x - x) * scale, (block.y - y) * scale, w, h);
  }
}
