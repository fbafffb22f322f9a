import { boundsOf, type Box } from "./boxes";
import type { Position } from "./graph";

/** Where boxes go to stand in line or at even distances. What stays where it is is not answered. */
export const alignments = ["left", "centre", "right", "top", "middle", "bottom"] as const;
export type Alignment = (typeof alignments)[number];
export type Boxes = ReadonlyMap<string, Box>;

const placeFor: Record<Alignment, (box: Box, bounds: Box) => Position> = {
  left: ({ y }, bounds) => ({ x: bounds.x, y }),
  centre: ({ y, w }, bounds) => ({ x: bounds.x + (bounds.w - w) / 2, y }),
  right: ({ y, w }, bounds) => ({ x: bounds.x + bounds.w - w, y }),
  top: ({ x }, bounds) => ({ x, y: bounds.y }),
  middle: ({ x, h }, bounds) => ({ x, y: bounds.y + (bounds.h - h) / 2 }),
  bottom: ({ x, h }, bounds) => ({ x, y: bounds.y + bounds.h - h }),
};

function moved(boxes: Boxes, place: (box: Box, id: string) => Position): Map<string, Position> {
  const places = new Map<string, Position>();
  for (const [id, box] of boxes) {
    const { x, y } = place(box, id);
    const next = { x: Math.round(x), y: Math.round(y) };
    if (next.x !== box.x || next.y !== box.y) places.set(id, next);
  }
  return places;
}

export function aligned(boxes: Boxes, to: Alignment): Map<string, Position> {
  const bounds = boundsOf(boxes.values());
  return bounds ? moved(boxes, (box) => placeFor[to](box, bounds)) : new Map();
}

/** The first and the last stay; the gaps between all become the same. */
export function distributed(boxes: Boxes, axis: "across" | "down"): Map<string, Position> {
  const bounds = boundsOf(boxes.values());
  if (!bounds || boxes.size < 3) return new Map();
  const from = (box: Box) => (axis === "across" ? box.x : box.y);
  const length = (box: Box) => (axis === "across" ? box.w : box.h);
  const inOrder = [...boxes].sort(
    ([, one], [, other]) =>
      from(one) + length(one) / 2 - (from(other) + length(other) / 2) || from(one) - from(other),
  );
  const first = inOrder[0]![1];
  const last = inOrder.at(-1)![1];
  const room = from(last) + length(last) - from(first);
  const used = inOrder.reduce((sum, [, box]) => sum + length(box), 0);
  const gap = (room - used) / (inOrder.length - 1);
  const starts = new Map<string, number>();
  let next = from(first);
  for (const [id, box] of inOrder) {
    starts.set(id, next);
    next += length(box) + gap;
  }
  return moved(boxes, (box, id) =>
    axis === "across" ? { x: starts.get(id)!, y: box.y } : { x: box.x, y: starts.get(id)! },
  );
}
