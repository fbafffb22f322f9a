import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { trainingHealth } from "../../tools/training-health.mjs";
import { launchBrowser, visit } from "./browser.ts";
import { enter, openBoard, paidBoard, startPaidStudio } from "./paid-studio.ts";
import { serious } from "./serious.ts";
import { ask } from "./steps.ts";
import type { Studio } from "./studio.ts";

let studio: Studio;
let browser: Browser;

beforeAll(async () => {
  [studio, browser] = await Promise.all([
    startPaidStudio({ image: 200, video: 400 }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await Promise.all([browser.close(), studio.remove()]);
});

/** Rows and files as they lie on this machine, past all of the studio's own code. */
const kept = () => {
  const { rows, files, orders, wrong } = trainingHealth(studio.state)!;
  return { rows: rows.length, files: files.length, orders, wrong };
};
const settled = (wish: object) =>
  expect.poll(kept, { timeout: 15_000 }).toEqual({ orders: 0, wrong: [], ...wish });

/** A still and a shot of it, run to the end. */
async function runBoard(page: Page, name: string) {
  const boardId = await paidBoard(page, name, [{ name, prompt: `${name} at night` }]);
  const { quote } = await ask<{ quote: string }>(page, "POST", "/api/runs/estimate", { boardId });
  const { id } = await ask<{ id: string }>(page, "POST", "/api/runs", { boardId, quote });
  const status = async () => (await ask<{ status: string }>(page, "GET", `/api/runs/${id}`)).status;
  await expect.poll(status, { timeout: 40_000 }).toBe("done");
}

const launcher = path.resolve(import.meta.dirname, "..", "..", "tools", "launch.mjs");

/** What `npm run export:training` says, into this folder, as whoever this page belongs to. */
async function exported(page: Page, to: string): Promise<string> {
  const cookies = await page.context().cookies(studio.url);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const command = [launcher, "export-training", "--to", to, "--url", studio.url];
  const env = { ...process.env, AKTION_ADMIN_COOKIE: cookie };
  const { stdout } = await promisify(execFile)(process.execPath, command, { env });
  return stdout;
}

const toggle = (page: Page) => page.getByRole("switch", { name: "Share what I make" });
const openSettings = async (page: Page) => {
  await page.goto(`${studio.url}/settings`);
  await toggle(page).waitFor();
  await page.getByText("Its prompt").waitFor();
};

test("on it stores, withdrawn it is gone, off it stores nothing; an admin exports what is left", async () => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  await enter(page, studio, "ada");
  await runBoard(page, "Harbour");
  await settled({ rows: 0, files: 0 });

  await openSettings(page);
  expect(await toggle(page).isChecked()).toBe(false);
  await page.getByText(/^What a row of yours holds/).waitFor();
  await page.getByText("Shot, Standard").first().waitFor();
  expect(await serious(page)).toEqual([]);
  // It stands where it was put from the very press on, before the studio has answered.
  const put = (one: HTMLElement) => {
    one.click();
    return (one as HTMLInputElement).checked;
  };
  expect(await toggle(page).evaluate(put)).toBe(true);
  await page.getByText("On since today.").waitFor();
  await runBoard(page, "Rooftop");
  // Once private, a board gives nothing away.
  await openBoard(page, studio, await paidBoard(page, "Attic", []));
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Commands" }).fill("private board");
  await page.keyboard.press("Enter");
  await page.getByText("nothing of it is shared").first().waitFor();
  // A still and its shot, which was made from the still.
  await settled({ rows: 2, files: 3 });

  await openSettings(page);
  await page.getByText("and 8 of 10 tenths towards the next").waitFor();
  await page.getByRole("link", { name: "Your 2 contributions" }).click();
  const rows = page.getByRole("listitem").filter({ has: page.getByRole("checkbox") });
  await expect.poll(() => rows.count()).toBe(2);
  await expect.poll(() => rows.locator("img").count()).toBeGreaterThan(0);
  await rows.first().getByText("What is stored").click();
  await rows.first().getByText("Slow push in").last().waitFor();
  expect(await serious(page)).toEqual([]);

  const admin = await visit(browser, studio.url);
  await enter(admin.page, studio, "admin");
  await admin.page.goto(`${studio.url}/admin`);
  await admin.page.getByText("2 contributions of 1 person").waitFor();
  await admin.page.getByRole("button", { name: "Make an export" }).click();
  await admin.page.getByText(/ 2 rows .* not read yet/).waitFor();

  const folder = mkdtempSync(path.join(tmpdir(), "aktion-export-"));
  const rowsThere = () => readFileSync(path.join(folder, "rows.jsonl"), "utf8").trim().split("\n");
  expect(await exported(admin.page, folder)).toContain("2 rows, 3 files (3 fetched now, 0 withdr");
  expect(rowsThere()).toHaveLength(2);

  await rows.first().getByRole("checkbox").check();
  await page.getByRole("button", { name: "Withdraw 1 selected" }).click();
  await page.getByText("For good: row and files are deleted.").waitFor();
  await page.getByRole("button", { name: "Withdraw", exact: true }).click();
  await page.getByText("1 contribution withdrawn.").waitFor();
  await expect.poll(() => rows.count()).toBe(1);
  await settled({ rows: 1, files: 1 });

  const link = admin.page.getByRole("link", { name: "Rows as JSONL" });
  const text = await admin.page.evaluate(
    async (address) => (await fetch(address)).text(),
    (await link.getAttribute("href"))!,
  );
  const lines = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toMatchObject([{ nodeKind: "image" }, { end: true, rows: 2, withdrawn: 1 }]);
  expect(await exported(admin.page, folder)).toContain("1 row, 1 file (0 fetched now, 2 withdr");
  expect(rowsThere()).toHaveLength(1);
  rmSync(folder, { recursive: true });
  await admin.leave();

  await page.getByRole("button", { name: "Withdraw it", exact: true }).click();
  await page.getByRole("button", { name: "Withdraw", exact: true }).click();
  await page.getByText("You share nothing.").waitFor();
  await settled({ rows: 0, files: 0 });

  await openSettings(page);
  await toggle(page).press("Space");
  await page.getByText("Off. Nothing is stored.").waitFor();
  await runBoard(page, "Stairwell");
  await settled({ rows: 0, files: 0 });
  expect(complaints).toEqual([]);
  await leave();
}, 150_000);
