import { source } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { openExample, openSignIn, run } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: { readonly target: string[]; readonly failureSummary?: string }[];
}

/** What axe calls serious or worse, said so that it can be found. */
async function serious(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const found = await page.evaluate(() => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: Finding[] }> };
    };
    return axe.run();
  });
  return found.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
    );
}

const places: Record<string, (page: Page) => Promise<unknown>> = {
  "the start page": async () => undefined,
  "the sign-in dialog": openSignIn,
  settings: (page) => page.goto("/settings"),
  "a board that was run": async (page) => {
    await openExample(page);
    await run(page, 2);
  },
  "a selected node": async (page) => {
    await openExample(page);
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
