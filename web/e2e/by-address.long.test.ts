import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { boardOf, openStillAndShot, wallReady } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** How everything on the page is laid out, as its sheets have it. */
const laidOut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("#root *")].map((one) => {
      const { display, padding, margin, border, borderRadius, fontSize } = getComputedStyle(one);
      return [one.tagName, display, padding, margin, border, borderRadius, fontSize].join(" ");
    }),
  );

/** What it looked like to who came to it, and then opened it by its address: its sheets come otherwise. */
async function thenByAddress(page: Page, ready: () => Promise<unknown>) {
  await page.mouse.move(0, 0);
  await ready();
  const before = await laidOut(page);
  await page.reload();
  await ready();
  return before;
}

test("opened by its address the library looks as it does when one comes from another page", async () => {
  const { page, leave } = await visit(browser, studio.url);
  await wallReady(page);
  await page.getByRole("link", { name: "Library" }).click();
  const before = await thenByAddress(page, () => page.getByText("Nothing made yet").waitFor());
  await expect.poll(() => laidOut(page)).toEqual(before);
  await leave();
});

test("opened by its address a board looks as it does when one comes from another page", async () => {
  const { page, leave } = await visit(browser, studio.url);
  const board = await openStillAndShot(page);
  await page.goto("/library");
  await page.getByRole("link", { name: "Boards", exact: true }).click();
  await page.locator(`a[href="/boards/${board}"]`).first().click();
  const before = await thenByAddress(page, () =>
    expect.poll(() => page.locator(".react-flow__node textarea").count()).toBe(4),
  );
  expect(boardOf(page)).toBe(board);
  await expect.poll(() => laidOut(page)).toEqual(before);
  await leave();
});
