import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { ask, boardOf, wallReady } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
const patience = { timeout: 60_000 };
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Takes {
  readonly items: readonly {
    readonly id: string;
    readonly number: number;
    readonly node: string;
  }[];
}

const takesOf = (page: Page, query = "") =>
  ask<Takes>(page, "GET", `/api/boards/${boardOf(page)}/takes?${query}`);

const graph = {
  format: 1,
  nodes: [
    {
      id: "words",
      kind: "prompt",
      params: { text: "A harbour at dawn" },
      position: { x: -360, y: 0 },
    },
    { id: "still", kind: "image", params: {}, position: { x: 0, y: 0 }, name: "Harbour" },
  ],
  edges: [
    { id: "e", from: { node: "words", port: "text" }, to: { node: "still", port: "prompt" } },
  ],
};

/** A board with one still of so many takes, its node selected. */
async function openBoard(page: Page, made: number): Promise<void> {
  await wallReady(page);
  const { id } = await ask<{ id: string }>(page, "POST", "/api/boards", { title: "Pier", graph });
  if (made > 0) {
    const newTake = [{ node: "still", count: made }];
    await ask(page, "POST", "/api/runs", { boardId: id, newTake });
    const count = async () =>
      (await ask<Takes>(page, "GET", `/api/boards/${id}/takes`)).items.length;
    await expect.poll(count, patience).toBe(made);
  }
  await page.goto(`${studio.url}/boards/${id}`);
  await card(page).click({ position: { x: 40, y: 14 } });
  await page.getByRole("button", { name: "Several takes" }).waitFor();
}

const card = (page: Page) => page.locator('.react-flow__node[data-id="still"]');
const circledOf = async (page: Page) => {
  const board = await ask<{ graph: { nodes: { id: string; take: unknown }[] } }>(
    page,
    "GET",
    `/api/boards/${boardOf(page)}`,
  );
  return board.graph.nodes.find((node) => node.id === "still")!.take;
};

test("several takes fill a contact sheet one by one; one is circled there and undone", async () => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  await openBoard(page, 0);
  await page.keyboard.press("Shift+T");
  const sheet = page.getByRole("dialog", { name: "Several takes: Harbour" });
  await sheet.getByRole("button", { name: "3", exact: true }).click();
  await sheet.getByText(/^free, about/).waitFor();
  await sheet.getByRole("button", { name: "Make 3 takes" }).click();
  await expect
    .poll(() => sheet.getByRole("button", { name: /^Look at take/ }).count(), patience)
    .toBe(3);
  await sheet.getByText("3 of 3 takes").waitFor();
  expect((await takesOf(page)).items.map(({ number }) => number).sort()).toEqual([1, 2, 3]);

  const second = (await takesOf(page)).items.find(({ number }) => number === 2)!;
  await sheet.getByRole("button", { name: "Look at take 2" }).focus();
  await page.keyboard.press("c");
  await expect.poll(() => circledOf(page)).toBe(second.id);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await expect.poll(() => circledOf(page)).toBeNull();
  expect(complaints).toEqual([]);
  await leave();
});

test("takes are compared side by side, by a slider and by flicker, and circled from there", async () => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  await openBoard(page, 3);
  const viewer = page.getByRole("dialog", { name: "Harbour" });
  await page.keyboard.press("Space");
  await viewer.getByRole("button", { name: "Show take 3" }).waitFor();
  await page.keyboard.press("Escape");
  await viewer.waitFor({ state: "detached" });
  await page.keyboard.press("Shift+V");
  const held = () =>
    viewer
      .locator("ul[aria-label='Takes'] button[aria-pressed='true']")
      .evaluateAll((found) => found.map((one) => one.getAttribute("aria-label")));
  await expect.poll(held).toEqual(["Compare take 2", "Compare take 3"]);
  // Left leads the active one to a take that is not held up yet.
  await page.keyboard.press("ArrowLeft");
  await expect.poll(held).toEqual(["Compare take 1", "Compare take 2"]);
  await viewer.getByRole("button", { name: "Compare take 3" }).click();
  await expect.poll(held).toHaveLength(3);

  await page.keyboard.press("2");
  const edge = viewer.getByRole("slider", { name: /^Where the one picture ends/ });
  await edge.fill("20");
  expect(await edge.inputValue()).toBe("20");
  await page.keyboard.press("Tab");
  await page.keyboard.press("3");
  const flicked = () =>
    viewer.getByRole("button", { name: /press for the next/ }).getAttribute("aria-label");
  const before = await flicked();
  await viewer.getByRole("button", { name: /press for the next/ }).click();
  await expect.poll(flicked).not.toBe(before);
  const number = Number(/\d+/.exec((await flicked())!)![0]);
  await page.keyboard.press("Space");
  await expect.poll(flicked).not.toMatch(new RegExp(`^Take ${number};`));
  const now = Number(/\d+/.exec((await flicked())!)![0]);
  await page.keyboard.press("c");
  const wanted = (await takesOf(page)).items.find((take) => take.number === now)!;
  await expect.poll(() => circledOf(page)).toBe(wanted.id);

  // Escape leaves the comparing first, then the viewer.
  await page.keyboard.press("Escape");
  await expect.poll(held).toEqual([]);
  await page.keyboard.press("Escape");
  await viewer.waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await expect.poll(() => circledOf(page)).toBeNull();
  expect(complaints).toEqual([]);
  await leave();
});

test("a take goes to the bin and comes back: by Undo, and from the bin", async () => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  await openBoard(page, 2);
  const there = () => page.getByRole("button", { name: /^Circle take/ }).count();
  await page.getByRole("button", { name: "Circle take 2" }).click();
  await page.getByRole("button", { name: "More for take 2" }).click();
  await page.getByRole("menuitem", { name: "Put in the bin" }).click();
  await expect.poll(there).toBe(1);
  await expect.poll(async () => (await takesOf(page, "bin=1")).items.length).toBe(1);
  await page.getByText("Take 2 is in the bin for 30 days.").waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect.poll(there).toBe(2);
  await expect.poll(async () => (await takesOf(page)).items.length).toBe(2);
  // Its circle stands again: the document was never touched.
  const circle = page.getByRole("button", { name: "Circle take 2" });
  expect(await circle.getAttribute("aria-pressed")).toBe("true");

  await page.getByRole("button", { name: "Look at take 1" }).click();
  await page.getByRole("dialog", { name: "Harbour" }).waitFor();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Escape");
  await expect.poll(there).toBe(1);
  await page.getByRole("button", { name: "Bin", exact: true }).click();
  await page.getByText("30 days left").waitFor();
  await page.getByRole("button", { name: "Put take 1 back" }).click();
  await page.getByText(/^The bin is empty/).waitFor();
  await page.getByRole("button", { name: "Bin", exact: true }).click();
  await expect.poll(there).toBe(2);
  await page.reload();
  await card(page).click({ position: { x: 40, y: 14 } });
  await expect.poll(there).toBe(2);
  expect(complaints).toEqual([]);
  await leave();
});

test("a take's settings come back in one step of undo; what is wired in is told", async () => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  await openBoard(page, 1);
  const seed = page.getByLabel("Seed", { exact: true }).last();
  await seed.fill("41");
  await page.locator(".react-flow__node textarea").first().fill("A harbour at noon");
  await card(page).click({ position: { x: 40, y: 14 } });
  await page.getByRole("button", { name: "More for take 1" }).click();
  await page.getByRole("menuitem", { name: "Use its settings again" }).click();
  await page
    .getByText(
      /The settings of take 1 are back. Not put back: what leads into .* has changed since/,
    )
    .waitFor();
  await expect.poll(() => seed.inputValue()).toBe("");
  await page.locator(".react-flow__pane").click({ position: { x: 500, y: 760 } });
  await page.keyboard.press("Control+z");
  await card(page).click({ position: { x: 40, y: 14 } });
  await expect.poll(() => seed.inputValue()).toBe("41");
  expect(complaints).toEqual([]);
  await leave();
});
