// The Library page over 20,000 files: the first screen, scrolling, blank places, search; and beside it a
// plain page that has every picture in its document, loading lazily. --few and --rounds 1 make it short.
import { DatabaseSync } from "node:sqlite";
import type { Page } from "playwright-core";
import { databaseFile } from "../tools/studio/database.mjs";
import { launchBrowser, visit } from "../web/e2e/browser.ts";
import { ask } from "../web/e2e/steps.ts";
import { makeStudio } from "../web/e2e/studio.ts";
import { blankest, firstScreen, scroll, type Wall } from "./library-page/measure.ts";
import { drawPictures, pictureAll } from "./library-page/pictures.ts";
import { plainWall } from "./library-page/plain-wall.ts";
import { seed } from "./library/seed.ts";
import { asked } from "./options/asked.ts";
import { median, printTable, type Row } from "./printing/table.ts";

const few = process.argv.includes("--few");
const files = few ? 2000 : 20_000;
const rounds = Number(asked("rounds", few ? "1" : "3"));
const frames = few ? 60 : 240;

const ours: Wall = { tile: "[role=gridcell]", coming: "[data-coming]" };
const plain: Wall = { tile: "img", coming: null };

/** From the last letter to the first picture of what was found. */
async function search(page: Page, word: string): Promise<number> {
  const field = page.getByRole("searchbox");
  const before = await page.locator(ours.tile).first().getAttribute("data-asset");
  await field.focus();
  return page.evaluate(
    ([tile, was, typed]) =>
      new Promise<number>((resolve) => {
        const input = document.querySelector<HTMLInputElement>("input[type=search]")!;
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
        set.call(input, typed);
        const from = performance.now();
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        const look = () => {
          const first = document.querySelector<HTMLElement>(tile)?.dataset["asset"];
          if (first === undefined || first === was) return requestAnimationFrame(look);
          resolve(performance.now() - from);
        };
        look();
      }),
    [ours.tile, before ?? "", word] as const,
  );
}

const studio = await makeStudio();
await studio.start();
const browser = await launchBrowser();
try {
  const { context, page: first } = await visit(browser, studio.url);
  await first.waitForLoadState("networkidle");
  const drawn = await drawPictures(first);
  const { user } = await ask<{ user: { id: string } }>(first, "GET", "/api/me");
  await first.close();
  await studio.stop();
  const database = new DatabaseSync(databaseFile(studio.state)!);
  seed(database, user.id, files);
  const shapes = pictureAll(database, user.id, drawn);
  database.close();
  await studio.start();

  const found: Record<string, number[]> = {};
  const tell = (what: string, ms: number) => (found[what] ??= []).push(ms);
  const look = async (name: string, wall: Wall, open: (page: Page) => Promise<unknown>) => {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    await open(page);
    tell(`${name}: first screen`, await firstScreen(page, wall));
    await page.waitForLoadState("networkidle");
    const { main, p95 } = await scroll(page, session, frames);
    tell(`${name}: main thread a scrolled frame`, main);
    tell(`${name}: frames apart, p95`, p95);
    // The plain page has all its places from the start; to look for them there takes minutes.
    if (wall.coming !== null) {
      const { blank, coming } = await blankest(page, wall, frames);
      tell(`${name}: oldest blank place`, blank);
      tell(`${name}: oldest place of one unread`, coming);
    }
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    tell(`${name}: heap`, usedSize / 1e6);
    return page;
  };
  const warm = await context.newPage();
  await warm.goto(`${studio.url}/library`, { waitUntil: "networkidle" });
  await warm.close();
  for (let round = 0; round < rounds; round += 1) {
    const page = await look("ours", ours, (fresh) =>
      fresh.goto(`${studio.url}/library`, { waitUntil: "commit" }),
    );
    await page.evaluate(() => scrollTo(0, 0));
    for (const word of ["pier", "heliotrope", "foggy market"])
      tell("ours: search, from letter to picture", await search(page, word));
    await page.close();
    const beside = await look("plain", plain, (fresh) =>
      plainWall(fresh, `${studio.url}/plain-wall`, shapes),
    );
    await beside.close();
  }
  const limits: Record<string, number> = {
    "ours: first screen": 300,
    "ours: main thread a scrolled frame": 8,
    "ours: oldest blank place": 100,
    "ours: search, from letter to picture": 100,
  };
  printTable(
    "library-page",
    Object.entries(found).map(([what, values]): Row => ({
      what,
      ours: median(values),
      limit: limits[what] ?? null,
      unit: what.endsWith("heap") ? "MB" : "ms",
    })),
  );
} finally {
  await browser.close();
  await studio.remove();
}
