import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { ask, openStillAndShot, signIn } from "./steps.ts";
import { makeStudio, takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const words = (page: Page) => page.locator(".react-flow__node textarea").first();
const saved = (page: Page) =>
  page
    .getByRole("status")
    .filter({ hasText: /^saved/ })
    .waitFor();

const onServer = (page: Page, board: string) =>
  page.evaluate(
    async (id) => JSON.stringify((await (await fetch(`/api/boards/${id}`)).json()).graph),
    board,
  );

test("an edit comes to the server by itself, and is back after a reload", async () => {
  const { page, leave } = await visit(browser, studio.url);
  const board = await openStillAndShot(page);
  await words(page).fill("A lighthouse in a storm");
  await expect.poll(() => onServer(page, board)).toContain("lighthouse in a storm");
  await page.reload();
  await expect.poll(() => words(page).inputValue()).toBe("A lighthouse in a storm");
  await leave();
});

test("edits made offline are kept over a closed tab and sent on return", async () => {
  const { page, context, leave } = await visit(browser, studio.url);
  const board = await openStillAndShot(page);
  await context.setOffline(true);
  await words(page).fill("Offline: the lamp goes out");
  await page.getByText("kept here, offline").waitFor();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`${studio.url}/boards/${board}`);
  await expect.poll(() => words(again).inputValue()).toBe("Offline: the lamp goes out");
  await expect
    .poll(() => onServer(again, board), { timeout: 10_000 })
    .toContain("the lamp goes out");
  await leave();
});

test("edits made offline are sent by themselves when the network is back", async () => {
  const { page, context, leave } = await visit(browser, studio.url);
  const board = await openStillAndShot(page);
  await context.setOffline(true);
  await words(page).fill("Back again");
  await page.getByText("kept here, offline").waitFor();
  await context.setOffline(false);
  await saved(page);
  expect(await onServer(page, board)).toContain("Back again");
  await leave();
});

test("an old revision overwrites nothing: a person chooses, and either way nothing is lost", async () => {
  for (const keep of ["Keep mine", "Take theirs"] as const) {
    const { page, leave } = await visit(browser, studio.url);
    // Until the edit below this page must not hear of the other one.
    await page.route("**/api/boards/*/revision", (route) => route.abort());
    const board = await openStillAndShot(page);
    await saved(page);
    // Someone with the same account, elsewhere.
    await page.evaluate(async (id) => {
      const { graph, revision } = await (await fetch(`/api/boards/${id}`)).json();
      const still =
        graph.nodes.find((one: { kind: string }) => one.kind === "prompt") ?? graph.nodes[0];
      still.params = { ...still.params, [still.kind === "prompt" ? "text" : "prompt"]: "Theirs" };
      await fetch(`/api/boards/${id}`, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ graph, revision }),
      });
    }, board);
    await words(page).fill("Mine");
    const choice = page.getByRole("alert").filter({ hasText: "Which one should stay?" });
    const lines = () => choice.getByRole("listitem").allTextContents();
    await expect.poll(lines).toEqual(["Prompt: “Words” changed", "Prompt: “Words” changed"]);
    await page.getByText("Changed on both sides").waitFor();
    await page.getByRole("button", { name: keep }).click();
    const wanted = keep === "Keep mine" ? "Mine" : "Theirs";
    await expect.poll(() => onServer(page, board)).toContain(wanted);
    await expect.poll(async () => (await words(page).inputValue()) || "").toContain(wanted);
    await leave();
  }
});

test("a board deleted elsewhere says so, keeps what is typed, and is brought back with it", async () => {
  const { page, context, leave } = await visit(browser, studio.url);
  const board = await openStillAndShot(page);
  await saved(page);
  const other = await context.newPage();
  await other.goto(studio.url);
  await ask(other, "DELETE", `/api/boards/${board}`);
  const news = page.getByRole("alert").filter({ hasText: "deleted elsewhere" });
  // Nothing was typed here: it is heard of all the same.
  await news.waitFor();
  await words(page).fill("Typed while it was gone");
  await page.getByText("kept here, not saved").waitFor();
  await news.getByRole("button", { name: "Bring it back" }).click();
  await news.waitFor({ state: "detached" });
  await saved(page);
  expect(await onServer(page, board)).toContain("Typed while it was gone");

  await ask(other, "DELETE", `/api/boards/${board}`);
  await news.getByRole("button", { name: "Go to the boards" }).click();
  await page.getByRole("region", { name: "Examples" }).waitFor();
  await leave();
});

test("what another device saves is seen here by itself, and can be undone here", async () => {
  const email = `devices-${Date.now()}@example.com`;
  const one = await visit(browser, studio.url);
  await signIn(one.page, studio.url, email);
  const board = await openStillAndShot(one.page);
  const other = await visit(browser, studio.url);
  await signIn(other.page, studio.url, email);
  await other.page.goto(`${studio.url}/boards/${board}`);
  await words(one.page).fill("Written on the one");
  await expect.poll(() => words(other.page).inputValue()).toBe("Written on the one");
  await other.page.getByRole("button", { name: "History" }).click();
  await other.page.getByText("What changed").first().click();
  await other.page.getByText("Prompt: “Words” changed").waitFor();
  await Promise.all([one.leave(), other.leave()]);
});

test("a part of the page that does not come leaves the board standing, and comes when it can", async () => {
  const { page, leave } = await visit(browser, studio.url);
  let away = true;
  await page.route(/\/assets\/(HintLine|Inspector)-/, (route) =>
    away ? route.abort() : route.continue(),
  );
  const board = await openStillAndShot(page);
  await page
    .locator(".react-flow__node")
    .first()
    .click({ position: { x: 40, y: 8 } });
  await page.getByText("A part of this page has not come.").waitFor();
  await words(page).fill("Written without it");
  await expect.poll(() => onServer(page, board)).toContain("Written without it");
  away = false;
  const inspector = page.getByRole("complementary", { name: "Prompt" });
  await inspector.waitFor({ timeout: 20_000 });
  await page.getByText("A part of this page has not come.").waitFor({ state: "detached" });
  expect(await inspector.evaluate((one) => getComputedStyle(one).position)).not.toBe("static");
  await leave();
});

test(
  "a killed server loses nothing, and the open page goes on with it",
  { timeout: 120_000 },
  async () => {
    const own = await makeStudio();
    await own.start();
    try {
      const { page, leave } = await visit(browser, own.url);
      const board = await openStillAndShot(page);
      await saved(page);
      await own.kill();
      await words(page).fill("Written while the server was dead");
      await page.getByText("kept here, offline").waitFor();
      await own.start();
      await expect
        .poll(() => onServer(page, board).catch(() => ""), { timeout: 40_000, interval: 500 })
        .toContain("while the server was dead");
      await leave();
    } finally {
      await own.remove();
    }
  },
);
