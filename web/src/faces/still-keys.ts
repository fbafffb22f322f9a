import type { KeyboardEvent } from "react";

interface StillKeys {
  readonly columns: number;
  readonly count: number;
  readonly move: (from: number, to: number) => void;
  readonly remove: (place: number) => void;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const focus = (group: Element | null, place: number) =>
  requestAnimationFrame(() =>
    group?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus(),
  );

/** Arrows go from still to still; with Alt they take the still along. Delete takes it out. */
export const stillKeys =
  ({ columns, count, move, remove }: StillKeys) =>
  (place: number) =>
  (event: KeyboardEvent) => {
    const step = steps[event.key];
    const gone = event.key === "Delete" || event.key === "Backspace";
    if ((!step && !gone) || event.ctrlKey || event.metaKey) return;
    // The card under it would move, or be deleted.
    event.preventDefault();
    event.stopPropagation();
    if (!step) return remove(place);
    const to = place + step[0] + step[1] * columns;
    if (to < 0 || to >= count) return;
    if (event.altKey) move(place, to);
    focus(event.currentTarget.closest("[data-reorder]"), to);
  };
