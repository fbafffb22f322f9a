import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { fingersOn } from "./fingers.ts";
import { ask, boardOf, wallReady } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Saved {
  readonly graph: {
    readonly nodes: readonly {
      readonly id: string;
      readonly position: { readonly x: number; readonly y: number };
    }[];
    readonly edges: readonly {
      readonly from: { readonly node: string; readonly port: string };
      readonly to: { readonly node: string; readonly port: string };
    }[];
  };
}

const still = { id: "still", kind: "image", params: {}, position: { x: 0, y: 0 } };
const shot = { id: "shot", kind: "i2v", params: {}, position: { x: 380, y: 0 } };
const wire = {
  id: "e1",
  from: { node: "still", port: "image" },
  to: { node: "shot", port: "image" },
};

/** A board on a tablet held upright. */
async function open(edges: readonly unknown[] = [], { width = 820, height = 1180 } = {}) {
  const visitor = await visit(browser, studio.url, { width, height, touch: true });
  const { page } = visitor;
  await wallReady(page);
  const graph = { format: 1, nodes: [still, shot], edges };
  const made = await ask<{ id: string }>(page, "POST", "/api/boards", { graph });
  await page.goto(`${studio.url}/boards/${made.id}`);
  await page.locator(".react-flow__node").first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1500);
  return { ...visitor, fingers: await fingersOn(page) };
}

const saved = async (page: Page) =>
  (await ask<Saved>(page, "GET", `/api/boards/${boardOf(page)}`)).graph;

const wires = async (page: Page) =>
  (await saved(page)).edges.map(
    ({ from, to }) => `${from.node}.${from.port} > ${to.node}.${to.port}`,
  );

/** How the board stands: moved by x and y, zoomed. */
const view = (page: Page) =>
  page.evaluate(() => {
    const { transform } = document.querySelector<HTMLElement>(".react-flow__viewport")!.style;
    const [x, y, zoom] = transform.match(/-?[\d.]+/g)!.map(Number);
    return { x: x!, y: y!, zoom: zoom! };
  });

const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);

/** A place on a card, from its top left corner. */
async function on(page: Page, id: string, x: number, y: number) {
  const box = (await card(page, id).boundingBox())!;
  return { x: box.x + x, y: box.y + y };
}

async function port(page: Page, id: string, name: string, side: "source" | "target") {
  const handle = card(page, id).locator(`.react-flow__handle.${side}[data-handleid="${name}"]`);
  const box = (await handle.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const pane = { x: 420, y: 980 };
const menu = (page: Page) => page.getByRole("menu");
const selected = (page: Page) => page.locator(".react-flow__node.selected").count();

test("one finger moves the board, two zoom it where they are, over cards as well", async () => {
  const { page, fingers, complaints, leave } = await open();
  const start = await view(page);
  await fingers.drag([pane], [{ x: pane.x + 60, y: pane.y - 90 }]);
  await expect.poll(async () => (await view(page)).x - start.x).toBeGreaterThan(40);
  const before = await view(page);

  // Both on the still: its middle stays where it is, everything doubles.
  const middle = await on(page, "still", 100, 100);
  const apart = (by: number) => [
    { x: middle.x - by, y: middle.y },
    { x: middle.x + by, y: middle.y },
  ];
  await fingers.drag(apart(30), apart(60));
  await expect.poll(async () => (await view(page)).zoom).toBeCloseTo(before.zoom * 2, 1);
  const after = await view(page);
  const held = (middle.x - 64 - before.x) / before.zoom;
  expect((middle.x - 64 - after.x) / after.zoom).toBeCloseTo(held, -1);

  // Neither moved a card nor selected one, and the page stays as large as it was.
  expect((await saved(page)).nodes.map(({ position }) => position.x)).toEqual([0, 380]);
  expect(await page.evaluate(() => [visualViewport!.scale, scrollX, scrollY])).toEqual([1, 0, 0]);
  expect(complaints).toEqual([]);
  await leave();
});

test("a finger that rests opens the menu: of the board, of a card, of a wire", async () => {
  const { page, fingers, complaints, leave } = await open([wire]);
  await fingers.press(pane);
  await menu(page).getByText("Add a node here").waitFor();
  // The finger that let go pressed nothing.
  await page.waitForTimeout(400);
  expect(await menu(page).count()).toBe(1);
  await page.keyboard.press("Escape");
  await expect.poll(() => menu(page).count()).toBe(0);

  await fingers.press(await on(page, "shot", 60, 12));
  await menu(page).getByText("Duplicate", { exact: true }).waitFor();
  await expect.poll(() => selected(page)).toBe(1);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");

  const from = await port(page, "still", "image", "source");
  const to = await port(page, "shot", "image", "target");
  await fingers.press({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
  await menu(page).getByText("Remove the wire").waitFor();
  await fingers.tap((await centre(menu(page).getByText("Remove the wire")))!);
  await expect.poll(() => wires(page)).toEqual([]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => wires(page)).toEqual(["still.image > shot.image"]);

  // A finger that goes on does not rest.
  await fingers.down(pane);
  await fingers.move({ x: pane.x + 30, y: pane.y });
  await page.waitForTimeout(700);
  await fingers.up();
  expect(await menu(page).count()).toBe(0);
  expect(complaints).toEqual([]);
  await leave();
});

test("a tap selects, a card goes where its head is dragged, and back by Undo", async () => {
  const { page, fingers, complaints, leave } = await open();
  await fingers.tap(await on(page, "still", 60, 14));
  await expect.poll(() => selected(page)).toBe(1);
  const head = await on(page, "still", 60, 14);
  await fingers.drag([head], [{ x: head.x, y: head.y + 300 }]);
  await expect.poll(async () => (await saved(page)).nodes[0]!.position.y).toBeGreaterThan(200);
  await fingers.tap((await centre(page.getByRole("button", { name: /^Undo/ })))!);
  await expect.poll(async () => (await saved(page)).nodes[0]!.position.y).toBe(0);
  expect(complaints).toEqual([]);
  await leave();
});

test("a finger that rests and goes on draws a marquee; the cards it touches are selected", async () => {
  const { page, fingers, complaints, leave } = await open();
  const from = await on(page, "still", -30, -40);
  const to = await on(page, "shot", 60, 60);
  await fingers.down(from);
  await menu(page).waitFor();
  for (const part of [0.3, 0.6, 1])
    await fingers.move({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
  await page.locator(".react-flow__selection").waitFor();
  await expect.poll(() => menu(page).count()).toBe(0);
  await fingers.up();
  await expect.poll(() => page.locator(".react-flow__selection").count()).toBe(0);
  await page.getByRole("heading", { name: "2 nodes" }).waitFor();
  expect(await selected(page)).toBe(2);
  expect((await saved(page)).nodes.map(({ position }) => position.x)).toEqual([0, 380]);

  // The board goes with the next finger as before.
  const start = await view(page);
  await fingers.drag([{ x: 420, y: 120 }], [{ x: 480, y: 170 }]);
  await expect.poll(async () => (await view(page)).x - start.x).toBeGreaterThan(40);
  expect(complaints).toEqual([]);
  await leave();
});

test("upright the inspector is a drawer: the card is brought above it, and it can be put away", async () => {
  const { page, fingers, complaints, leave } = await open();
  await fingers.drag([pane], [{ x: pane.x, y: pane.y + 180 }]);
  await fingers.tap(await on(page, "shot", 60, 14));
  const drawer = page.getByRole("complementary", { name: "Shot" });
  await drawer.waitFor();
  const clear = async () => {
    const above = (await drawer.boundingBox())!.y;
    const box = (await card(page, "shot").boundingBox())!;
    return above - box.y - box.height;
  };
  await expect.poll(clear).toBeGreaterThan(0);
  const high = (await drawer.boundingBox())!.height;
  await fingers.tap((await centre(drawer.getByRole("button", { name: "Put the panel away" })))!);
  await expect.poll(async () => (await drawer.boundingBox())!.height).toBeLessThan(70);
  // It stays so for the next card, and comes back when it is asked for.
  await fingers.tap(await on(page, "still", 60, 14));
  const other = page.getByRole("complementary", { name: "Still" });
  await other.waitFor();
  expect((await other.boundingBox())!.height).toBeLessThan(70);
  await fingers.tap((await centre(other.getByRole("button", { name: "Show the panel" })))!);
  await expect.poll(async () => (await other.boundingBox())!.height).toBe(high);
  expect(complaints).toEqual([]);
  await leave();
});

test("a wire is drawn by a finger, or tapped from port to port, or from port to card", async () => {
  const { page, fingers, complaints, leave } = await open();
  const from = await port(page, "still", "image", "source");
  const to = await port(page, "shot", "image", "target");
  const drawn = ["still.image > shot.image"];
  const undo = async () => {
    await page.keyboard.press("Control+z");
    await expect.poll(() => wires(page)).toEqual([]);
  };
  await fingers.drag([from], [to]);
  await expect.poll(() => wires(page)).toEqual(drawn);
  await undo();

  // Beside the port: a finger need not hit it.
  await fingers.tap({ x: from.x + 18, y: from.y + 10 });
  await page.getByText("Now the port or the card the wire goes to.").waitFor();
  await fingers.tap({ x: to.x - 18, y: to.y });
  await expect.poll(() => wires(page)).toEqual(drawn);
  await undo();

  await fingers.tap(from);
  await page.getByText("Now the port or the card the wire goes to.").waitFor();
  await fingers.tap(await on(page, "shot", 100, 100));
  await expect.poll(() => wires(page)).toEqual(drawn);
  await undo();

  // Let go over nothing, nothing is wired.
  await fingers.tap(from);
  await fingers.tap(pane);
  await fingers.tap(to);
  await fingers.tap(pane);
  expect(await wires(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await leave();
});

test("Select several: taps add cards and take them out again", async () => {
  const { page, fingers, complaints, leave } = await open();
  const several = page.getByRole("button", { name: "Select several" });
  await fingers.tap((await centre(several))!);
  await fingers.tap(await on(page, "still", 60, 14));
  await fingers.tap(await on(page, "shot", 60, 14));
  await expect.poll(() => selected(page)).toBe(2);
  await fingers.tap(await on(page, "still", 60, 14));
  await expect.poll(() => selected(page)).toBe(1);
  await fingers.tap((await centre(several))!);
  await fingers.tap(await on(page, "still", 60, 14));
  await expect.poll(() => selected(page)).toBe(1);
  expect(complaints).toEqual([]);
  await leave();
});

test("two taps on a picture open it, two on the board add a node there", async () => {
  const { page, fingers, complaints, leave } = await open();
  await card(page, "still").getByLabel("What we see").fill("A harbour at dawn");
  await fingers.tap(
    (await centre(card(page, "still").getByRole("button", { name: "Run to here" })))!,
  );
  await card(page, "still").locator("img").waitFor({ timeout: 30_000 });
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  await fingers.doubleTap((await centre(card(page, "still").locator("img")))!);
  await page.locator("dialog[open]").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator("dialog[open]").count()).toBe(0);
  // Above the drawer of what is selected.
  await fingers.doubleTap({ x: 420, y: 120 });
  await page.getByRole("combobox", { name: "Add a node" }).waitFor();
  expect(complaints).toEqual([]);
  await leave();
});

async function centre(one: ReturnType<Page["locator"]>) {
  const box = await one.first().boundingBox();
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const phone = { width: 390, height: 844 };
const row = (page: Page, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByText(name, { exact: true }) });

test("on a phone: several takes from a node's row, looked at by swipes, circled, approved", async () => {
  const visitor = await visit(browser, studio.url, { ...phone, touch: true });
  const { page, complaints, leave } = visitor;
  await wallReady(page);
  const params = { prompt: "A harbour at dawn, one boat" };
  const graph = { format: 1, nodes: [{ ...still, name: "Harbour", params }], edges: [] };
  const made = await ask<{ id: string }>(page, "POST", "/api/boards", { graph });
  await page.goto(`${studio.url}/boards/${made.id}`);
  await page.waitForLoadState("networkidle");
  const fingers = await fingersOn(page);
  const tap = async (name: string | RegExp) =>
    fingers.tap((await centre(page.getByRole("button", { name })))!);

  await row(page, "Harbour").getByRole("button", { name: "Takes" }).waitFor();
  await tap("Takes");
  await tap("3");
  await expect
    .poll(() => page.getByRole("button", { name: "Make 3 takes" }).isEnabled())
    .toBe(true);
  await tap("Make 3 takes");
  await page.getByRole("button", { name: "Look at take 3" }).waitFor({ timeout: 60_000 });
  // The run is over, nothing moves any more.
  await page.getByRole("button", { name: "Make 3 more" }).waitFor({ timeout: 30_000 });
  await tap("Circle take 1");
  const sheet = page.locator("dialog[open]");
  await fingers.tap((await centre(sheet.getByRole("button", { name: "Approve" })))!);
  const node = async () => (await saved(page)).nodes[0] as unknown as Kept;
  await expect.poll(async () => (await node()).take !== null).toBe(true);
  await expect.poll(async () => (await node()).shot?.approved).toBe(true);

  await tap("Look at take 1");
  const facts = page.locator("dialog[open]").last();
  await facts.getByRole("button", { name: "Show take 1" }).waitFor();
  const shown = () =>
    facts.locator("[data-take][aria-current]").getAttribute("aria-label", { timeout: 2000 });
  await expect.poll(shown).toBe("Show take 1");
  const from = { x: 300, y: 400 };
  await fingers.drag([from], [{ x: 90, y: 410 }]);
  await expect.poll(shown).toBe("Show take 2");
  await fingers.drag([{ x: 90, y: 410 }], [from]);
  await expect.poll(shown).toBe("Show take 1");
  expect(await tooWide(page)).toEqual([]);

  for (const left of [1, 0]) {
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("dialog[open]").count()).toBe(left);
  }
  await tap(/^Undo/);
  await expect.poll(async () => (await node()).shot?.approved ?? false).toBe(false);
  await tap(/^Redo/);
  await expect.poll(async () => (await node()).shot?.approved ?? false).toBe(true);
  await tap(/^Undo/);
  await tap(/^Undo/);
  await expect.poll(async () => (await node()).take ?? null).toBe(null);
  expect(await small(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await leave();
});

test("no page is wider than the phone", async () => {
  const { page, leave } = await visit(browser, studio.url, { ...phone, touch: true });
  await wallReady(page);
  for (const address of ["/", "/queue", "/credits", "/settings", "/nowhere"]) {
    await page.goto(`${studio.url}${address}`);
    await page.waitForLoadState("networkidle");
    expect({ address, found: await tooWide(page) }).toEqual({ address, found: [] });
  }
  await leave();
});

interface Kept {
  readonly take: unknown;
  readonly shot: { readonly approved: boolean } | null;
}

/** What stands out to the right of the page, and the page itself where it scrolls sideways. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth} in ${clientWidth}`] : [];
  });

/** Buttons and links that a finger would miss, with what belongs to them for a hit. */
const small = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main button, main a, nav a, nav button")]
      .filter((one) => one.checkVisibility())
      .filter((one) => one.getBoundingClientRect().height < 44)
      .filter((one) => !getComputedStyle(one, "::after").inset.includes("-"))
      .map((one) => one.getAttribute("aria-label") ?? one.textContent),
  );
