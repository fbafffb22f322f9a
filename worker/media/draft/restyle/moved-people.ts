import type { Size } from "../../pixels/picture";
import type { Span } from "../../pixels/resample";
import type { Drawn } from "../drawn/drawn";

const inReach = (share: number): boolean => share >= -1 && share <= 2;

/** The people of a drawing after a part of its picture was cut out: who left the frame has no head. */
export function movedPeople(drawn: Drawn, source: Size, across: Span, down: Span): Drawn["people"] {
  return drawn.people.map(({ design, head }) => {
    if (!head) return { design, head };
    const x = (head.x * source.width - across.from) / across.length;
    const y = (head.y * source.height - down.from) / down.length;
    const height = (head.height * source.height) / down.length;
    const isSeen = x > 0 && x < 1 && y > 0 && y < 1 && [x, y, height].every(inReach);
    return { design, head: isSeen ? { x, y, height } : null };
  });
}
