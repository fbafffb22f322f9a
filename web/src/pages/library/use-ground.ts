import { useMemo } from "react";
import { groundOf, type Ground } from "../../library/ground";
import { layOn } from "../../library/laying";
import type { Listing } from "../../library/listing";

const highOnPhone = 116;
const high = 188;

/** All rows at this width, and the room for what is not read yet. */
export function useGround(
  { shapes, items, seams, above }: Pick<Listing, "shapes" | "items" | "seams" | "above">,
  width: number,
  total: number,
): Ground {
  return useMemo(() => {
    const measure = { width: Math.max(1, width), target: width < 640 ? highOnPhone : high };
    const begins = new Set(seams);
    const places = items.flatMap(({ id }, place) => (begins.has(id) ? [place] : []));
    return groundOf(layOn(shapes, measure, new Set(places)), shapes, total, above);
  }, [shapes, items, seams, above, width, total]);
}
