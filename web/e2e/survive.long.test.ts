import { expect, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { enter, openBoard, paidBoard, startPaidStudio } from "./paid-studio.ts";
import { ask, boardOf, pictures } from "./steps.ts";

interface Runs {
  readonly items: readonly { readonly status: string; readonly charged: number }[];
}

test(
  "a run whose server is killed in the middle goes on, and the open tab sees it end",
  { timeout: 180_000 },
  async () => {
    const studio = await startPaidStudio({ image: 300, video: 9000 });
    const browser = await launchBrowser();
    try {
      const { page, leave } = await visit(browser, studio.url);
      await enter(page, studio, "mara");
      const still = { name: "Quay", prompt: "A quay before the storm" };
      await openBoard(page, studio, await paidBoard(page, "Quay", [still]));
      await page.getByText("8 credits, 1 free").first().waitFor();
      const loaded = () => page.evaluate(() => performance.timeOrigin);
      const before = await loaded();
      await page.getByRole("button", { name: "Run", exact: true }).click();
      await expect.poll(async () => (await pictures(page)).length, { timeout: 30_000 }).toBe(1);

      await studio.kill();
      await page.waitForTimeout(1500);
      await studio.start();

      await page.getByRole("button", { name: "Run", exact: true }).waitFor({ timeout: 60_000 });
      await expect.poll(() => page.locator("main video, main img").count()).toBeGreaterThan(1);
      const { items } = await ask<Runs>(page, "GET", `/api/runs?board=${boardOf(page)}`);
      expect(items).toMatchObject([{ status: "done", charged: 8 }]);
      expect(await loaded()).toBe(before);
      await leave();
    } finally {
      await browser.close();
      await studio.remove();
    }
  },
);
