import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { ask, openGraph } from "./steps.ts";
import { takeHold } from "./studio.ts";

/** Cards are memoised with care; that it stays so is counted in the page as it ships. */
const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What React keeps of a component, as far as it is read here. */
interface Fiber {
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly flags: number;
  readonly tag: number;
  readonly memoizedProps: { readonly "data-id"?: string; readonly className?: string } | null;
}

declare global {
  interface Window {
    /** How often something inside a card was drawn, by node. */
    drawn: Record<string, number>;
  }
}

/** Listens where React's own developer tools do: each commit tells which components did work. */
function countDrawn() {
  const performedWork = 1;
  const components = new Set([0, 11, 14, 15]);
  window.drawn = {};
  const look = (now: Fiber, before: Fiber | null, card: string | null) => {
    if (card !== null && components.has(now.tag) && (now.flags & performedWork) !== 0)
      window.drawn[card] = (window.drawn[card] ?? 0) + 1;
    if (before !== null && now.child === before.child) return;
    for (let child = now.child; child; child = child.sibling) {
      const { className, "data-id": id = null } = child.memoizedProps ?? {};
      const isNode = child.tag === 5 && className?.startsWith("react-flow__node ");
      look(child, child.alternate, isNode ? id : card);
    }
  };
  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      isDisabled: false,
      inject: () => 1,
      onCommitFiberRoot: (_: number, { current }: { current: Fiber }) =>
        look(current, current.alternate, null),
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
    },
  });
}

const graph = {
  nodes: [
    ...Array.from({ length: 8 }, (_, place) => ({
      id: `still-${place}`,
      kind: "image",
      params: { prompt: `A quay at dusk, ${place}` },
      position: { x: (place % 4) * 320, y: Math.floor(place / 4) * 420 },
    })),
    {
      id: "shot",
      kind: "i2v",
      params: { prompt: "Slow push in", seconds: 6 },
      position: { x: 1300, y: 0 },
    },
  ],
  edges: [
    {
      id: "wire",
      from: { node: "still-0", port: "image" },
      to: { node: "shot", port: "image" },
      order: 0,
    },
  ],
};

const countAnew = (page: Page) =>
  page.evaluate(() => {
    window.drawn = {};
  });

test("while a shot is made, and while one types, only the card it is about is drawn", async () => {
  const { page, leave } = await visit(browser, studio.url);
  await page.addInitScript(countDrawn);
  const id = await openGraph(page, graph);
  const cards = page.locator(".react-flow__node");
  expect(await cards.count()).toBe(9);
  // Drawn at first, each of them: the count counts.
  expect(Object.keys(await page.evaluate(() => window.drawn))).toHaveLength(9);

  // The still is there already, so that the run is about the shot alone.
  await ask(page, "POST", "/api/runs", { boardId: id, targets: ["still-0"] });
  await expect
    .poll(() => page.locator(".react-flow__node img").count(), { timeout: 30_000 })
    .toBe(1);
  await page.locator('.react-flow__node[data-id="shot"]').click({ position: { x: 60, y: 12 } });
  await page.waitForTimeout(1000);
  await countAnew(page);
  const told: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => told.push(String(payload))),
  );
  await page.keyboard.press("Control+Shift+Enter");
  const progressed = () => told.filter((one) => one.includes('"attempt-progressed"')).length;
  await expect.poll(progressed, { timeout: 60_000 }).toBeGreaterThan(1);
  const during = await page.evaluate(() => window.drawn);
  expect(during["shot"]).toBeGreaterThan(1);
  const others = Object.keys(during).filter((node) => node !== "shot" && node !== "still-0");
  expect(others).toEqual([]);
  await expect
    .poll(() => page.locator(".react-flow__node img, .react-flow__node video").count(), {
      timeout: 60_000,
    })
    .toBeGreaterThan(1);
  await page.waitForTimeout(500);

  const words = page.locator('.react-flow__node[data-id="still-3"] textarea');
  await words.click();
  await page.waitForTimeout(1000);
  await countAnew(page);
  await words.pressSequentially(" and fog");
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => window.drawn)).toEqual({ "still-3": expect.any(Number) });
  await leave();
});
