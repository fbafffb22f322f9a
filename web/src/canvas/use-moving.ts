import { useMemo, type RefObject } from "react";

/**
 * Marks the surface while the board is panned or zoomed, past React: only then is it worth a layer of
 * its own, which moves without being painted and is not sharp at a new zoom.
 */
export function useMoving(surface: RefObject<HTMLElement | null>) {
  return useMemo(
    () => ({
      onMoveStart: () => surface.current?.setAttribute("data-moving", ""),
      onMoveEnd: () => surface.current?.removeAttribute("data-moving"),
    }),
    [surface],
  );
}
