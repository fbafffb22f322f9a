import type { Page } from "playwright-core";
import type { Scene } from "../scene.ts";
import { ask, openExample, openStillAndShot, run, wallReady } from "../steps.ts";

const narrow = (page: Page) => (page.viewportSize()?.width ?? 0) < 700;
const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);
const head = { position: { x: 40, y: 12 } };

const stillAlone = {
  format: 1,
  settings: { title: "Harbour" },
  nodes: [
    {
      id: "still",
      kind: "image",
      name: "Harbour",
      params: { prompt: "A harbour at dawn, one boat, fog" },
      position: { x: 0, y: 0 },
    },
  ],
  edges: [],
};

async function withBoard(page: Page, graph: unknown) {
  await wallReady(page);
  const { id } = await ask<{ id: string }>(page, "POST", "/api/boards", { graph });
  await page.goto(`/boards/${id}`);
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  await page.waitForTimeout(1500);
}

async function openContacts(page: Page) {
  if (narrow(page)) return page.getByRole("button", { name: "Takes" }).first().click();
  await card(page, "still").click(head);
  return page.getByRole("button", { name: "Several takes" }).click();
}

const inSheet = (page: Page, name: string) =>
  page.locator("dialog[open]").getByRole("button", { name });

/** Four takes on their sheet, the second circled. */
async function fourTakes(page: Page) {
  await withBoard(page, stillAlone);
  await openContacts(page);
  await page.getByRole("button", { name: "Make 4 takes" }).click();
  // They come in any order.
  for (const number of [1, 2, 3, 4])
    await inSheet(page, `Look at take ${number}`).waitFor({ timeout: 60_000 });
  await inSheet(page, "Circle take 2").click();
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll<HTMLImageElement>("dialog[open] li img")].every(
        ({ naturalWidth }) => naturalWidth > 0,
      ),
    undefined,
    { timeout: 60_000 },
  );
}

export const scenes: Scene[] = [
  {
    name: "takes-sheet-empty",
    async prepare(page) {
      await withBoard(page, stillAlone);
      await openContacts(page);
      await page.waitForTimeout(1200);
    },
  },
  { name: "takes-sheet", prepare: fourTakes },
  {
    name: "takes-viewer",
    async prepare(page) {
      await fourTakes(page);
      await inSheet(page, "Look at take 2").click();
      await page.waitForTimeout(900);
    },
  },
  {
    name: "takes-compare",
    async prepare(page) {
      await fourTakes(page);
      await inSheet(page, "Look at take 2").click();
      const viewer = page.locator("dialog[open]").last();
      await viewer.getByRole("button", { name: "Compare", exact: true }).click();
      await page.waitForTimeout(900);
    },
  },
  {
    name: "takes-bin",
    wide: true,
    async prepare(page) {
      await openStillAndShot(page);
      await run(page, 2);
      await card(page, "still").click(head);
      await page.getByRole("button", { name: "More for take 1" }).click();
      await page.getByRole("menuitem", { name: "Put in the bin" }).click();
      await page.getByRole("button", { name: "Bin", exact: true }).click();
      await page.waitForTimeout(800);
    },
  },
  {
    name: "sketch-pad",
    async prepare(page) {
      const node = { id: "sketch", kind: "sketch", params: {}, position: { x: 0, y: 0 } };
      await withBoard(page, { format: 1, nodes: [node], edges: [] });
      await page.getByRole("button", { name: "Draw", exact: true }).first().click();
      await page.getByRole("button", { name: "Done" }).waitFor();
      await page.waitForTimeout(900);
    },
  },
  {
    name: "board-sections",
    wide: true,
    async prepare(page) {
      await openExample(page, "A character in three shots");
      await page.waitForTimeout(1500);
      await page.keyboard.press("Control+a");
      await page.keyboard.press("Control+g");
      await page.getByLabel("Title of the section").waitFor();
      await page.keyboard.type("Act one");
      await page.keyboard.press("Enter");
      await page.keyboard.press("f");
      await page.waitForTimeout(600);
    },
  },
  {
    name: "board-find",
    wide: true,
    async prepare(page) {
      await openStillAndShot(page);
      await page.waitForTimeout(1500);
      await page.keyboard.press("Control+f");
      await page.getByRole("search").or(page.getByRole("searchbox")).first().waitFor();
      await page.keyboard.type("lighthouse");
      await page.keyboard.press("Enter");
      await page.waitForTimeout(600);
    },
  },
  {
    name: "board-connect",
    wide: true,
    async prepare(page) {
      await openStillAndShot(page);
      await page.waitForTimeout(1500);
      await card(page, "still").click(head);
      await page.keyboard.press("c");
      await page.waitForTimeout(700);
    },
  },
  {
    name: "board-replug",
    wide: true,
    async prepare(page) {
      await openStillAndShot(page);
      await page.waitForTimeout(1500);
      await card(page, "shot").click(head);
      await page.keyboard.press("p");
      await page.getByRole("combobox", { name: "Re-plug" }).waitFor();
      await page.keyboard.press("Enter");
      await page.waitForTimeout(500);
    },
  },
  {
    name: "board-menu",
    wide: true,
    async prepare(page) {
      await openStillAndShot(page);
      await page.waitForTimeout(1500);
      await card(page, "still").click({ ...head, button: "right" });
      await page.getByRole("menu").waitFor();
      await page.waitForTimeout(400);
    },
  },
  {
    name: "board-hint",
    wide: true,
    async prepare(page) {
      await openStillAndShot(page);
      await page.getByText(/runs the board/).waitFor();
      await page.waitForTimeout(400);
    },
  },
];
