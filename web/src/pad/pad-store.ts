import { createStore, type StoreApi } from "zustand/vanilla";
import { addMark, type Drawing, type Mark } from "./drawing";
import { withinLimits } from "./drawing-text";
import { inks, sizes } from "./palette";

export type Tool = "pen" | "rub" | "fill";

/** An open pad: the drawing with its own undo, and what is in the hand. */
export interface PadState {
  readonly drawing: Drawing;
  readonly past: readonly Drawing[];
  readonly future: readonly Drawing[];
  /** The layer that is drawn on. */
  readonly layer: number;
  readonly tool: Tool;
  readonly size: { readonly pen: number; readonly rub: number };
  readonly colour: string;
  readonly other: string;
  /** How unlike a colour may be that a fill still takes in, of 100. */
  readonly tolerance: number;
  readonly full: boolean;
}

export interface Pad {
  readonly store: StoreApi<PadState>;
  /** Changes of one `key` that follow each other are one step back. */
  change(edit: (drawing: Drawing) => Drawing, key?: string): void;
  mark(mark: Mark): void;
  undo(): void;
  redo(): void;
  stepSize(by: 1 | -1): void;
  swap(): void;
}

const steps = 400;

/** The layer that was drawn on may have gone with the step. */
const standing = (drawing: Drawing, layer: number): number =>
  drawing.layers.some(({ id }) => id === layer) ? layer : drawing.layers.at(-1)!.id;

export function createPad(start: Drawing): Pad {
  const store = createStore<PadState>(() => ({
    drawing: start,
    past: [],
    future: [],
    layer: start.layers.at(-1)!.id,
    tool: "pen",
    size: { pen: 5, rub: 22 },
    colour: inks[0]!.colour,
    other: inks[3]!.colour,
    tolerance: 30,
    full: false,
  }));
  let joined: string | null = null;

  const show = (drawing: Drawing, rest: Partial<PadState>) =>
    store.setState(({ layer }) => ({ drawing, layer: standing(drawing, layer), ...rest }));

  const change: Pad["change"] = (edit, key) => {
    const { drawing, past } = store.getState();
    const next = edit(drawing);
    if (next === drawing) return;
    const joins = key !== undefined && key === joined;
    joined = key ?? null;
    show(next, { past: joins ? past : [...past.slice(-steps), drawing], future: [] });
  };

  return {
    store,
    change,
    mark(mark) {
      const { drawing, layer } = store.getState();
      const next = addMark(drawing, layer, mark);
      const full = !withinLimits(next.layers.flatMap(({ marks }) => marks));
      store.setState({ full });
      if (!full) change(() => next);
    },
    undo() {
      const { drawing, past, future } = store.getState();
      const before = past.at(-1);
      if (!before) return;
      joined = null;
      show(before, { past: past.slice(0, -1), future: [drawing, ...future], full: false });
    },
    redo() {
      const { drawing, past, future } = store.getState();
      const [after, ...rest] = future;
      if (!after) return;
      joined = null;
      show(after, { past: [...past, drawing], future: rest });
    },
    stepSize(by) {
      const { tool, size } = store.getState();
      if (tool === "fill") return;
      const place = sizes.indexOf(size[tool]) + by;
      const next = sizes[place];
      if (next !== undefined) store.setState({ size: { ...size, [tool]: next } });
    },
    swap() {
      store.setState(({ colour, other }) => ({ colour: other, other: colour }));
    },
  };
}
