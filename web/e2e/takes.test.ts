import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { ask, boardOf, openExample, openStillAndShot, pictures, run } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Takes {
  readonly items: readonly {
    readonly node: string;
    readonly number: number;
    readonly reused: boolean;
  }[];
}

const takes = (page: Page) => ask<Takes>(page, "GET", `/api/boards/${boardOf(page)}/takes`);

const still = (page: Page) =>
  page
    .locator(".react-flow__node")
    .filter({ has: page.locator('textarea[aria-label="What we see"]') });

async function select(page: Page) {
  await still(page).click({ position: { x: 40, y: 14 } });
  await page.getByRole("button", { name: "New take" }).waitFor();
}

test("every run adds a take; a circled one stands, and running again is reused", async () => {
  const { page, leave } = await visit(browser, studio.url);
  await openStillAndShot(page);
  await run(page, 2);
  await select(page);
  const first = await still(page).locator("img").getAttribute("src");
  await page.getByRole("button", { name: "New take" }).click();
  await expect.poll(() => page.getByRole("button", { name: /^Circle take/ }).count()).toBe(2);
  await expect.poll(() => still(page).locator("img").getAttribute("src")).not.toBe(first);

  await page.getByRole("button", { name: "Circle take 1" }).click();
  await expect.poll(() => still(page).locator("img").getAttribute("src")).toBe(first);
  // The shot hangs on the still: with the first take circled, its film is the one already made.
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect
    .poll(async () => (await takes(page)).items.some((take) => take.reused), { timeout: 15_000 })
    .toBe(true);
  await page.keyboard.press("Control+z");
  await expect.poll(() => still(page).locator("img").getAttribute("src")).not.toBe(first);
  await leave();
});

test("a reload in the middle of a run goes on showing it; Stop ends it and keeps what was made", async () => {
  const { page, leave } = await visit(browser, studio.url);
  await openExample(page, "A one-minute film");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.getByRole("button", { name: /^Stop the run/ }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: /^Stop the run/ }).click();
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  const made = (await takes(page)).items.length;
  await page.waitForTimeout(2500);
  expect((await takes(page)).items.length).toBe(made);
  const runs = await ask<{ items: { status: string; charged: number }[] }>(
    page,
    "GET",
    `/api/runs?board=${boardOf(page)}`,
  );
  expect(runs.items).toMatchObject([{ status: "cancelled", charged: 0 }]);
  await leave();
});

test("a tier without makers says so before anything is run", async () => {
  const { page, leave } = await visit(browser, studio.url);
  await openStillAndShot(page);
  await page.getByLabel("Quality").first().selectOption("standard");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page
    .getByText(/No Standard maker is set up/)
    .first()
    .waitFor();
  const runs = await ask<{ items: unknown[] }>(page, "GET", `/api/runs?board=${boardOf(page)}`);
  expect(runs.items).toEqual([]);
  await leave();
});

test("an earlier version comes back from the history, and that can be undone", async () => {
  const { page, leave } = await visit(browser, studio.url);
  await openStillAndShot(page);
  const words = page.locator(".react-flow__node textarea").first();
  const before = await words.inputValue();
  await page.getByRole("button", { name: "History" }).first().click();
  await page.getByLabel("Name of the present state").fill("First draft");
  await page.getByRole("button", { name: "Keep" }).click();
  await page.getByText("First draft").waitFor();
  await words.fill("Something else altogether");
  await page
    .getByRole("status")
    .filter({ hasText: /^saved/ })
    .waitFor();
  await page
    .getByRole("listitem")
    .filter({ hasText: "First draft" })
    .getByRole("button", { name: "Bring back" })
    .click();
  await expect.poll(() => words.inputValue()).toBe(before);
  await page.locator(".react-flow__pane").click({ position: { x: 500, y: 760 } });
  await page.keyboard.press("Control+z");
  await expect.poll(() => words.inputValue()).toBe("Something else altogether");
  await leave();
});

test("on a phone: prompt, run, look", async () => {
  const { page, complaints, leave } = await visit(browser, studio.url, { width: 390, height: 844 });
  await openStillAndShot(page);
  await page.locator("main textarea").first().fill("A forest in fog, a lone walker");
  await run(page, 1);
  expect((await pictures(page)).length).toBeGreaterThan(0);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBe(390);
  expect(complaints).toEqual([]);
  await leave();
});
