import type { Viewport } from "@xyflow/react";

/** How a picture that was drawn for one view of the board is laid into another. */
export const moveOf = (drawn: Viewport, now: Viewport): { x: number; y: number; scale: number } => {
  const scale = now.zoom / drawn.zoom;
  return { x: now.x - drawn.x * scale, y: now.y - drawn.y * scale, scale };
};

/**
 * A picture drawn with so much room around it, as a part of what is seen, is good enough until more
 * than the room is needed, or it is seen too large or too small.
 */
export function isStale(
  drawn: Viewport,
  now: Viewport,
  seen: { readonly w: number; readonly h: number },
  room: number,
): "now" | "soon" | null {
  const { x, y, scale } = moveOf(drawn, now);
  const left = x - seen.w * room * scale;
  const top = y - seen.h * room * scale;
  const right = x + seen.w * (1 + room) * scale;
  const bottom = y + seen.h * (1 + room) * scale;
  if (left > 0 || top > 0 || right < seen.w || bottom < seen.h) return "now";
  return Math.abs(scale - 1) > 0.01 ? "soon" : null;
}
