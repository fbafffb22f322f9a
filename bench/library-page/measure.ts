import type { CDPSession, Page } from "playwright-core";
import { mainThread } from "../canvas/peers.ts";

/** What a wall is found by: its pictures, and what keeps the room of those to come. */
export interface Wall {
  readonly tile: string;
  readonly coming: string | null;
}

export interface Scrolled {
  /** Main-thread milliseconds a frame. */
  readonly main: number;
  readonly p95: number;
}

const step = 240;

/**
 * When every picture of what is seen is there, drawn and not only its place, in milliseconds of the
 * page's own clock: since it was asked for.
 */
export const pictured = (page: Page, { tile, coming }: Wall): Promise<number> =>
  page.evaluate(
    ([found, room]) =>
      new Promise<number>((resolve, reject) => {
        const isSeen = (one: Element) => {
          const { top, bottom } = one.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        };
        const isDrawn = (one: Element) => {
          const picture = one.matches("img") ? one : one.querySelector("img");
          return (
            picture instanceof HTMLImageElement && picture.complete && picture.naturalWidth > 0
          );
        };
        const fills = (): boolean => {
          const seen = [...document.querySelectorAll(found)].filter(isSeen);
          if (seen.length === 0) return false;
          if (room !== null && [...document.querySelectorAll(room)].some(isSeen)) return false;
          const low = Math.max(0, ...seen.map((one) => one.getBoundingClientRect().bottom));
          const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
          return (low >= innerHeight || atEnd) && seen.every(isDrawn);
        };
        const from = performance.now();
        const look = () => {
          if (performance.now() - from > 60_000) return reject(new Error("no wall"));
          if (!fills()) return requestAnimationFrame(look);
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
        };
        look();
      }),
    [tile, coming] as const,
  );

/** The same for a page with nothing on it: what the browser itself needs to show anything. */
export const firstFrame = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
      }),
  );

/** Moves to the far end at once, as the bar at the side does; until its pictures are there. */
export async function toFarEnd(page: Page, wall: Wall): Promise<number> {
  const from = await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    return performance.now();
  });
  return (await pictured(page, wall)) - from;
}

/** Down the wall, one step a frame. */
export async function scroll(
  page: Page,
  session: CDPSession,
  frames: number,
  by = step,
): Promise<Scrolled> {
  const before = await mainThread(session);
  const apart = await page.evaluate(
    ([down, count]) =>
      new Promise<number[]>((resolve) => {
        const found: number[] = [];
        let last = performance.now();
        const move = () => {
          const now = performance.now();
          found.push(now - last);
          last = now;
          if (found.length > count) return resolve(found.slice(1));
          scrollBy(0, down);
          requestAnimationFrame(move);
        };
        requestAnimationFrame(move);
      }),
    [by, frames] as const,
  );
  const main = (await mainThread(session)) - before;
  const sorted = [...apart].sort((one, other) => one - other);
  return { main: main / frames, p95: sorted[Math.floor(frames * 0.95)] ?? Number.NaN };
}

export interface Blank {
  /** How long a place on the screen showed neither a picture's place nor room for one. */
  readonly blank: number;
  /** How long it showed only room for a picture that was not read yet. */
  readonly coming: number;
}

/** The same way down, looking at what stands at nine heights of the screen in every frame. */
export const blankest = (page: Page, { tile, coming }: Wall, frames: number): Promise<Blank> =>
  page.evaluate(
    ([by, count, pictures, room]) =>
      new Promise<Blank>((resolve) => {
        const heights = Array.from({ length: 9 }, (_, at) => 80 + (at * (innerHeight - 90)) / 8);
        const since = { blank: new Map<number, number>(), coming: new Map<number, number>() };
        const most = { blank: 0, coming: 0 };
        const keep = (what: "blank" | "coming", height: number, is: boolean, now: number) => {
          const from = since[what].get(height);
          if (!is) since[what].delete(height);
          else if (from === undefined) since[what].set(height, now);
          else most[what] = Math.max(most[what], now - from);
        };
        let left = count;
        const move = () => {
          const now = performance.now();
          for (const height of heights) {
            const there = [0.2, 0.5, 0.8].flatMap((part) =>
              document.elementsFromPoint(innerWidth * part, height),
            );
            const shown = there.some((one) => one.closest(pictures) !== null);
            const kept = room !== null && there.some((one) => one.matches(room));
            keep("blank", height, !shown && !kept, now);
            keep("coming", height, !shown && kept, now);
          }
          left -= 1;
          if (left < 0) return resolve(most);
          scrollBy(0, by);
          requestAnimationFrame(move);
        };
        requestAnimationFrame(move);
      }),
    [step, frames, tile, coming] as const,
  );
