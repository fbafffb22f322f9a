import type { CDPSession, Page } from "playwright-core";
import type { Hand } from "./gestures.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a board is looked at and taken hold of, from outside. */
export interface Peer {
  readonly name: string;
  /** True once cards are to be seen. */
  readonly ready: string;
  readonly by: Hand["by"];
  readonly zoomOn: string;
  readonly panOn: string;
  readonly cardOn: string;
  /** Where words are written on a card itself; null where they can't be. */
  readonly typeOn: string | null;
  /** Scale and offset, as numbers that change when the view does. */
  view(page: Page): Promise<number[]>;
  zoomTo(page: Page, scale: number): Promise<void>;
  /** A point of the board that no card covers, and one on a card's head. */
  pane(page: Page): Promise<Point>;
  card(page: Page): Promise<Point & { readonly id: string }>;
  placeOf(page: Page, id: string): Promise<number[]>;
  selectMany(page: Page): Promise<void>;
}

const middle = { x: 760, y: 470 };

export const mainThread = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
};

const flowView = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const layer = document.querySelector<HTMLElement>(".react-flow__viewport")!;
    const { a, e, f } = new DOMMatrix(getComputedStyle(layer).transform);
    return [a, e, f];
  });

/** Ours and plain React Flow: the same DOM from outside. */
export const flowPeer = (name: string): Peer => ({
  name,
  ready: ".react-flow__node",
  by: "mouse",
  zoomOn: ".react-flow__pane",
  panOn: ".react-flow__pane",
  cardOn: ".react-flow__node",
  typeOn: ".react-flow__node textarea",
  view: flowView,
  async zoomTo(page, wanted) {
    for (let tries = 0; tries < 80; tries += 1) {
      const [scale = 1] = await flowView(page);
      if (Math.abs(scale / wanted - 1) < 0.02) break;
      await page.evaluate(
        ([x, y, by]) => {
          const pane = document.querySelector(".react-flow__pane")!;
          const wheel = { bubbles: true, cancelable: true, clientX: x!, clientY: y!, view: window };
          pane.dispatchEvent(new WheelEvent("wheel", { ...wheel, deltaY: by! }));
        },
        [middle.x, middle.y, Math.max(-300, Math.min(300, -Math.log2(wanted / scale) * 500))],
      );
      await page.waitForTimeout(30);
    }
    await page.waitForTimeout(900);
  },
  pane: (page) =>
    page.evaluate(() => {
      for (let y = 200; y < innerHeight - 100; y += 7)
        for (let x = 300; x < innerWidth - 300; x += 11)
          if (document.elementFromPoint(x, y)?.classList.contains("react-flow__pane"))
            return { x, y };
      throw new Error("no free place");
    }),
  card: (page) =>
    page.evaluate(() => {
      const cards = [...document.querySelectorAll<HTMLElement>(".react-flow__node")];
      const box = (one: HTMLElement) => one.getBoundingClientRect();
      const seen = cards.find(
        (one) => box(one).left > 320 && box(one).top > 120 && box(one).right < innerWidth - 420,
      );
      if (!seen) throw new Error("no card in view");
      const { left, top } = box(seen);
      return { id: seen.dataset["id"]!, x: left + 50, y: top + 9 };
    }),
  placeOf: (page, id) =>
    page.evaluate((wanted) => {
      const card = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${wanted}"]`);
      if (!card) return [];
      const { e, f } = new DOMMatrix(getComputedStyle(card).transform);
      return [e, f];
    }, id),
  async selectMany(page) {
    const { x, y } = await page.evaluate(() => {
      const pane = document.querySelector(".react-flow__pane")!.getBoundingClientRect();
      const first = document.querySelector(".react-flow__node")!.getBoundingClientRect();
      return {
        x: Math.max(pane.left + 4, first.left - 6),
        y: Math.max(pane.top + 4, first.top - 6),
      };
    });
    const [scale = 1] = await flowView(page);
    await page.keyboard.down("Shift");
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 340 * 9.5 * scale, y + 360 * 9.5 * scale, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await page.waitForTimeout(300);
  },
});

interface LitegraphPage {
  litegraphView(): { scale: number; offset: [number, number] };
  litegraphPlace(id: string): number[];
  litegraphLook(scale: number): void;
  litegraphSelect(): void;
}

export const litegraphPeer: Peer = {
  name: "litegraph",
  ready: "canvas",
  by: "pointer",
  zoomOn: "canvas",
  panOn: "canvas",
  cardOn: "canvas",
  typeOn: null,
  view: (page) =>
    page.evaluate(() => {
      const { scale, offset } = (window as unknown as LitegraphPage).litegraphView();
      return [scale, ...offset];
    }),
  zoomTo: (page, scale) =>
    page.evaluate((wanted) => (window as unknown as LitegraphPage).litegraphLook(wanted), scale),
  // Between the first two rows of cards.
  pane: (page) =>
    page.evaluate(() => {
      const { scale, offset } = (window as unknown as LitegraphPage).litegraphView();
      return { x: (310 + offset[0]) * scale, y: (400 + offset[1]) * scale };
    }),
  card: (page) =>
    page.evaluate(() => {
      const { scale, offset } = (window as unknown as LitegraphPage).litegraphView();
      const [x = 0, y = 0] = (window as unknown as LitegraphPage).litegraphPlace("n1");
      return { id: "n1", x: (x + 140 + offset[0]) * scale, y: (y - 14 + offset[1]) * scale };
    }),
  placeOf: (page, id) =>
    page.evaluate((wanted) => (window as unknown as LitegraphPage).litegraphPlace(wanted), id),
  selectMany: (page) => page.evaluate(() => (window as unknown as LitegraphPage).litegraphSelect()),
};
