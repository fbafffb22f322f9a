import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit, type VisitOptions } from "./browser.ts";
import { ask, boardOf, run } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Board {
  readonly graph: { readonly nodes: readonly { readonly params: Record<string, unknown> }[] };
}

async function openSketch(options: VisitOptions = {}) {
  const visitor = await visit(browser, studio.url, options);
  const { page } = visitor;
  await page.waitForLoadState("networkidle");
  const params = { prompt: "A lighthouse, dusk" };
  const nodes = [{ id: "own", kind: "sketch", name: "Frame", params, position: { x: 0, y: 0 } }];
  const { id } = await ask<{ id: string }>(page, "POST", "/api/boards", {
    graph: { format: 1, nodes, edges: [] },
  });
  await page.goto(`${studio.url}/boards/${id}`);
  await page.getByRole("button", { name: "Draw", exact: true }).waitFor();
  return visitor;
}

const paper = (page: Page) => page.getByRole("application", { name: /^Paper/ });
const pad = (page: Page) => page.getByRole("dialog", { name: "Drawing: Frame" });
const open = async (page: Page) => {
  await page.getByRole("button", { name: "Draw", exact: true }).click();
  await paper(page).waitFor();
};
const done = async (page: Page) => {
  await page.getByRole("button", { name: "Done", exact: true }).click();
  await pad(page).waitFor({ state: "detached" });
};

/** A place on the paper, by its part of the width and height. */
async function spot(page: Page, x: number, y: number) {
  const box = (await paper(page).locator("div").first().boundingBox())!;
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}

async function stroke(page: Page, ...places: readonly (readonly [number, number])[]) {
  for (const [turn, [x, y]] of places.entries()) {
    const at = await spot(page, x, y);
    await page.mouse.move(at.x, at.y, { steps: turn === 0 ? 1 : 8 });
    if (turn === 0) await page.mouse.down();
  }
  await page.mouse.up();
}

const frame = [
  [0.3, 0.2],
  [0.7, 0.2],
  [0.7, 0.8],
  [0.3, 0.8],
  [0.3, 0.19],
] as const;

/** The colour of the paper at a place, as all layers together show it. */
const seen = (page: Page, x: number, y: number): Promise<readonly number[]> =>
  paper(page).evaluate(
    (surface, [px, py]) => {
      const layers = [...surface.querySelectorAll("canvas")].filter((one) => !one.hidden);
      layers.sort((one, other) => Number(one.style.zIndex) - Number(other.style.zIndex));
      const flat = document.createElement("canvas");
      const { width, height } = layers[0]!;
      Object.assign(flat, { width, height });
      const context = flat.getContext("2d")!;
      context.fillStyle = "#ffffff";
      context.fillRect(0, 0, width, height);
      for (const layer of layers) {
        context.globalAlpha = Number(layer.style.opacity || 1);
        context.drawImage(layer, 0, 0);
      }
      const at = context.getImageData(Math.round(px * width), Math.round(py * height), 1, 1);
      return Array.from(at.data.slice(0, 3));
    },
    [x, y] as const,
  );

const white = [255, 255, 255];
const rust = [0xb9, 0x58, 0x3c];

const drawingOf = async (page: Page) =>
  (await ask<Board>(page, "GET", `/api/boards/${boardOf(page)}`)).graph.nodes[0]!.params[
    "drawing"
  ] ?? null;

test("draw with the mouse, undo, fill, done; Draft makes a still of it; the strokes are there again", async () => {
  const { page, complaints, leave } = await openSketch();
  await open(page);
  await stroke(page, ...frame);
  await stroke(page, [0.1, 0.5], [0.2, 0.5]);
  expect((await seen(page, 0.15, 0.5))[0]).toBeLessThan(120);
  await page.keyboard.press("Control+z");
  expect(await seen(page, 0.15, 0.5)).toEqual(white);
  await page.keyboard.press("Control+Shift+z");
  expect((await seen(page, 0.15, 0.5))[0]).toBeLessThan(120);
  await page.keyboard.press("Control+z");

  await page.keyboard.press("f");
  await page.getByRole("button", { name: "Rust" }).click();
  const inside = await spot(page, 0.5, 0.5);
  await page.mouse.click(inside.x, inside.y);
  expect(await seen(page, 0.5, 0.5)).toEqual(rust);
  expect(await seen(page, 0.1, 0.1)).toEqual(white);

  // The eraser takes what it goes over, and its undo brings it back.
  await page.keyboard.press("e");
  await stroke(page, [0.4, 0.5], [0.6, 0.5]);
  expect(await seen(page, 0.5, 0.5)).toEqual(white);
  await page.keyboard.press("Control+z");
  expect(await seen(page, 0.5, 0.5)).toEqual(rust);
  await done(page);

  await expect.poll(() => drawingOf(page)).not.toBeNull();
  const kept = await drawingOf(page);
  await run(page, 2);
  await page.getByRole("button", { name: "Open the drawing" }).waitFor();

  // Another day: the strokes themselves came back, so one of them can be undone no more, but erased.
  await page.reload();
  await page.getByRole("button", { name: "Open the drawing" }).click();
  await expect.poll(() => seen(page, 0.5, 0.5)).toEqual(rust);
  await page.getByRole("button", { name: "Clear all layers" }).click();
  expect(await seen(page, 0.5, 0.5)).toEqual(white);
  await done(page);
  await expect.poll(() => drawingOf(page)).toBeNull();
  await page.locator(".react-flow__pane").click({ position: { x: 60, y: 60 } });
  await page.keyboard.press("Control+z");
  await expect.poll(() => drawingOf(page)).toBe(kept);
  expect(complaints).toEqual([]);
  await leave();
});

test("E opens the pad and Esc saves; one undo of the board takes the drawing back", async () => {
  const { page, leave } = await openSketch();
  await page.locator(".react-flow__node").click({ position: { x: 40, y: 14 } });
  await page.keyboard.press("e");
  await paper(page).waitFor();
  await stroke(page, [0.2, 0.3], [0.8, 0.6]);
  await stroke(page, [0.2, 0.6], [0.8, 0.3]);
  await page.keyboard.press("Escape");
  await pad(page).waitFor({ state: "detached" });
  await expect.poll(() => drawingOf(page)).not.toBeNull();
  await page.keyboard.press("Control+z");
  await expect.poll(() => drawingOf(page)).toBeNull();
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => drawingOf(page)).not.toBeNull();
  await leave();
});

test("a drawing that was not finished is offered after a reload", async () => {
  const { page, leave } = await openSketch();
  await open(page);
  await stroke(page, [0.2, 0.5], [0.8, 0.5]);
  await page.getByText(/^Kept here/).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Go on drawing" }).click();
  await paper(page).waitFor();
  await expect.poll(async () => (await seen(page, 0.5, 0.5))[0]).toBeLessThan(120);
  await page.getByRole("button", { name: "Drop them" }).click();
  expect(await seen(page, 0.5, 0.5)).toEqual(white);
  await page.keyboard.press("Control+z");
  expect((await seen(page, 0.5, 0.5))[0]).toBeLessThan(120);
  await done(page);
  await expect.poll(() => drawingOf(page)).not.toBeNull();
  await leave();
});

test("offline it says so, keeps the strokes, and saves when the network is back", async () => {
  const { page, context, leave } = await openSketch();
  await open(page);
  await context.setOffline(true);
  await stroke(page, [0.2, 0.5], [0.8, 0.5]);
  await page.getByText("Offline, kept here").waitFor();
  await page.keyboard.press("Escape");
  await page.getByText(/could not be saved to the board/).waitFor();
  await context.setOffline(false);
  await pad(page).waitFor({ state: "detached" });
  await expect.poll(() => drawingOf(page)).not.toBeNull();
  await leave();
});

test("a pen draws by its pressure", async () => {
  const { page, context, leave } = await openSketch();
  await open(page);
  await page.keyboard.press("]");
  await page.keyboard.press("]");
  await page.keyboard.press("]");
  const tools = await context.newCDPSession(page);
  const penned = async (y: number, force: number) => {
    for (let step = 0; step <= 20; step += 1) {
      const { x, y: top } = await spot(page, 0.2 + step * 0.03, y);
      const type = step === 0 ? "mousePressed" : step === 20 ? "mouseReleased" : "mouseMoved";
      await tools.send("Input.dispatchMouseEvent", {
        type,
        x,
        y: top,
        button: "left",
        buttons: 1,
        force: step === 20 ? 0 : force,
        pointerType: "pen",
        clickCount: 1,
      });
    }
  };
  await penned(0.3, 0.15);
  await penned(0.7, 0.95);
  const broad = (y: number) =>
    paper(page).evaluate((surface, part) => {
      const dark = [...surface.querySelectorAll("canvas")].map((canvas) => {
        const { width, height } = canvas;
        const top = Math.round((part - 0.1) * height);
        const { data } = canvas
          .getContext("2d")!
          .getImageData(width / 2, top, 1, Math.round(height / 5));
        return data.filter((value, at) => at % 4 === 3 && value > 128).length;
      });
      return Math.max(...dark);
    }, y);
  expect(await broad(0.3)).toBeGreaterThan(0);
  expect(await broad(0.7)).toBeGreaterThan((await broad(0.3)) * 1.6);
  await leave();
});

test("on a phone one finger draws, two hold the paper, and every tool is in reach", async () => {
  const { page, context, leave } = await openSketch({ width: 390, height: 844 });
  await open(page);
  const tools = await context.newCDPSession(page);
  const touch = (
    type: "touchStart" | "touchMove" | "touchEnd",
    points: { x: number; y: number }[],
  ) =>
    tools.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map((point, id) => ({ ...point, id })),
    });
  const from = await spot(page, 0.2, 0.5);
  await touch("touchStart", [from]);
  for (let step = 1; step <= 10; step += 1)
    await touch("touchMove", [await spot(page, 0.2 + step * 0.06, 0.5)]);
  await touch("touchEnd", []);
  expect((await seen(page, 0.5, 0.5))[0]).toBeLessThan(160);

  const sheet = paper(page).locator("div").first();
  const before = (await sheet.boundingBox())!;
  const middle = await spot(page, 0.5, 0.5);
  const pair = (off: number) => [
    { x: middle.x - off, y: middle.y },
    { x: middle.x + off, y: middle.y },
  ];
  await touch("touchStart", pair(40));
  for (let off = 45; off <= 80; off += 5) await touch("touchMove", pair(off));
  await touch("touchEnd", []);
  const after = (await sheet.boundingBox())!;
  expect(after.width / before.width).toBeCloseTo(2, 1);
  // The two fingers left no mark: one step back and the paper is bare.
  await page.getByRole("dialog").getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(() => seen(page, 0.5, 0.5)).toEqual(white);
  expect(await page.getByRole("dialog").getByRole("button", { name: /^Undo/ }).isDisabled()).toBe(
    true,
  );
  await page.getByRole("button", { name: "Layers", exact: true }).click();
  await page.getByRole("button", { name: "Put a picture underneath" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await leave();
});
