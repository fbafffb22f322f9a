import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { ask, openExample } from "./steps.ts";

const studio = inject("studio");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Estimate {
  readonly high: number;
  readonly problems: readonly object[];
}

test.each([
  ["A character in three shots", 7],
  ["Sketch to shot", 2],
  ["A talking scene", 8],
  ["A scene of six frames", 7],
  ["A sequence", 5],
])("%s runs in Draft as it is", async (name, made) => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  const board = await openExample(page, name);
  await page.getByRole("button", { name: "Run", exact: true }).click();
  const ended = async () => {
    const { items } = await ask<{ items: { status: string }[] }>(
      page,
      "GET",
      `/api/runs?board=${board}`,
    );
    return items[0]?.status;
  };
  await expect.poll(ended, { timeout: 80_000 }).toBe("done");
  const { items } = await ask<{ items: { node: string }[] }>(
    page,
    "GET",
    `/api/boards/${board}/takes?limit=100`,
  );
  expect(new Set(items.map(({ node }) => node)).size).toBe(made);
  expect(complaints.filter((one) => !one.includes("401"))).toEqual([]);
  await leave();
});

test("A one-minute film is ready to run, free", async () => {
  const { page, leave } = await visit(browser, studio.url);
  const boardId = await openExample(page, "A one-minute film");
  const { high, problems } = await ask<Estimate>(page, "POST", "/api/runs/estimate", { boardId });
  expect({ high, problems }).toEqual({ high: 0, problems: [] });
  await leave();
});
