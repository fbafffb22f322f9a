import { boundsOf, type Box } from "@aktion/schema/graph/boxes";
import type { PortType } from "@aktion/schema/graph/ports";

export const overviewSize = { w: 176, h: 112 };
const margin = 8;

/** A card as the overview draws it, a rectangle in the colour of what it makes, or a section's frame. */
export interface Block extends Box {
  readonly type: PortType | "section" | null;
}

/** The board's point at the overview's top left, and its pixels per board pixel. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export function frameOf(blocks: readonly Block[]): Frame {
  const all = boundsOf(blocks);
  if (!all) return { x: 0, y: 0, scale: 1 };
  const { w, h } = overviewSize;
  const scale = Math.min((w - 2 * margin) / all.w, (h - 2 * margin) / all.h);
  return {
    x: all.x + all.w / 2 - w / 2 / scale,
    y: all.y + all.h / 2 - h / 2 / scale,
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
    const framed = block.type === "section";
    const name = block.type && !framed ? `--port-${block.type}` : "--line-strong";
    context.fillStyle = colours.getPropertyValue(name);
    const w = Math.max(1, block.w * scale);
    const h = Math.max(1, block.h * scale);
    const left = (block.x - x) * scale;
    const top = (block.y - y) * scale;
    if (framed) {
      context.strokeStyle = context.fillStyle;
      context.strokeRect(Math.round(left) + 0.5, Math.round(top) + 0.5, w, h);
    } else context.fillRect(left, top, w, h);
  }
}
