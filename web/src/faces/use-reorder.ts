import { useRef, useState, type PointerEvent } from "react";

/** How far a press travels before it is a drag. */
const slack = 6;

interface Grip {
  readonly place: number;
  readonly x: number;
  readonly y: number;
  moved: boolean;
}

export interface Reorder {
  /** The place being dragged, and the one it would land on. */
  readonly from: number | null;
  readonly over: number | null;
  /** Spread over each thing that can be dragged. It says its place to the others as `data-place`. */
  readonly grip: (place: number) => {
    "data-place": number;
    onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp: () => void;
    onPointerCancel: () => void;
  };
  /** Whether the press that ends now was a drag, so that its click is none. */
  readonly wasDrag: () => boolean;
}

function placeUnder(event: PointerEvent<HTMLElement>): number | null {
  const group = event.currentTarget.closest("[data-reorder]");
  const under = document
    .elementFromPoint(event.clientX, event.clientY)
    ?.closest<HTMLElement>("[data-place]");
  return under && group?.contains(under) ? Number(under.dataset["place"]) : null;
}

/** Things in a row or a grid, put in another order by finger or pointer. The group has `data-reorder`. */
export function useReorder(move: (from: number, to: number) => void): Reorder {
  const held = useRef<Grip | null>(null);
  const dragged = useRef(false);
  const [drag, setDrag] = useState<{ from: number; over: number | null } | null>(null);
  const end = () => {
    held.current = null;
    setDrag(null);
  };
  return {
    from: drag?.from ?? null,
    over: drag?.over ?? null,
    wasDrag: () => dragged.current,
    grip: (place) => ({
      "data-place": place,
      onPointerDown: (event) => {
        dragged.current = false;
        if (event.button === 0)
          held.current = { place, x: event.clientX, y: event.clientY, moved: false };
      },
      onPointerMove: (event) => {
        const grip = held.current;
        if (!grip) return;
        const far = Math.hypot(event.clientX - grip.x, event.clientY - grip.y) > slack;
        if (!grip.moved && !far) return;
        if (!grip.moved) event.currentTarget.setPointerCapture(event.pointerId);
        grip.moved = true;
        dragged.current = true;
        const over = placeUnder(event);
        if (drag?.over !== over || drag.from !== grip.place) setDrag({ from: grip.place, over });
      },
      onPointerUp: () => {
        if (drag && drag.over !== null && drag.over !== drag.from) move(drag.from, drag.over);
        end();
      },
      onPointerCancel: end,
    }),
  };
}
