import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { dot } from "./drop-files.ts";
import { addFilesLike } from "./many-files.ts";
import { ask, wallReady } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const files = 900;
const lists = "**/api/assets?**";
const tiles = (page: Page) => page.getByRole("gridcell");
const tile = (page: Page, id: string) => page.locator(`[role=gridcell][data-asset="${id}"]`);
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("data-asset") ?? null);
const count = async (page: Page) =>
  (await ask<{ total: number }>(page, "GET", "/api/library/facts")).total;
const farthest = async (page: Page, query: string) =>
  (await ask<{ items: { id: string }[] }>(page, "GET", `/api/assets?skip=${files - 1}${query}`))
    .items[0]!.id;

/** Somebody with very many files, at the library. */
async function come() {
  const visitor = await visit(browser, studio.url);
  const { page } = visitor;
  await wallReady(page);
  await page.goto("/library");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles([{ name: "dot.png", mimeType: "image/png", buffer: dot }]);
  await expect.poll(() => tiles(page).count()).toBe(1);
  const first = (await tiles(page).first().getAttribute("data-asset"))!;
  addFilesLike(studio.state, first, files - 1);
  await page.reload();
  await expect.poll(() => tiles(page).count()).toBeGreaterThan(1);
  return { ...visitor, first };
}

test("very many are chosen, over what is not read and over a jump, and acted on in parts", async () => {
  const { page, complaints, first, leave } = await come();
  const bar = page.getByRole("region", { name: "What is selected" });
  const said = page.getByRole("alert");

  // All there are; stopped half way, and then to the end.
  await page.waitForLoadState("networkidle");
  const held: Route[] = [];
  await page.route(lists, (route) => void held.push(route));
  await page.keyboard.press("Control+a");
  await bar.getByText(/^Choosing \d+ of 900$/).waitFor();
  await expect.poll(() => held.length).toBe(1);
  await bar.getByRole("button", { name: "Stop" }).click();
  await bar.getByText(/^[1-8]\d\d selected$/).waitFor();
  await page.unroute(lists);
  await bar.getByRole("button", { name: "Choose all" }).click();
  await bar.getByText("900 selected").waitFor();
  await bar.getByRole("button", { name: "Download zip" }).click();
  await said.getByText("900 files are too many for one zip", { exact: false }).waitFor();
  await page.keyboard.press("Control+a");
  await expect.poll(() => bar.count()).toBe(0);

  // From the third to the last but one, which nobody scrolled to.
  const last = await farthest(page, "");
  await tile(page, first).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await bar.getByText("1 selected").waitFor();
  await page.keyboard.press("End");
  await expect.poll(() => focused(page)).toBe(last);
  await tile(page, last).click({ modifiers: ["Shift"] });
  await bar.getByText("898 selected").waitFor();
  await page.keyboard.press("Shift+ArrowLeft");
  await bar.getByText("897 selected").waitFor();

  // What was deleted before the connection went is said, and comes back; the rest never went.
  let parts = 0;
  await page.route("**/api/assets/delete", (route) => {
    parts += 1;
    return parts > 1 ? route.abort() : route.continue();
  });
  await bar.getByRole("button", { name: "Delete" }).click();
  await said.getByText("500 of 897 files deleted.", { exact: false }).waitFor();
  await expect.poll(() => count(page)).toBe(400);
  await page.unroute("**/api/assets/delete");
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => count(page)).toBe(900);
  complaints.splice(0);

  // The far end of another order, and its beginning.
  await page.getByRole("combobox", { name: "Order" }).selectOption("favourites");
  const [loved] = (
    await ask<{ items: { id: string }[] }>(page, "GET", "/api/assets?sort=favourites&limit=1")
  ).items;
  await tile(page, loved!.id).focus();
  const jumps = page.waitForRequest((request) =>
    ["sort=favourites", "skip="].every((part) => request.url().includes(part)),
  );
  await page.keyboard.press("Shift+End");
  await jumps;
  const oldest = await farthest(page, "&sort=favourites");
  await expect.poll(() => focused(page)).toBe(oldest);
  await bar.getByText("900 selected").waitFor();
  await page.keyboard.press("Home");
  await expect.poll(() => focused(page)).toBe(loved!.id);
  expect(complaints).toEqual([]);
  await leave();
});
