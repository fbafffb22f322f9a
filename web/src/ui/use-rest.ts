import { useEffect, useRef } from "react";

const long = 420;
const steady = 10;

interface Spot {
  readonly clientX: number;
  readonly clientY: number;
}

/** Tells when a finger that came down rests where it is; one that goes on or leaves does not. */
export function useRest() {
  const press = useRef<{ spot: Spot; timer: ReturnType<typeof setTimeout> } | null>(null);
  const end = () => {
    clearTimeout(press.current?.timer);
    press.current = null;
  };
  useEffect(() => () => clearTimeout(press.current?.timer), []);
  return {
    isAwaited: () => press.current !== null,
    down: ({ clientX, clientY }: Spot, rested: () => void) => {
      end();
      const timer = setTimeout(() => {
        press.current = null;
        rested();
      }, long);
      press.current = { spot: { clientX, clientY }, timer };
    },
    move: ({ clientX, clientY }: Spot) => {
      const from = press.current?.spot;
      if (from && Math.hypot(clientX - from.clientX, clientY - from.clientY) > steady) end();
    },
    end,
  };
}
