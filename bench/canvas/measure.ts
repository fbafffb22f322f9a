import type { Page } from "playwright-core";
import { moveHand, type Hand } from "./gestures.ts";
import { mainThread, type Peer } from "./peers.ts";

export const gestures = ["pan", "zoom", "drag 1", "drag 100", "type", "run"] as const;
export type Gesture = (typeof gestures)[number];

/** One gesture: main-thread milliseconds a frame, and how long frames were apart. */
export interface Moved {
  readonly main: number;
  readonly p50: number;
  readonly p95: number;
}

export interface Look {
  readonly open: number;
  readonly heap: number;
  /** Null where it is not offered, or moved nothing: such a row does not count. */
  readonly moved: Readonly<Record<Gesture, Moved | null>>;
}

const close = 0.6;
const steps = 40;
const patience = 60_000;

const share = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

/** Opens a board and does everything to it, once. */
export async function lookAt(
  page: Page,
  peer: Peer,
  address: string,
  tellProgress: ((step: number) => void | Promise<void>) | null,
): Promise<Look> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await page.goto(address, { waitUntil: "commit" });
  const open = await page.evaluate(
    ([ready, most]) =>
      new Promise<number>((resolve, reject) => {
        const look = () => {
          if (performance.now() > most) return reject(new Error("it did not open"));
          if (!document.querySelector(ready)) return requestAnimationFrame(look);
          // It is there when the frame that shows it is over, and the next came.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
        };
        look();
      }),
    [peer.ready, patience] as const,
  );
  await page.waitForLoadState("networkidle").catch(() => undefined);
  await page.waitForTimeout(800);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = (await session.send("Runtime.getHeapUsage")) as { usedSize: number };

  async function move(hand: Hand, told: () => Promise<number[]>): Promise<Moved | null> {
    const before = await told();
    let furthest = 0;
    const watch = setInterval(() => {
      void told().then((now) => {
        furthest = Math.max(furthest, ...now.map((one, place) => Math.abs(one - before[place]!)));
      });
    }, 60);
    const from = await mainThread(session);
    const intervals = await page.evaluate(moveHand, hand);
    const main = (await mainThread(session)) - from;
    clearInterval(watch);
    const after = await told();
    const moved = after.some((one, place) => Math.abs(one - (before[place] ?? 0)) > 0.001);
    if (!moved && furthest < 0.01) return null;
    const sorted = [...intervals].sort((one, other) => one - other);
    return { main: main / intervals.length, p50: share(sorted, 0.5), p95: share(sorted, 0.95) };
  }

  const { by, panOn, zoomOn, cardOn, typeOn } = peer;
  const view = () => peer.view(page);
  const moved: Record<Gesture, Moved | null> = {
    pan: null,
    zoom: null,
    "drag 1": null,
    "drag 100": null,
    type: null,
    run: null,
  };
  await peer.zoomTo(page, close);
  moved.pan = await move({ kind: "pan", by, on: panOn, at: await peer.pane(page), steps }, view);
  const centre = { x: 760, y: 470 };
  moved.zoom = await move({ kind: "zoom", by, on: zoomOn, at: centre, steps }, view);
  const held = await peer.card(page);
  const place = () => peer.placeOf(page, held.id);
  moved["drag 1"] = await move({ kind: "drag", by, on: cardOn, at: held, steps }, place);
  if (typeOn) {
    const told = () =>
      page.evaluate(
        (on) =>
          [...document.querySelectorAll<HTMLTextAreaElement>(on)].map((one) => one.value.length),
        typeOn,
      );
    const at = await page.evaluate((on) => {
      const seen = [...document.querySelectorAll(on)]
        .map((one) => one.getBoundingClientRect())
        .find(({ left, top, bottom }) => left > 300 && top > 100 && bottom < innerHeight - 20);
      return seen ? { x: seen.left + 20, y: seen.top + 10 } : null;
    }, typeOn);
    if (at) moved.type = await move({ kind: "type", by, on: typeOn, at, steps }, told);
  }
  if (tellProgress) {
    let step = 0;
    const timer = setInterval(() => void tellProgress((step += 1)), 50);
    const told = async () => [step];
    moved.run = await move({ kind: "wait", by, on: zoomOn, at: centre, steps: 90 }, told);
    clearInterval(timer);
  }
  await peer.selectMany(page);
  const one = await peer.card(page);
  const where = () => peer.placeOf(page, one.id);
  const all = `${cardOn}, .react-flow__nodesselection-rect`;
  moved["drag 100"] = await move({ kind: "drag", by, on: all, at: one, steps }, where);
  return { open, heap: usedSize / 1e6, moved };
}
