import { create } from "zustand";

export interface UndoOffer {
  readonly id: number;
  readonly words: string;
  readonly seconds: number;
  /** What the button says where it takes nothing back. */
  readonly label: string | undefined;
  readonly undo: () => void;
  /** When nobody undid it, or something newer took its place. */
  readonly onGone: (() => void) | undefined;
}

interface UndoBarState {
  readonly offer: UndoOffer | null;
}

export const useUndoBar = create<UndoBarState>(() => ({ offer: null }));

let count = 0;

/** Offers to take back what was just done: `showUndo({ words: "Rooftop deleted.", undo })`. */
export function showUndo(offer: {
  words: string;
  undo: () => void;
  label?: string;
  seconds?: number;
  onGone?: () => void;
}): void {
  const { words, undo, label, seconds = 10, onGone } = offer;
  const replaced = useUndoBar.getState().offer;
  count += 1;
  useUndoBar.setState({ offer: { id: count, words, label, undo, seconds, onGone } });
  replaced?.onGone?.();
}

/** Ends one offer, if it is still the one that stands. */
export function endUndo(id: number, how: "undone" | "gone"): void {
  const { offer } = useUndoBar.getState();
  if (offer?.id !== id) return;
  useUndoBar.setState({ offer: null });
  if (how === "undone") offer.undo();
  else offer.onGone?.();
}
