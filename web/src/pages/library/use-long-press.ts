import { useEffect, useRef, type PointerEvent } from "react";

const long = 420;
const steady = 10;

interface Press {
  readonly x: number;
  readonly y: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** A finger that rests on a picture selects it; the press that ends there is not a tap as well. */
export function useLongPress(onLong: (id: string) => void) {
  const press = useRef<Press | null>(null);
  const was = useRef(false);
  const end = () => {
    if (press.current) clearTimeout(press.current.timer);
    press.current = null;
  };
  useEffect(() => () => clearTimeout(press.current?.timer), []);
  return {
    wasLong: () => was.current,
    handlers: {
      onPointerDown: ({ target, pointerType, clientX: x, clientY: y }: PointerEvent) => {
        end();
        was.current = false;
        const tile = target instanceof Element ? target.closest<HTMLElement>("[data-asset]") : null;
        const id = tile?.dataset["asset"];
        if (pointerType !== "touch" || id === undefined) return;
        const timer = setTimeout(() => {
          was.current = true;
          press.current = null;
          onLong(id);
        }, long);
        press.current = { x, y, timer };
      },
      onPointerMove: ({ clientX, clientY }: PointerEvent) => {
        const begun = press.current;
        if (begun && Math.hypot(clientX - begun.x, clientY - begun.y) > steady) end();
      },
      onPointerUp: end,
      onPointerCancel: end,
      onContextMenu: (event: { preventDefault(): void }) => {
        if (was.current || press.current) event.preventDefault();
      },
    },
  };
}
