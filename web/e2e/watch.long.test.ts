import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { serious } from "./serious.ts";
import { ask, openStillAndShot, run, signIn, wallReady } from "./steps.ts";

/** Takes sent to somebody who only watches: they note and approve, and it comes back. */
const url = inject("studio").url;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Saved {
  revision: number;
  graph: { nodes: { id: string; kind: string; shot: { approved: boolean } | null }[] };
}

const sheet = (page: Page) => page.getByRole("dialog", { name: "Send to watch" });

async function openSheet(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Commands" }).fill("send to watch");
  await page.getByRole("option", { name: "Send to watch..." }).click();
  await sheet(page).waitFor();
}

async function circle(page: Page, node: string): Promise<void> {
  await page.locator(`.react-flow__node[data-id="${node}"]`).click({ position: { x: 60, y: 12 } });
  await page.getByRole("button", { name: "Circle take 1" }).click();
}

test("sent to watch, noted, approved, answered, and ended", async () => {
  const owner = await visit(browser, url);
  const { page } = owner;
  await wallReady(page);
  await signIn(page, url, `watch-${Date.now()}@example.com`);
  await page.goto("/");
  const board = await openStillAndShot(page);
  await run(page, 2);
  await openSheet(page);
  await sheet(page).getByText("Circle a take first: that is what the link shows.").waitFor();
  await page.keyboard.press("Escape");
  await circle(page, "still");
  await circle(page, "shot");
  await openSheet(page);
  await sheet(page).getByRole("button", { name: "Link to the circled takes" }).click();
  const link = sheet(page).getByRole("link", { name: "All that is circled" });
  const address = (await link.getAttribute("href"))!;
  expect(address).toMatch(/\/watch\/[0-9a-z]{32}$/);
  expect(await serious(page)).toEqual([]);

  const client = await visit(browser, "about:blank", { width: 390, height: 844 });
  const watch = client.page;
  await watch.goto(address);
  await watch.getByText("1 of 2").waitFor();
  await watch.getByRole("button", { name: "The next shot" }).click();
  const film = watch.locator("video");
  await expect
    .poll(() => film.evaluate((video) => (video as HTMLVideoElement).readyState))
    .toBeGreaterThan(0);
  await watch.getByLabel("Your note").fill("Hold the lamp a beat longer");
  await watch.getByRole("button", { name: "Send" }).click();
  await watch.getByText("Say who you are first.").waitFor();
  await watch.getByLabel("Your name").fill("Ines");
  await film.evaluate((video) => {
    (video as HTMLVideoElement).currentTime = 1;
  });
  await watch.getByText("At 00:00:01:00").waitFor();
  await watch.getByRole("button", { name: "Send" }).click();
  await watch.getByRole("button", { name: "Go to 00:00:01:00" }).waitFor();
  expect(await watch.getByLabel("Your note").inputValue()).toBe("");
  await watch.getByRole("button", { name: "Approve", exact: true }).click();
  await watch.getByText(/^Approved by Ines/).waitFor();
  expect(await serious(watch)).toEqual([]);
  // Whoever only watches has no account made for them.
  expect((await client.context.cookies()).map(({ name }) => name)).toEqual([]);

  await sheet(page)
    .getByRole("button", { name: "Approve on the board" })
    .click({ timeout: 30_000 });
  const saved = () => ask<Saved>(page, "GET", `/api/boards/${board}`);
  await expect
    .poll(async () => (await saved()).graph.nodes.find(({ id }) => id === "shot")?.shot?.approved)
    .toBe(true);
  await sheet(page).getByText("Hold the lamp a beat longer").waitFor();
  await sheet(page)
    .getByText(/Shot, 00:00:01:00 · Ines/)
    .waitFor();
  await sheet(page).getByRole("switch", { name: "Done: Hold the lamp a beat longer" }).check();
  await sheet(page).locator("li[data-done]").waitFor();

  await sheet(page).getByRole("button", { name: "End", exact: true }).click();
  await sheet(page).getByRole("button", { name: "End it for good" }).click();
  await link.waitFor({ state: "detached" });
  await watch.reload();
  await watch.getByText(/This link opens nothing/).waitFor();
  expect(owner.complaints).toEqual([]);
  expect(client.complaints.filter((words) => !words.includes("404"))).toEqual([]);
  await client.leave();
  await owner.leave();
});
