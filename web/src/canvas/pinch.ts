import type { Position } from "@aktion/schema/graph/graph";
import type { useStoreApi, Viewport } from "@xyflow/react";
import type { FlowNode } from "./flow-adapter";

type Store = ReturnType<typeof useStoreApi<FlowNode>>;

/** Where the fingers are, seen from the canvas; with one of them the board is only moved. */
export type Fingers = readonly Position[];

interface Zooms {
  readonly minZoom: number;
  readonly maxZoom: number;
}

const middleOf = (fingers: Fingers): Position => ({
  x: fingers.reduce((sum, { x }) => sum + x, 0) / fingers.length,
  y: fingers.reduce((sum, { y }) => sum + y, 0) / fingers.length,
});

const spreadOf = ([one, other]: Fingers): number =>
  one && other ? Math.max(1, Math.hypot(one.x - other.x, one.y - other.y)) : 1;

/** The point of the board between the fingers stays between them. */
export function pinched(start: Viewport, from: Fingers, to: Fingers, zooms: Zooms): Viewport {
  const wanted = (start.zoom * spreadOf(to)) / spreadOf(from);
  const zoom = Math.min(zooms.maxZoom, Math.max(zooms.minZoom, wanted));
  const [before, now] = [middleOf(from), middleOf(to)];
  const ratio = zoom / start.zoom;
  return {
    x: now.x - (before.x - start.x) * ratio,
    y: now.y - (before.y - start.y) * ratio,
    zoom,
  };
}

/**
 * Two fingers anywhere on the canvas, over cards as well: React Flow would leave those on a card to
 * the card. What began with one finger hears nothing more of the gesture than its end.
 */
export function watchPinch(box: HTMLElement, store: Store, signal: AbortSignal): void {
  let start: { readonly view: Viewport; readonly fingers: Fingers } | null = null;
  let next: Viewport | null = null;

  const fingersOf = ({ touches }: TouchEvent): Fingers => {
    const { left, top } = box.getBoundingClientRect();
    return [...touches].slice(0, 2).map((one) => ({ x: one.clientX - left, y: one.clientY - top }));
  };
  const show = () => {
    if (next) void store.getState().panZoom?.setViewport(next);
    next = null;
  };
  const begin = (event: TouchEvent) => {
    show();
    const [x, y, zoom] = store.getState().transform;
    start = { view: { x, y, zoom }, fingers: fingersOf(event) };
  };
  const down = (event: TouchEvent) => {
    if (event.touches.length < 2 || store.getState().connection.inProgress) return;
    begin(event);
    event.stopPropagation();
  };
  const move = (event: TouchEvent) => {
    if (!start) return;
    event.preventDefault();
    event.stopPropagation();
    if (!next) requestAnimationFrame(show);
    next = pinched(start.view, start.fingers, fingersOf(event), store.getState());
  };
  const up = (event: TouchEvent) => {
    if (!start) return;
    if (event.touches.length > 0) return begin(event);
    show();
    start = null;
  };
  const early = { capture: true, passive: false, signal };
  box.addEventListener("touchstart", down, early);
  box.addEventListener("touchmove", move, early);
  box.addEventListener("touchend", up, early);
  box.addEventListener("touchcancel", up, early);
}
