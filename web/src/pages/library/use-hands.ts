import { useRef, type PointerEvent } from "react";

interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

interface Hands {
  readonly onDrag: (x: number, y: number) => void;
  readonly onPinch: (by: number, at: Point) => void;
}

const between = (one: Point, other: Point): Point => ({
  clientX: (one.clientX + other.clientX) / 2,
  clientY: (one.clientY + other.clientY) / 2,
});

const apart = (one: Point, other: Point): number =>
  Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;

/** One pointer drags, two draw apart or together. */
export function useHands({ onDrag, onPinch }: Hands) {
  const held = useRef(new Map<number, Point>());
  const end = ({ pointerId }: PointerEvent) => void held.current.delete(pointerId);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.target instanceof Element && event.target.closest("button")) return;
      const { pointerId, clientX, clientY } = event;
      held.current.set(pointerId, { clientX, clientY });
      event.currentTarget.setPointerCapture(pointerId);
    },
    onPointerMove: ({ pointerId, clientX, clientY }: PointerEvent) => {
      const before = held.current.get(pointerId);
      if (!before) return;
      const now = { clientX, clientY };
      const other = [...held.current].find(([id]) => id !== pointerId)?.[1];
      if (other) onPinch(apart(now, other) / apart(before, other), between(now, other));
      else onDrag(clientX - before.clientX, clientY - before.clientY);
      held.current.set(pointerId, now);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
