import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { dropPictures } from "./drop-files.ts";
import { serious } from "./serious.ts";
import { openSignIn, openStillAndShot, run, signIn } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const places: Record<string, (page: Page) => Promise<unknown>> = {
  "the start page": async () => undefined,
  "the sign-in dialog": openSignIn,
  settings: (page) => page.goto("/settings"),
  "a board that was run": async (page) => {
    await openStillAndShot(page);
    await run(page, 2);
  },
  "the run, node by node": async (page) => {
    await openStillAndShot(page);
    await run(page, 2);
    await page.keyboard.press("r");
    await page.getByRole("complementary", { name: "Run", exact: true }).waitFor();
  },
  "the queue": async (page) => {
    await openStillAndShot(page);
    await run(page, 2);
    await page.goto("/queue");
    await page.getByText("Lately finished").waitFor();
  },
  "the wallet and the credits of a user": async (page) => {
    await signIn(page, studio.url, `eve-${Date.now()}@example.com`);
    await page.goto("/credits");
    await page.getByText("Welcome gift").first().waitFor();
    await page.goto("/");
    await page.getByRole("button", { name: /^Wallet/ }).click();
    await page.getByRole("link", { name: "Credits history" }).waitFor();
  },
  "the admin page": async (page) => {
    await signIn(page, studio.url, "admin@example.com");
    await page.goto("/admin");
    await page.getByLabel("Free stills a day").fill("4");
    await page.getByText(/Not saved yet/).waitFor();
  },
  "the sheet of a cast member": async (page) => {
    await page.goto("/cast");
    const empty = page.getByRole("heading", { name: "Nobody is cast yet" });
    await empty.waitFor();
    await dropPictures(empty, [30, 120, 250]);
    await page.getByLabel("Name").fill("Mara");
    await page.getByRole("button", { name: "Add to cast" }).click();
    await page.getByRole("link", { name: "Open Mara" }).click();
    await page.getByRole("button", { name: "Rehearse on Draft" }).click();
    await page.getByText(/^Rehearsed on Draft,/).waitFor();
  },
  "the library, with a picture selected": async (page) => {
    await openStillAndShot(page);
    await run(page, 2);
    await page.goto("/library");
    await page.getByRole("gridcell").first().focus();
    await page.keyboard.press("Space");
    await page.getByText("1 selected").waitFor();
  },
  "a picture of the library, and how it was made": async (page) => {
    await openStillAndShot(page);
    await run(page, 2);
    await page.goto("/library?kind=image");
    await page.getByRole("gridcell").first().focus();
    await page.keyboard.press("Enter");
    await page.getByText("Made by").waitFor();
  },
  "a selected node": async (page) => {
    await openStillAndShot(page);
    await page
      .locator(".react-flow__node")
      .nth(1)
      .click({ position: { x: 40, y: 14 } });
    await page.getByText("Run to here").first().waitFor();
  },
};

for (const theme of ["dark", "light"] as const) {
  test.each(Object.entries(places))(`%s has no serious finding, ${theme}`, async (_, go) => {
    const { page, leave } = await visit(browser, studio.url, { theme });
    await go(page);
    await page.waitForLoadState("networkidle");
    expect(await serious(page)).toEqual([]);
    await leave();
  });
}
