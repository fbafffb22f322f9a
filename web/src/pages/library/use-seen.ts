import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { anchorAt, heightAt, seenOf, type Ground, type Seen } from "../../library/ground";

/** Drawn beyond what is seen, in screens, so that a quick hand finds pictures there. */
const beyond = 0.8;
/** Read ahead of what is seen, in screens. */
const ahead = 8;

const sameSeen = (one: Seen, other: Seen): boolean =>
  one.from === other.from &&
  one.to === other.to &&
  one.restFrom === other.restFrom &&
  one.restTo === other.restTo;

const nothing: Seen = { from: 0, to: 0, restFrom: 0, restTo: 0 };

/**
 * Which rows are near what is seen of the page. A list that changes leaves what is seen where it is;
 * `want` is told how many pictures it should reach.
 */
export function useSeen(
  host: RefObject<HTMLElement | null>,
  ground: Ground,
  ids: readonly string[],
  want: (count: number) => void,
): Seen {
  const [seen, setSeen] = useState<Seen>(nothing);
  const now = useRef({ ground, ids, want });

  const look = useCallback(() => {
    const { ground: all, want: ask } = now.current;
    const y = window.scrollY - topOf(host);
    const screen = window.innerHeight;
    const next = seenOf(all, y - beyond * screen, y + (1 + beyond) * screen);
    setSeen((before) => (sameSeen(before, next) ? before : next));
    const end = y + (1 + ahead) * screen;
    const { known, rest } = all;
    if (end < rest.top) return;
    ask(known.count + Math.max(1, seenOf(all, y, end).restTo * rest.across));
  }, [host]);

  useLayoutEffect(() => {
    const before = now.current;
    now.current = { ground, ids, want };
    const top = topOf(host);
    const y = window.scrollY - top;
    if (y > 0 && before.ground.height > 0 && before.ground !== ground) {
      const anchor = anchorAt(before.ground, y);
      const index = placeIn(ids, before.ids, anchor.index);
      const to = top + heightAt(ground, { ...anchor, index });
      if (Math.abs(to - window.scrollY) >= 1) window.scrollTo(0, to);
    }
    look();
  }, [ground, ids, want, look, host]);

  useEffect(() => {
    let asked = 0;
    const moved = () => {
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        look();
      });
    };
    window.addEventListener("scroll", moved, { passive: true });
    window.addEventListener("resize", moved);
    return () => {
      cancelAnimationFrame(asked);
      window.removeEventListener("scroll", moved);
      window.removeEventListener("resize", moved);
    };
  }, [look]);
  return seen;
}

/** Where the grid begins on the page. */
export const topOf = (host: RefObject<HTMLElement | null>): number =>
  host.current ? host.current.getBoundingClientRect().top + window.scrollY : 0;

/** Where what stood at this place stands now; where it is gone, what followed it. */
function placeIn(ids: readonly string[], before: readonly string[], index: number): number {
  if (ids === before || index >= before.length || ids[index] === before[index]) return index;
  const places = new Map(ids.map((id, place) => [id, place]));
  for (let at = index; at < before.length; at += 1) {
    const found = places.get(before[at]!);
    if (found !== undefined) return found;
  }
  return Math.max(0, Math.min(index, ids.length - 1));
}
