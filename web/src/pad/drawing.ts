/**
 * What is on the paper: layers of marks, bottom first, and perhaps a picture underneath. Immutable;
 * what an edit does not touch keeps its identity, so only a layer that changed is drawn again.
 */
export interface Stroke {
  readonly kind: "pen" | "rub";
  readonly colour: string;
  /** Across, in pixels of the paper, at middling pressure. */
  readonly size: number;
  /** Drawn with something that has no pressure of its own: thickness then follows the speed. */
  readonly even: boolean;
  /** x, y, pressure and so on: quarters of a pixel, pressure from 0 to 255. */
  readonly points: readonly number[];
}

export interface Fill {
  readonly kind: "fill";
  readonly colour: string;
  /** Over the paper row by row: so many pixels left out, so many filled, and so on. */
  readonly runs: readonly number[];
}

export type Mark = Stroke | Fill;

export interface Layer {
  readonly id: number;
  readonly shown: boolean;
  readonly opacity: number;
  readonly marks: readonly Mark[];
}

export interface Underneath {
  readonly asset: string;
  /** Came in through the wire, so another still there takes its place. */
  readonly wired: boolean;
  readonly shown: boolean;
  readonly opacity: number;
  /** Only to trace: seen on the pad, not part of the drawing. */
  readonly traced: boolean;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly under: Underneath | null;
  readonly layers: readonly Layer[];
}

export interface Paper {
  readonly width: number;
  readonly height: number;
}

export const perPixel = 4;
export const fullPressure = 255;
export const mostLayers = 8;

const blankLayer = (id: number): Layer => ({ id, shown: true, opacity: 1, marks: [] });

export const blankDrawing = ({ width, height }: Paper): Drawing => ({
  width,
  height,
  under: null,
  layers: [blankLayer(1), blankLayer(2)],
});

/** Nothing that would be in the picture. */
export const isBlank = ({ layers, under }: Drawing): boolean =>
  (!under || under.traced) && layers.every(({ marks }) => marks.length === 0);

export function setLayer(drawing: Drawing, id: number, patch: Partial<Omit<Layer, "id">>): Drawing {
  const layers = drawing.layers.map((layer) => (layer.id === id ? { ...layer, ...patch } : layer));
  return { ...drawing, layers };
}

export function addMark(drawing: Drawing, id: number, mark: Mark): Drawing {
  const layer = drawing.layers.find((one) => one.id === id);
  return layer ? setLayer(drawing, id, { marks: [...layer.marks, mark] }) : drawing;
}

export function addLayer(drawing: Drawing, above: number): Drawing {
  if (drawing.layers.length >= mostLayers) return drawing;
  const id = Math.max(0, ...drawing.layers.map((layer) => layer.id)) + 1;
  const place = drawing.layers.findIndex((layer) => layer.id === above) + 1;
  return { ...drawing, layers: drawing.layers.toSpliced(place, 0, blankLayer(id)) };
}

/** The last layer is never taken away: it is emptied. */
export function removeLayer(drawing: Drawing, id: number): Drawing {
  const layers = drawing.layers.filter((layer) => layer.id !== id);
  if (layers.length === drawing.layers.length) return drawing;
  return { ...drawing, layers: layers.length > 0 ? layers : [blankLayer(id)] };
}

/** Up is towards the eye. */
export function moveLayer(drawing: Drawing, id: number, by: 1 | -1): Drawing {
  const from = drawing.layers.findIndex((layer) => layer.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= drawing.layers.length) return drawing;
  const moved = drawing.layers[from]!;
  return { ...drawing, layers: drawing.layers.toSpliced(from, 1).toSpliced(to, 0, moved) };
}

export function clearLayers(drawing: Drawing): Drawing {
  if (drawing.layers.every(({ marks }) => marks.length === 0)) return drawing;
  return { ...drawing, layers: drawing.layers.map((layer) => ({ ...layer, marks: [] })) };
}
