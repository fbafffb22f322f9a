import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { openGraph } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const wide = 24;
const place = (x: number, y: number) => `n${x}-${y}`;
/** Rows of stills over rows of shots; each still leads into two shots. */
const grid = {
  nodes: Array.from({ length: wide * 12 }, (_, order) => {
    const [x, y] = [order % wide, Math.floor(order / wide)];
    const kind = y % 2 === 0 ? "image" : "i2v";
    return { id: place(x, y), kind, params: {}, position: { x: x * 340, y: y * 420 } };
  }),
  edges: Array.from({ length: wide * 12 }, (_, order) => {
    const [x, y] = [order % wide, Math.floor(order / wide / 2) * 2];
    const port = Math.floor(order / wide) % 2 === 0 ? "image" : "end";
    const to = { node: place(port === "image" ? x : (x + 1) % wide, y + 1), port };
    return { id: `e${order}`, from: { node: place(x, y), port: "image" }, to, order: 0 };
  }),
};

const wires = (page: Page) => page.locator(".react-flow__edge").count();

/** How many points of the picture of all wires are not empty, and where in all. */
const drawnOf = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-far="wires"]');
    const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    if (!pixels) return null;
    let count = 0;
    let sum = 0;
    for (let at = 3; at < pixels.length; at += 4)
      if (pixels[at]! > 0) {
        count += 1;
        sum = (sum * 31 + at) % 1_000_003;
      }
    return { count, sum };
  });

test("from afar all wires are one picture that follows the cards; near, each is itself again", async () => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  await openGraph(page, grid);
  await expect.poll(async () => (await drawnOf(page))?.count ?? 0).toBeGreaterThan(1000);
  expect(await wires(page)).toBe(0);
  const before = (await drawnOf(page))!;

  const card = page.locator('.react-flow__node[data-id="n12-6"]');
  const box = (await card.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 40, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await drawnOf(page))?.sum).not.toBe(before.sum);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await drawnOf(page))?.sum).toBe(before.sum);

  const middle = { x: 720, y: 450 };
  await page.mouse.move(middle.x, middle.y);
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 30 && (await wires(page)) === 0; turn += 1) {
    await page.mouse.wheel(0, -60);
    await page.waitForTimeout(60);
  }
  await page.keyboard.up("Control");
  expect(await wires(page)).toBeGreaterThan(10);
  expect(await drawnOf(page)).toBeNull();
  expect(complaints).toEqual([]);
  await leave();
});

const bare = ".react-flow__node :is(img, textarea, .react-flow__handle)";

/** What the picture of all cards shows in the middle of one. */
const shownAt = (page: Page, at: { x: number; y: number }) =>
  page.evaluate(({ x, y }) => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-far="cards"]');
    const box = canvas?.getBoundingClientRect();
    const pixel = canvas?.getContext("2d")?.getImageData(x - box!.left, y - box!.top, 1, 1).data;
    return pixel?.[3] ?? null;
  }, at);

const middleOf = async (page: Page, id: string) => {
  const box = (await page.locator(`.react-flow__node[data-id="${id}"]`).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const selected = (page: Page) =>
  page
    .locator(".react-flow__node.selected")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-id")).sort());

test("from afar all cards are one picture, and each is held, marked and named as ever", async () => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  await openGraph(page, grid);
  await page.locator('canvas[data-far="cards"]').waitFor({ state: "attached" });
  expect(await page.locator(bare).count()).toBe(0);
  const card = page.locator('.react-flow__node[data-id="n12-6"]');
  const home = await middleOf(page, "n12-6");
  await expect.poll(() => shownAt(page, home)).toBe(255);
  expect(await card.getAttribute("aria-label")).toBe("Still");

  await page.mouse.click(home.x, home.y);
  expect(await selected(page)).toEqual(["n12-6"]);
  const other = await middleOf(page, "n13-6");
  await page.keyboard.down("Shift");
  await page.mouse.click(other.x, other.y);
  await page.keyboard.up("Shift");
  expect(await selected(page)).toEqual(["n12-6", "n13-6"]);

  // Both go along, and come back with one undo; where they stood the picture is empty.
  await page.mouse.move(home.x, home.y);
  await page.mouse.down();
  await page.mouse.move(home.x + 9, home.y + 17, { steps: 4 });
  await page.mouse.move(home.x + 12, home.y + 230, { steps: 4 });
  // What is carried is a picture of its own, that goes with the hand; where it stood nothing is left.
  await expect.poll(() => shownAt(page, home)).toBe(0);
  const onHand = page.locator('canvas[data-far="heldCards"]');
  const from = (await onHand.boundingBox())!;
  await page.mouse.move(home.x + 12, home.y + 330, { steps: 4 });
  await expect.poll(async () => Math.round((await onHand.boundingBox())!.y - from.y)).toBe(100);
  await page.mouse.up();
  await onHand.waitFor({ state: "detached" });
  await expect.poll(() => shownAt(page, home)).toBe(0);
  expect((await middleOf(page, "n13-6")).y).toBeGreaterThan(other.y + 250);
  await page.keyboard.press("Control+z");
  await expect.poll(() => shownAt(page, home)).toBe(255);
  expect((await middleOf(page, "n13-6")).y).toBeCloseTo(other.y, 0);

  await page.keyboard.press("Escape");
  const corner = await middleOf(page, "n0-0");
  const inner = await middleOf(page, "n1-1");
  await page.keyboard.down("Shift");
  await page.mouse.move(corner.x - 30, corner.y - 30);
  await page.mouse.down();
  await page.mouse.move(inner.x, inner.y, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  expect(await selected(page)).toEqual(["n0-0", "n0-1", "n1-0", "n1-1"]);

  await page.mouse.click(home.x, home.y, { button: "right" });
  await page.getByRole("menu").waitFor();
  expect(await selected(page)).toEqual(["n12-6"]);
  await page.keyboard.press("Escape");
  await card.focus();
  await page.keyboard.press("ArrowRight");
  expect(await selected(page)).toEqual(["n13-6"]);
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menu").waitFor();
  await page.keyboard.press("Escape");

  await page.mouse.move(home.x, home.y);
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 30 && (await page.locator(bare).count()) === 0; turn += 1) {
    await page.mouse.wheel(0, -60);
    await page.waitForTimeout(60);
  }
  await page.keyboard.up("Control");
  await page.locator('canvas[data-far="cards"]').waitFor({ state: "detached" });
  expect(complaints).toEqual([]);
  await leave();
});

test("a marquee begun over a card ends where it is let go, outside the window too", async () => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  await openGraph(page, grid);
  await page.mouse.move(400, 300);
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 30 && (await page.locator(bare).count()) === 0; turn += 1) {
    await page.mouse.wheel(0, -60);
    await page.waitForTimeout(60);
  }
  for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, -60);
  await page.keyboard.up("Control");
  await page.locator('canvas[data-far="cards"]').waitFor({ state: "detached" });
  const first = page.locator(".react-flow__node", { has: page.locator("textarea") }).first();
  const id = (await first.getAttribute("data-id"))!;
  const card = page.locator(`.react-flow__node[data-id="${id}"]`);
  const box = (await card.boundingBox())!;
  await page.keyboard.down("Shift");
  await page.mouse.move(Math.max(90, box.x + 20), Math.max(80, box.y + 20));
  await page.mouse.down();
  // The board goes on under the hand until that card is out of sight.
  await page.mouse.move(1500, 950, { steps: 4 });
  await card.waitFor({ state: "detached" });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await page.locator(".react-flow__selection").waitFor({ state: "detached" });
  expect((await selected(page)).length).toBeGreaterThan(1);
  expect(complaints).toEqual([]);
  await leave();
});
