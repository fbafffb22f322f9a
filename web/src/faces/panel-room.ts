import type { NodeKind } from "@aktion/schema/nodes/define";

/** How high the part of a card is that only its kind has, below the picture: known before it is drawn. */
export const scenePanel = { columns: 3, gap: 2, words: 44 } as const;
export const strip = { still: 52, padding: 8, words: 36 } as const;
const options = 56;
const castFace = 222;

/** A slot of the six: of the board's shape, but never taller than wide. */
export const slotHeight = (width: number, ratio: number): number => {
  const { columns, gap } = scenePanel;
  const wide = (width - gap * (columns - 1)) / columns;
  return Math.round(wide / Math.max(1, ratio));
};

const rooms: Readonly<Record<string, (width: number, ratio: number) => number>> = {
  "coherent-scene": (width, ratio) =>
    2 * slotHeight(width, ratio) + 2 * scenePanel.gap + scenePanel.words,
  sequence: () => strip.still + 2 * strip.padding + strip.words,
  cast: () => castFace,
  "portrait-set": () => options,
};

export const panelRoom = (kind: NodeKind, width: number, ratio: number): number =>
  rooms[kind.kind]?.(width, ratio) ?? 0;
