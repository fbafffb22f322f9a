import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { findBrowser } from "../../tools/testing/find-browser.mjs";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: flags, headless: true });
}

export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** What the page complained of: uncaught errors and console errors. */
  complaints: string[];
  leave(): Promise<void>;
}

export interface VisitOptions {
  theme?: "dark" | "light";
  width?: number;
  height?: number;
  /** Fingers instead of a mouse. */
  touch?: boolean;
  /** The address this visitor seems to come from; limits are counted for each address. */
  address?: string;
}

let visitors = 0;

/** A person with a browser of their own: own cookies, own storage, own network address. */
export async function visit(browser: Browser, url: string, options: VisitOptions = {}) {
  const { theme = "dark", width = 1440, height = 900 } = options;
  visitors += 1;
  const seed = (process.pid * 251 + visitors) % 16_000_000;
  const address = options.address ?? `10.${seed >> 16}.${(seed >> 8) & 255}.${seed & 255}`;
  const context = await browser.newContext({
    baseURL: url,
    colorScheme: theme,
    viewport: { width, height },
    hasTouch: options.touch ?? false,
    reducedMotion: "reduce",
    extraHTTPHeaders: { "cf-connecting-ip": address },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(url);
  const visitor: Visitor = { context, page, complaints, leave: () => context.close() };
  return visitor;
}
