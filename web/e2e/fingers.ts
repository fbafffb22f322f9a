import type { CDPSession, Page } from "playwright-core";

/** Real touches, as the browser's own input takes them. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const between = (from: Point, to: Point, part: number): Point => ({
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
});

export async function fingersOn(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly Point[]) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    });
  const down = (...points: Point[]) => touch("touchStart", points);
  const move = (...points: Point[]) => touch("touchMove", points);
  const up = () => touch("touchEnd", []);
  return {
    down,
    move,
    up,
    async tap(point: Point) {
      await down(point);
      await up();
    },
    async doubleTap(point: Point) {
      await this.tap(point);
      await page.waitForTimeout(40);
      await this.tap(point);
    },
    /** Fingers go from where they come down to where they leave, step by step. */
    async drag(from: readonly Point[], to: readonly Point[], letGo = true) {
      await down(...from);
      for (let step = 1; step <= 8; step += 1) {
        await move(...from.map((one, place) => between(one, to[place]!, step / 8)));
        await page.waitForTimeout(16);
      }
      if (letGo) await up();
    },
    async press(point: Point, ms = 650) {
      await down(point);
      await page.waitForTimeout(ms);
      await up();
    },
  };
}
