import { useRef, type PointerEvent } from "react";
import { useRest } from "../../ui/use-rest";

/** A finger that rests on a picture selects it; the press that ends there is not a tap as well. */
export function useLongPress(onLong: (id: string) => void) {
  const rest = useRest();
  const was = useRef(false);
  return {
    wasLong: () => was.current,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        const { target, pointerType } = event;
        rest.end();
        was.current = false;
        const tile = target instanceof Element ? target.closest<HTMLElement>("[data-asset]") : null;
        const id = tile?.dataset["asset"];
        if (pointerType !== "touch" || id === undefined) return;
        rest.down(event, () => {
          was.current = true;
          onLong(id);
        });
      },
      onPointerMove: rest.move,
      onPointerUp: rest.end,
      onPointerCancel: rest.end,
      onContextMenu: (event: { preventDefault(): void }) => {
        if (was.current || rest.isAwaited()) event.preventDefault();
      },
    },
  };
}
