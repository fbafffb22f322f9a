// The page of a template to a newcomer with an empty cache: its first paint, its title, its graph; and
// beside it the smallest page of the same studio. --rounds 3 makes it short.
import type { Browser, Page } from "playwright-core";
import { launchBrowser, visit } from "../web/e2e/browser.ts";
import { boardToPublish, publishBoard } from "../web/e2e/published.ts";
import { signIn } from "../web/e2e/steps.ts";
import { makeStudio } from "../web/e2e/studio.ts";
import { asked } from "./options/asked.ts";
import { median, printTable } from "./printing/table.ts";

const rounds = Number(asked("rounds", "9"));
const limit = 1000;

/** Notes from the page's own beginning when each of these is first to be seen. */
function noteSights(seen: Readonly<Record<string, string>>): void {
  const sights: Record<string, number> = {};
  Object.assign(globalThis, { sights });
  const look = () => {
    for (const [name, where] of Object.entries(seen)) {
      const found = document.querySelector(where);
      if (found && found.getClientRects().length > 0 && !(name in sights))
        sights[name] = performance.now();
    }
    if (Object.keys(sights).length < Object.keys(seen).length) requestAnimationFrame(look);
  };
  look();
}

const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName("first-contentful-paint");
          if (entry) resolve(entry.startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );

async function asNewcomer<T>(
  browser: Browser,
  url: string,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(noteSights, {
      title: "h1:not(:empty)",
      graph: "[role=application] svg",
    });
    await page.goto(url, { waitUntil: "commit" });
    return await look(page);
  } finally {
    await context.close();
  }
}

const studio = await makeStudio();
await studio.start();
const browser = await launchBrowser();
try {
  const { page, leave } = await visit(browser, studio.url);
  await signIn(page, studio.url, "publisher@example.com");
  const { slug } = await publishBoard(page, await boardToPublish(page));
  await leave();
  const address = `${studio.url}/templates/${slug}`;
  const paints: number[] = [];
  const titles: number[] = [];
  const graphs: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    floor.push(await asNewcomer(browser, `${studio.url}/api/health`, firstPaint));
    await asNewcomer(browser, address, async (fresh) => {
      paints.push(await firstPaint(fresh));
      await fresh.waitForFunction(() => "graph" in (globalThis as { sights?: object }).sights!);
      const sights = await fresh.evaluate(
        () => (globalThis as unknown as { sights: Record<string, number> }).sights,
      );
      titles.push(sights["title"]!);
      graphs.push(sights["graph"]!);
    });
  }
  printTable("template-page", [
    { what: "first paint, cold", ours: median(paints), limit, unit: "ms" },
    { what: "its title is shown, cold", ours: median(titles), limit, unit: "ms" },
    { what: "its graph is shown, cold", ours: median(graphs), limit: null, unit: "ms" },
    {
      what: "the smallest page there is, first paint",
      ours: median(floor),
      limit: null,
      unit: "ms",
    },
  ]);
} finally {
  await browser.close();
  await studio.remove();
}
