import { useMemo } from "react";
import { groundOf, type Ground } from "../../library/ground";
import { layOn } from "../../library/laying";

const highOnPhone = 116;
const high = 188;

/** All rows at this width, and the room for what is not read yet. */
export function useGround(shapes: readonly number[], width: number, total: number): Ground {
  return useMemo(() => {
    const measure = { width: Math.max(1, width), target: width < 640 ? highOnPhone : high };
    return groundOf(layOn(shapes, measure), shapes, total);
  }, [shapes, width, total]);
}
