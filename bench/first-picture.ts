// From the click on Run to the picture on the canvas, in a real browser, on a board of one still.
import { launchBrowser, visit } from "../web/e2e/browser.ts";
import { ask } from "../web/e2e/steps.ts";
import { makeStudio } from "../web/e2e/studio.ts";
import { median, printTable } from "./printing/table.ts";

const rounds = 7;

const studio = await makeStudio();
await studio.start();
const browser = await launchBrowser();
try {
  const times: number[] = [];
  const { page } = await visit(browser, studio.url);
  await page.waitForLoadState("networkidle");
  for (let round = 0; round < rounds; round += 1) {
    const params = { prompt: `A harbour at dawn, ${round} boats` };
    const still = { id: "still", kind: "image", params, position: { x: 0, y: 0 } };
    const graph = { format: 1, nodes: [still], edges: [] };
    const { id } = await ask<{ id: string }>(page, "POST", "/api/boards", { graph });
    await page.goto(`${studio.url}/boards/${id}`);
    const run = page.getByRole("button", { name: "Run", exact: true });
    await run.waitFor();
    await page.waitForTimeout(1000);
    const shown = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          addEventListener(
            "click",
            () => {
              const from = performance.now();
              const look = () => {
                const picture = document.querySelector<HTMLImageElement>("main img");
                if (picture?.complete && picture.naturalWidth > 0)
                  resolve(performance.now() - from);
                else requestAnimationFrame(look);
              };
              look();
            },
            { once: true, capture: true },
          );
        }),
    );
    await run.click();
    times.push(await shown);
  }
  printTable("first-picture", [
    {
      what: "Run to the picture on the canvas, Draft",
      ours: median(times),
      limit: 2000,
      unit: "ms",
    },
  ]);
} finally {
  await browser.close();
  await studio.remove();
}
