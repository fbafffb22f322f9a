import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { anchorAt, heightAt, seenOf, type Ground, type Seen } from "../../library/ground";
import type { Stretch } from "../../library/listing";

/** Drawn beyond what is seen, in screens, so that a quick hand finds pictures there. */
const beyond = 0.8;
/** So long, in milliseconds, what is seen first has the machine to itself, unless a hand moves on. */
const seenFirst = 400;
/** Read ahead of what is seen, in screens. */
const ahead = 8;

/** Who moves by more screens in a second sees no picture: those passed by are not asked for. */
const quick = 6;
/** So long after the last move, in milliseconds, the page rests. */
const rests = 80;
/** Who goes on moving through what is not read gets another stretch of it as often as this. */
const again = 300;

export interface Shown extends Seen {
  /** The page moves too quickly for new pictures. */
  readonly passing: boolean;
}

const sameShown = (one: Shown, other: Shown): boolean =>
  one.passing === other.passing &&
  one.from === other.from &&
  one.to === other.to &&
  one.aboveFrom === other.aboveFrom &&
  one.aboveTo === other.aboveTo &&
  one.restFrom === other.restFrom &&
  one.restTo === other.restTo;

/** What rows were found for, so that they are found again when the list has changed. */
interface Laid {
  readonly ground: Ground;
  readonly ids: readonly string[];
}

interface Looked extends Partial<Laid> {
  readonly shown: Shown;
  /** The top of what is seen, in pixels of the ground, and how much of it. */
  readonly y: number;
  readonly screen: number;
  /** How much is drawn beyond it, in screens. */
  readonly around: number;
}

const nothing: Shown = {
  from: 0,
  to: 0,
  aboveFrom: 0,
  aboveTo: 0,
  restFrom: 0,
  restTo: 0,
  passing: false,
};

/**
 * Which rows are near what is seen of the page. A list that changes leaves what is seen where it is;
 * `want` is told which pictures it should reach, and whether it may come to a far place for them.
 */
export function useSeen(
  host: RefObject<HTMLElement | null>,
  ground: Ground,
  ids: readonly string[],
  want: (stretch: Stretch, far: boolean) => void,
): Shown {
  const [looked, setLooked] = useState<Looked>({ shown: nothing, y: 0, screen: 0, around: 0 });
  const now = useRef({ ground, ids, want });
  const top = useRef(0);
  const quickly = useRef(false);
  const jumped = useRef(0);
  const around = useRef(0);

  const look = useCallback(() => {
    const passing = quickly.current;
    const { ground: all, ids: list, want: ask } = now.current;
    const y = window.scrollY - top.current;
    const screen = window.innerHeight;
    const next = { ...near(all, y, screen, around.current), passing };
    setLooked((before) =>
      before.ground === all && before.ids === list && sameShown(before.shown, next)
        ? before
        : { shown: next, y, screen, around: around.current, ground: all, ids: list },
    );
    const last = all.known.rows.at(-1);
    const begun = y - ahead * screen < all.top;
    const ended = !last || y + (1 + ahead) * screen > all.top + last.top + last.height;
    if (!begun && !ended) return;
    const from = anchorAt(all, Math.max(0, y - ahead * screen)).index;
    const { index } = anchorAt(all, Math.min(all.height, y + (1 + ahead) * screen));
    const far = y > all.top + all.known.height || y + screen < all.top;
    const here = far ? anchorAt(all, Math.max(0, y)).index : from;
    const mayJump = far && (!passing || performance.now() - jumped.current > again);
    if (mayJump) jumped.current = performance.now();
    ask({ from: here, to: index + 1 }, mayJump);
  }, []);

  useLayoutEffect(() => {
    const before = now.current;
    now.current = { ground, ids, want };
    top.current = topOf(host);
    const y = window.scrollY - top.current;
    const to = top.current + yNow({ ground, ids }, before, y);
    if (Math.abs(to - window.scrollY) >= 1) window.scrollTo(0, to);
    look();
  }, [ground, ids, want, look, host]);

  useEffect(() => {
    let asked = 0;
    let timer: ReturnType<typeof setTimeout>;
    let last = { y: window.scrollY, at: performance.now() };
    const widen = setTimeout(() => {
      around.current = beyond;
      look();
    }, seenFirst);
    const moved = () => {
      around.current = beyond;
      asked ||= requestAnimationFrame((at) => {
        asked = 0;
        const y = window.scrollY;
        const speed = Math.abs(y - last.y) / window.innerHeight / Math.max(1, at - last.at);
        last = { y, at };
        quickly.current = speed * 1000 > quick;
        look();
        clearTimeout(timer);
        timer = setTimeout(() => {
          quickly.current = false;
          look();
        }, rests);
      });
    };
    const resized = () => {
      top.current = topOf(host);
      moved();
    };
    window.addEventListener("scroll", moved, { passive: true });
    window.addEventListener("resize", resized);
    return () => {
      cancelAnimationFrame(asked);
      clearTimeout(timer);
      clearTimeout(widen);
      window.removeEventListener("scroll", moved);
      window.removeEventListener("resize", resized);
    };
  }, [look, host]);
  const { shown, y, screen, around: drawn, ground: last, ids: listed } = looked;
  if (!last || !listed || last === ground) return shown;
  // The same pictures are drawn on, wherever they stand now: no row comes anew, none loses the focus.
  const there = yNow({ ground, ids }, { ground: last, ids: listed }, y);
  return { ...near(ground, there, screen, drawn), passing: shown.passing };
}

const near = (ground: Ground, y: number, screen: number, more: number): Seen =>
  seenOf(ground, y - more * screen, y + (1 + more) * screen);

/** Where the top of what is seen has to be, so that nothing of it moves. */
function yNow(now: Laid, before: Laid, y: number): number {
  if (y <= 0 || before.ground.height === 0 || before.ground === now.ground) return y;
  const anchor = anchorAt(before.ground, y);
  return heightAt(now.ground, { ...anchor, index: placeNow(now, before, anchor.index) });
}

/** Where the grid begins on the page. */
export const topOf = (host: RefObject<HTMLElement | null>): number =>
  host.current ? host.current.getBoundingClientRect().top + window.scrollY : 0;

/** Where what stood at this place of the whole list stands now. */
function placeNow(now: Laid, before: Laid, index: number): number {
  const own = index - before.ground.above.count;
  if (own < 0 || own >= before.ids.length) return index;
  const found = placeIn(now.ids, before.ids, own);
  // Another stretch is shown: its places count from the same beginning.
  return found === null ? index : now.ground.above.count + found;
}

/** Where it is gone, what followed it; null where nothing of it is left. */
function placeIn(ids: readonly string[], before: readonly string[], index: number): number | null {
  if (ids === before || ids[index] === before[index]) return index;
  const places = new Map(ids.map((id, place) => [id, place]));
  for (let at = index; at < before.length; at += 1) {
    const found = places.get(before[at]!);
    if (found !== undefined) return found;
  }
  for (let at = index; at >= 0; at -= 1) {
    const found = places.get(before[at]!);
    if (found !== undefined) return found;
  }
  return null;
}
