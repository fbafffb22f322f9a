import type { Box } from "@aktion/schema/graph/boxes";

/** Several pictures in one place: as many columns as rows, or one more. */
export function mosaicGrid(count: number, place: Box, gap: number) {
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Math.ceil(count / columns);
  const w = (place.w - gap * (columns - 1)) / columns;
  const h = (place.h - gap * (rows - 1)) / rows;
  const cell = (at: number): Box => ({
    x: place.x + (at % columns) * (w + gap),
    y: place.y + Math.floor(at / columns) * (h + gap),
    w,
    h,
  });
  return { columns, w, h, cell };
}
