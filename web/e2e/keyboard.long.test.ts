import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { serious } from "./serious.ts";
import { ask, boardOf, openStillAndShot, pictures, wallReady } from "./steps.ts";
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
    readonly edges: readonly { readonly from: { node: string }; readonly to: { node: string } }[];
  };
}
const saved = async (page: Page) =>
  (await ask<Saved>(page, "GET", `/api/boards/${boardOf(page)}`)).graph;

const focus = (page: Page) =>
  page.evaluate(
    () =>
      document.activeElement?.closest(".react-flow__node")?.getAttribute("data-id") ??
      document.activeElement?.getAttribute("aria-label") ??
      document.activeElement?.tagName,
  );

const told = (page: Page, words: string) =>
  page.locator("output", { hasText: words }).first().waitFor({ state: "attached" });

async function add(page: Page, words: string) {
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: "Add a node" }).waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

test("from an empty board to a finished Draft shot without touching the mouse", async () => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  await page.getByRole("button", { name: "Empty board" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/boards\/brd_/);
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  await page.waitForTimeout(1500);

  await add(page, "still from words");
  await expect.poll(() => focus(page)).toBe("n1");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
  await page.keyboard.type("A lighthouse at dusk, wide");
  await page.keyboard.press("Escape");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.className ?? ""))
    .toContain("react-flow__node");

  // The still's port, a new node, wired at once.
  await page.keyboard.press("c");
  await page.getByRole("combobox", { name: "Connect" }).waitFor();
  await page.keyboard.type("still");
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Connect still" }).waitFor();
  await page.keyboard.type("new node");
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Add a node" }).waitFor();
  await page.keyboard.type("camera move");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await saved(page)).edges.length).toBe(1);
  await expect.poll(() => focus(page)).toBe("n2");

  // Taken off, and wired again by name.
  await page.keyboard.press("Shift+C");
  await page.getByRole("combobox", { name: "Disconnect" }).waitFor();
  await page.keyboard.press("Enter");
  await told(page, "Unwired");
  await expect.poll(async () => (await saved(page)).edges.length).toBe(0);
  await page.keyboard.press("Control+z");
  await told(page, "Undone");
  await expect.poll(async () => (await saved(page)).edges.length).toBe(1);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(async () => (await saved(page)).edges.length).toBe(0);
  await page.keyboard.press("c");
  await page.getByRole("combobox", { name: "Connect" }).waitFor();
  await page.keyboard.type("still");
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Connect still" }).waitFor();
  await page.keyboard.press("Enter");
  await told(page, "Wired");
  await expect.poll(async () => (await saved(page)).edges.length).toBe(1);

  // A node in the middle of the wire, and away again.
  await page.keyboard.press("i");
  await page.getByRole("combobox", { name: "Insert on wire" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Add a node" }).waitFor();
  await page.keyboard.type("upscale");
  await page.keyboard.press("Enter");
  await told(page, "Inserted on the wire");
  await expect.poll(async () => (await saved(page)).edges.length).toBe(2);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await saved(page)).edges.length).toBe(1);

  await page.keyboard.press("Control+Enter");
  await expect
    .poll(() => pictures(page).then(({ length }) => length), { timeout: 60_000 })
    .toBeGreaterThanOrEqual(2);
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await leave();
});

test("arrows and Tab go from card to card, Control and arrows move what is selected", async () => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  await wallReady(page);
  const place = (id: string, x: number, y: number) => ({
    id,
    kind: "image",
    params: {},
    position: { x, y },
  });
  // Not in the order they are read.
  const nodes = [place("d", 400, 700), place("b", 400, 30), place("a", 0, 0), place("c", 0, 680)];
  const graph = { format: 1, nodes, edges: [] };
  const { id } = await ask<{ id: string }>(page, "POST", "/api/boards", { graph });
  await page.goto(`${studio.url}/boards/${id}`);
  await page.locator(".react-flow__node").first().waitFor();
  await page.waitForTimeout(1500);

  await page.keyboard.press("ArrowRight");
  await expect.poll(() => focus(page)).toBe("a");
  for (const [key, card] of [
    ["ArrowRight", "b"],
    ["ArrowDown", "d"],
    ["ArrowLeft", "c"],
    ["ArrowUp", "a"],
    ["ArrowUp", "a"],
    ["Tab", "b"],
    ["Tab", "c"],
    ["Tab", "d"],
    ["Shift+Tab", "c"],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => focus(page)).toBe(card);
  }
  await page.keyboard.press("Shift+ArrowRight");
  await told(page, "2 selected");
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("Control+ArrowDown");
  await told(page, "Moved down");
  const places = async () =>
    Object.fromEntries((await saved(page)).nodes.map((one) => [one.id, one.position.y]));
  await expect.poll(places).toEqual({ a: 0, b: 30, c: 696, d: 716 });
  await page.keyboard.press("Control+z");
  await expect.poll(places).toEqual({ a: 0, b: 30, c: 680, d: 700 });

  // Past the last card Tab leaves the board, and Shift Tab comes back to it.
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  await expect.poll(() => focus(page)).not.toMatch(/^[abcd]$/);
  await page.keyboard.press("m");
  await page.getByRole("menu").waitFor();
  await page.keyboard.press("Escape");
  expect(complaints).toEqual([]);
  await leave();
});

test("a key is changed, kept, refused where it can't be had, and reset", async () => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  await openStillAndShot(page);
  await page.waitForTimeout(1500);
  const sheet = page.getByRole("dialog", { name: "Keys" });
  const change = async (title: string, keys: string) => {
    await page.keyboard.press("?");
    await sheet.getByRole("button", { name: new RegExp(`^${title}:`) }).click();
    await page.keyboard.press(keys);
  };
  await change("History", "j");
  await sheet.getByRole("button", { name: "History: J" }).waitFor();
  await change("History", "Control+t");
  await sheet.getByText("Ctrl T belongs to the browser. Try other keys.").waitFor();
  await page.keyboard.press("b");
  await sheet.getByText('B is "Bypass".').waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  await page.keyboard.press("h");
  await page.keyboard.press("j");
  await page.getByRole("complementary", { name: "History" }).waitFor();
  await page.keyboard.press("j");
  await change("History", "b");
  await sheet.getByRole("button", { name: "Use them here" }).click();
  await sheet.getByRole("button", { name: "Bypass: None" }).waitFor();
  await sheet.getByRole("button", { name: "Reset all" }).click();
  await sheet.getByRole("button", { name: "History: H" }).waitFor();
  await sheet.getByRole("button", { name: "Bypass: B" }).waitFor();
  expect(complaints).toEqual([]);
  await leave();
});

for (const theme of ["dark", "light"] as const) {
  test(`a focused card, the palette, Connect and the keys have no serious finding, ${theme}`, async () => {
    const { page, leave } = await visit(browser, studio.url, { theme });
    await openStillAndShot(page);
    await page.waitForTimeout(1500);
    await page.keyboard.press("ArrowRight");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className ?? ""))
      .toContain("react-flow__node");
    expect(await serious(page)).toEqual([]);
    await page.keyboard.press("c");
    await page.getByRole("combobox", { name: /Connect/ }).waitFor();
    expect(await serious(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Commands" }).waitFor();
    expect(await serious(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    expect(await serious(page)).toEqual([]);
    await leave();
  });
}
