import { useEffect, useRef, useState, type PointerEvent, type RefObject } from "react";
import type { Reorder } from "../faces/use-reorder";
import { useRest } from "../ui/use-rest";

type Pressed = PointerEvent<HTMLElement>;

const isFinger = ({ pointerType }: Pressed): boolean => pointerType === "touch";

/**
 * Where the page goes with a finger, a finger drags only what it has rested on; a mouse drags at
 * once. `list` is what holds all that can be dragged, from the first time it is drawn.
 */
export function useRestedDrag(list: RefObject<HTMLElement | null>, reorder: Reorder) {
  const rest = useRest();
  const [rested, setRested] = useState<number | null>(null);
  const holds = useRef(false);
  const was = useRef(false);
  const put = (place: number | null) => {
    holds.current = place !== null;
    was.current ||= holds.current;
    setRested(place);
  };
  useEffect(() => {
    const gone = new AbortController();
    const stay = (event: Event) => {
      if (holds.current && event.cancelable) event.preventDefault();
    };
    const how = { passive: false, signal: gone.signal };
    list.current?.addEventListener("touchmove", stay, how);
    return () => gone.abort();
  }, [list]);
  const end = () => {
    rest.end();
    put(null);
  };
  return {
    from: reorder.from ?? rested,
    over: reorder.over,
    wasDrag: () => was.current || reorder.wasDrag(),
    grip: (place: number) => {
      const grip = reorder.grip(place);
      return {
        ...grip,
        onPointerDown: (event: Pressed) => {
          was.current = false;
          grip.onPointerDown(event);
          if (!isFinger(event)) return;
          rest.down(event, () => {
            navigator.vibrate?.(10);
            put(place);
          });
        },
        onPointerMove: (event: Pressed) => {
          if (isFinger(event) && !holds.current) rest.move(event);
          else grip.onPointerMove(event);
        },
        onPointerUp: () => {
          grip.onPointerUp();
          end();
        },
        onPointerCancel: () => {
          grip.onPointerCancel();
          end();
        },
        onContextMenu: (event: { preventDefault(): void }) => {
          if (holds.current || rest.isAwaited()) event.preventDefault();
        },
      };
    },
  };
}
