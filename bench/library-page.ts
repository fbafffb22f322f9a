// The Library page over 20,000 files: the first screen, scrolling, blank places, the far end, search; and
// beside it a plain page that has every picture in its document, loading lazily, and what the browser
// needs to show anything at all. --few and --rounds 1 make it short.
import { DatabaseSync } from "node:sqlite";
import type { Page } from "playwright-core";
import { databaseFile } from "../tools/studio/database.mjs";
import { launchBrowser, visit } from "../web/e2e/browser.ts";
import { ask } from "../web/e2e/steps.ts";
import { makeStudio } from "../web/e2e/studio.ts";
import {
  blankest,
  firstFrame,
  pictured,
  scroll,
  toFarEnd,
  type Wall,
} from "./library-page/measure.ts";
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
          const first = document.querySelector<HTMLElement>(tile);
          const picture = first?.querySelector("img");
          const isNew = first !== null && first.dataset["asset"] !== was;
          if (!isNew || !picture?.complete || picture.naturalWidth === 0)
            return requestAnimationFrame(look);
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
  /** In new tabs, with nothing else going on. */
  const openOften = async (name: string, wall: Wall, open: (page: Page) => Promise<unknown>) => {
    for (let time = 0; time < 5; time += 1) {
      const page = await context.newPage();
      await page.waitForTimeout(500);
      await open(page);
      tell(`${name}: first screen, its pictures drawn`, await pictured(page, wall));
      await page.close();
    }
  };
  const look = async (name: string, wall: Wall, open: (page: Page) => Promise<unknown>) => {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    await open(page);
    await pictured(page, wall);
    await page.waitForLoadState("networkidle");
    // At this pace every picture is shown; at the other the page may leave out those passed by.
    const slow = await scroll(page, session, frames / 2, 60);
    tell(`${name}: main thread a frame scrolled slowly`, slow.main);
    const { main, p95 } = await scroll(page, session, frames);
    tell(`${name}: main thread a scrolled frame`, main);
    tell(`${name}: frames apart, p95`, p95);
    const stopped = await page.evaluate(() => performance.now());
    tell(`${name}: pictures where the scroll stops`, (await pictured(page, wall)) - stopped);
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
    const empty = await context.newPage();
    await empty.goto(`${studio.url}/favicon.svg`, { waitUntil: "commit" });
    tell("nothing but a drawing: first frame", await firstFrame(empty));
    await empty.close();
    const openOurs = (fresh: Page) => fresh.goto(`${studio.url}/library`, { waitUntil: "commit" });
    await openOften("ours", ours, openOurs);
    const page = await look("ours", ours, openOurs);
    tell("ours: to the far end, its pictures drawn", await toFarEnd(page, ours));
    await page.evaluate(() => scrollTo(0, 0));
    await pictured(page, ours);
    // What was asked for on the way is not waited for by what is searched.
    await page.waitForTimeout(1500);
    for (const word of ["pier", "heliotrope", "foggy market"])
      tell("ours: search, from letter to picture", await search(page, word));
    await page.close();
    const openPlain = (fresh: Page) => plainWall(fresh, `${studio.url}/plain-wall`, shapes);
    await openOften("plain", plain, openPlain);
    const beside = await look("plain", plain, openPlain);
    await beside.close();
  }
  const limits: Record<string, number> = {
    "ours: first screen, its pictures drawn": 300,
    "ours: main thread a frame scrolled slowly": 8,
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
