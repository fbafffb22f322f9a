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

/** When pictures fill what is seen, in milliseconds since the page was asked for. */
export const firstScreen = (page: Page, { tile }: Wall): Promise<number> =>
  page.evaluate(
    (found) =>
      new Promise<number>((resolve, reject) => {
        const look = () => {
          if (performance.now() > 60_000) return reject(new Error("no wall"));
          const last = [...document.querySelectorAll(found)].some(
            (one) => one.getBoundingClientRect().bottom >= innerHeight,
          );
          if (!last) return requestAnimationFrame(look);
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
        };
        look();
      }),
    tile,
  );

/** Down the wall, one step a frame. */
export async function scroll(page: Page, session: CDPSession, frames: number): Promise<Scrolled> {
  const before = await mainThread(session);
  const apart = await page.evaluate(
    ([by, count]) =>
      new Promise<number[]>((resolve) => {
        const found: number[] = [];
        let last = performance.now();
        const move = () => {
          const now = performance.now();
          found.push(now - last);
          last = now;
          if (found.length > count) return resolve(found.slice(1));
          scrollBy(0, by);
          requestAnimationFrame(move);
        };
        requestAnimationFrame(move);
      }),
    [step, frames] as const,
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
