import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { enter, openBoard, paidBoard, startPaidStudio } from "./paid-studio.ts";
import { ask, boardOf } from "./steps.ts";
import type { Studio } from "./studio.ts";

let studio: Studio;
let browser: Browser;

beforeAll(async () => {
  [studio, browser] = await Promise.all([
    startPaidStudio({ image: 400, video: 1500 }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), studio.remove()]);
});

const rooftop = [{ name: "Rooftop", prompt: "A rooftop at night" }];
const refused = [{ name: "Harbour", prompt: "A harbour in fog [sim fault=moderated]" }];

async function onBoard(stills = rooftop) {
  const visitor = await visit(browser, studio.url);
  await enter(visitor.page, studio, "ada");
  await openBoard(visitor.page, studio, await paidBoard(visitor.page, "Rooftop", stills));
  return visitor;
}

const runButton = (page: Page) => page.getByRole("button", { name: "Run", exact: true });
const stopButton = (page: Page) => page.getByRole("button", { name: /^Stop the run/ });
const wallet = (page: Page) => page.getByRole("button", { name: /^Wallet/ });

interface Runs {
  readonly items: readonly {
    readonly id: string;
    readonly status: string;
    readonly charged: number;
    readonly quoted: number;
  }[];
}
const runs = (page: Page) => ask<Runs>(page, "GET", `/api/runs?board=${boardOf(page)}`);

async function runToTheEnd(page: Page) {
  await page.getByText("8 credits, 1 free").first().waitFor();
  const over = async () =>
    (await runs(page)).items.filter(({ status }) => status !== "waiting" && status !== "running");
  const before = (await over()).length;
  await runButton(page).click();
  await expect.poll(async () => (await over()).length, { timeout: 40_000 }).toBe(before + 1);
  await runButton(page).waitFor();
}

test("what was shown is taken, once; then all of it is reused", async () => {
  const { page, leave } = await onBoard();
  await expect.poll(() => wallet(page).textContent()).toMatch(/100 cr +3 free today/);
  await runToTheEnd(page);
  await expect
    .poll(() => wallet(page).textContent(), { timeout: 15_000 })
    .toMatch(/92 cr +2 free today +8 this month/);
  expect((await runs(page)).items).toMatchObject([{ status: "done", quoted: 8, charged: 8 }]);
  await expect.poll(() => page.getByText("Reused · 0").count()).toBe(2);

  await wallet(page).click();
  await page.getByRole("link", { name: "Credits history" }).click();
  await page.getByText("Taken: Shot on “Rooftop”").waitFor();
  await page.getByText("Free still: Still on “Rooftop”").waitFor();
  await page.getByText("Welcome gift").first().waitFor();
  await leave();
});

test("an edit marks what hangs on it as changed since its take", async () => {
  const { page, leave } = await onBoard();
  await runToTheEnd(page);
  await page.locator("main textarea").first().fill("The same rooftop by day");
  await expect.poll(() => page.getByText("Changed since this take").count()).toBe(2);
  await leave();
});

test("a price that moved is said, and is not taken before it is agreed to", async () => {
  const { page, leave } = await onBoard();
  await page.getByText("8 credits, 1 free").first().waitFor();
  const admin = await visit(browser, studio.url);
  await enter(admin.page, studio, "admin");
  const priced = async (shot: number) => {
    const { version, settings } = await ask<{ version: number; settings: object }>(
      admin.page,
      "GET",
      "/api/admin/settings",
    );
    const prices = { i2v: { standard: shot, premium: 16 } };
    await ask(admin.page, "PUT", "/api/admin/settings", {
      version,
      settings: { ...settings, prices },
    });
  };
  await priced(9);
  try {
    await runButton(page).click();
    await page.getByText(/The price changed from 8 credits, 1 free to 9 credits/).waitFor();
    expect((await runs(page)).items).toEqual([]);
    await page.getByRole("status").getByRole("button", { name: "Run" }).click();
    await stopButton(page).waitFor();
    expect((await runs(page)).items).toMatchObject([{ quoted: 9 }]);
  } finally {
    await priced(8);
  }
  await Promise.all([leave(), admin.leave()]);
});

test("what can't be paid does not start, and says what is missing", async () => {
  const many = Array.from({ length: 13 }, (_, at) => ({
    name: `Frame ${at}`,
    prompt: `Frame ${at} of many`,
  }));
  const { page, leave } = await onBoard(many);
  await page
    .getByText(/\d+ short/)
    .first()
    .waitFor();
  await runButton(page).click();
  await page.getByText(/\d+ are missing/).waitFor();
  expect((await runs(page)).items).toEqual([]);
  await leave();
});

test("the run panel tells a refusal in the maker's words, free, and runs again what is missing", async () => {
  const { page, leave } = await onBoard(refused);
  await runToTheEnd(page);
  await page.keyboard.press("r");
  const panel = page.getByRole("complementary", { name: "Run", exact: true });
  await panel.getByText(/1 failed/).waitFor();
  await panel.getByText(/Quoted 8, charged 0, given back 8/).waitFor();
  await panel
    .getByText(/declined/i)
    .first()
    .waitFor();
  // Pressed twice, it is one run.
  await panel.getByRole("button", { name: "Run again what is missing" }).dblclick();
  await expect.poll(async () => (await runs(page)).items.length, { timeout: 15_000 }).toBe(2);
  await page.waitForTimeout(1500);
  expect((await runs(page)).items).toHaveLength(2);
  await leave();
});

test("a run begun in another tab is followed here", async () => {
  const { page, context, leave } = await onBoard();
  const other = await context.newPage();
  await other.goto(page.url());
  await runButton(other).waitFor();
  await page.getByText("8 credits, 1 free").first().waitFor();
  await runButton(page).click();
  await stopButton(page).waitFor();
  await other.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect
    .poll(
      async () =>
        (await stopButton(other).isVisible()) ||
        (await other.getByText("Reused · 0").count()) === 2,
      { timeout: 20_000 },
    )
    .toBe(true);
  await leave();
});

test("the queue shows what goes; a waiting run moves earlier by a press, and one is called off", async () => {
  const visitor = await visit(browser, studio.url);
  const { page, leave } = visitor;
  await enter(page, studio, "bea");
  for (let at = 0; at < 9; at += 1) {
    const board = await paidBoard(page, `Film ${at}`, [
      { name: "One", prompt: `Film ${at} [sim takes=40000]` },
    ]);
    const { quote } = await ask<{ quote: string }>(page, "POST", "/api/runs/estimate", {
      boardId: board,
    });
    await ask(page, "POST", "/api/runs", { boardId: board, quote });
  }
  await page.goto(`${studio.url}/queue`);
  const waiting = page.getByRole("region", { name: "Waiting" });
  const titles = () => waiting.getByRole("link").allTextContents();
  await expect.poll(titles).toEqual(["Film 6", "Film 7", "Film 8"]);
  await page.getByRole("button", { name: "Film 8: earlier" }).click();
  await expect.poll(titles).toEqual(["Film 6", "Film 8", "Film 7"]);
  await page.reload();
  await expect.poll(titles).toEqual(["Film 6", "Film 8", "Film 7"]);
  const row = waiting.getByRole("listitem").filter({ hasText: "Film 7" });
  await row.getByRole("button", { name: "Cancel" }).click();
  await page
    .getByRole("region", { name: "Lately finished" })
    .getByRole("link", { name: "Film 7" })
    .waitFor();
  await leave();
});

test("an admin's price is kept once; somebody else's change is not overwritten unseen", async () => {
  const one = await visit(browser, studio.url);
  await enter(one.page, studio, "admin");
  const { page } = one;
  await page.goto(`${studio.url}/admin`);
  for (const width of [390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await page.getByLabel("Free stills a day").fill("4");
  await page.getByText(/Not saved yet: free stills/).waitFor();
  // A link does not lead past what is not saved.
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByText(/Save before you leave/).waitFor();
  await page.getByRole("button", { name: "Stay" }).click();
  const before = await ask<{ version: number; settings: object }>(
    page,
    "GET",
    "/api/admin/settings",
  );
  await ask(page, "PUT", "/api/admin/settings", {
    version: before.version,
    settings: before.settings,
  });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText(/changed meanwhile/).waitFor();
  await page.getByRole("button", { name: "Keep mine on top" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText(/Saved\. It counts/).waitFor();
  const saved = await ask<typeof before>(page, "GET", "/api/admin/settings");
  expect(saved).toMatchObject({ version: before.version + 2, settings: { freeStillsADay: 4 } });
  await page.getByLabel("Free stills a day").fill("3");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText(/Saved\. It counts/).waitFor();
  await one.leave();
});
