import type { Position } from "@aktion/schema/graph/graph";
import { useRef, type TouchEvent } from "react";

const least = 48;

/** What a finger meant that went from here to there: the next, the one before, or neither. */
export function swipeOf(from: Position, to: Position): 1 | -1 | null {
  const across = to.x - from.x;
  if (Math.abs(across) < least || Math.abs(across) < 2 * Math.abs(to.y - from.y)) return null;
  return across < 0 ? 1 : -1;
}

/** The player's own line of buttons, and whatever is dragged itself, keep their fingers. */
function isOwn({ target }: TouchEvent, { y }: Position): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest("input, audio")) return true;
  return target instanceof HTMLVideoElement && target.getBoundingClientRect().bottom - y < 72;
}

/** A swipe to the left shows what comes after, as turning a page does. */
export function useSwipe(onSwipe: (by: 1 | -1) => void) {
  const from = useRef<Position | null>(null);
  const pointOf = ({ changedTouches }: TouchEvent): Position => ({
    x: changedTouches[0]?.clientX ?? 0,
    y: changedTouches[0]?.clientY ?? 0,
  });
  return {
    onTouchStart: (event: TouchEvent) => {
      const point = pointOf(event);
      from.current = event.touches.length === 1 && !isOwn(event, point) ? point : null;
    },
    onTouchEnd: (event: TouchEvent) => {
      const by = from.current && swipeOf(from.current, pointOf(event));
      from.current = null;
      if (by) onSwipe(by);
    },
  };
}
