const sides = /^(\d+):(\d+)$/;

/** Width by height of the frame a node's takes fill: its own aspect, or the board's. */
export function frameShape(own: unknown, board: string): number {
  const [, w, h] = sides.exec(typeof own === "string" ? own : "") ?? sides.exec(board) ?? [];
  return Number(w ?? 16) / Number(h ?? 9);
}

/** So that the frames come out as large as they can on a screen wider than high. */
export const columnsFor = (count: number, ratio: number): number =>
  ratio < 1 ? Math.min(count, 4) : count > 4 ? 3 : 2;
