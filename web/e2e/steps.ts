import type { Page } from "playwright-core";
import { stillAndShot } from "./still-and-shot.ts";

/** What people do, step by step, for journeys and photographs alike. */
export async function openExample(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await page.waitForURL(/\/boards\/brd_/);
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  return boardOf(page);
}

/** Somebody new has a session once the wall was read. */
export const wallReady = (page: Page): Promise<void> =>
  page.getByRole("region", { name: "Examples" }).waitFor();

/** A board made without the start page, open with all that comes after the page itself. */
export async function openGraph(page: Page, graph: object): Promise<string> {
  await wallReady(page);
  const body = { graph: { format: 1, edges: [], ...graph } };
  const { id } = await ask<{ id?: string }>(page, "POST", "/api/boards", body);
  if (!id) throw new Error("the studio refused this graph");
  await page.goto(`/boards/${id}`);
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  return id;
}

/** A file of the page, by the beginning of its name, comes only once the answer is called. */
export async function holdFile(page: Page, name: string): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  // One asked for by a page that was left meanwhile can't go on any more, and need not.
  await page.route(new RegExp(`/assets/${name}-[^/]+\\.js$`), (route) =>
    held.then(() => route.continue()).catch(() => {}),
  );
  return letGo;
}

/** The commands of boards opened from now on come only once the answer is called. */
export const holdCommands = (page: Page): Promise<() => void> => holdFile(page, "shortcuts");

/** A board of a still and a shot. */
export const openStillAndShot = (page: Page): Promise<string> => openGraph(page, stillAndShot);

export const boardOf = (page: Page): string => new URL(page.url()).pathname.split("/").at(-1)!;

/** The pictures that are really there, as their addresses. */
export const pictures = (page: Page): Promise<string[]> =>
  page
    .locator("main img")
    .evaluateAll((found) =>
      found
        .filter((one) => (one as HTMLImageElement).naturalWidth > 0)
        .map((one) => one.getAttribute("src") ?? ""),
    );

async function until(page: Page, met: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await met()) return;
    await page.waitForTimeout(100);
  }
  const said = await page.locator("body").innerText();
  throw new Error(`waited in vain for ${what}; the page says: ${said.replace(/\s+/g, " ")}`);
}

/** Runs the board and waits until so many pictures are there and the run is over. */
export async function run(page: Page, count: number): Promise<void> {
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await until(page, async () => (await pictures(page)).length >= count, `${count} pictures`);
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
}

export async function codeFor(studio: string, email: string): Promise<string> {
  const outbox = await (await fetch(`${studio}/outbox`)).text();
  const letter = outbox.split("<article>").find((one) => one.includes(email));
  const [, code] = /Your code: (\d{6})/.exec(letter ?? "") ?? [];
  if (!code) throw new Error(`no letter to ${email} in the outbox`);
  return code;
}

export async function openSignIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "You: guest" }).first().click();
  await page.getByRole("menuitem", { name: "Sign in" }).click();
  await page.getByLabel("E-mail").waitFor();
}

export async function askForCode(page: Page, email: string): Promise<void> {
  await openSignIn(page);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send the code" }).click();
  await page.getByLabel(`Code sent to ${email}`).waitFor();
}

export async function signIn(page: Page, studio: string, email: string): Promise<void> {
  await askForCode(page, email);
  await page.getByLabel(`Code sent to ${email}`).fill(await codeFor(studio, email));
  await page
    .getByRole("button", { name: `You: ${email}` })
    .first()
    .waitFor();
}

/** Calls the API as the page's own visitor. */
export const ask = <T>(page: Page, method: string, address: string, body?: unknown): Promise<T> =>
  page.evaluate(
    async ([how, where, sent]) => {
      const answer = await fetch(where, {
        method: how,
        ...(sent === null ? {} : { headers: { "content-type": "application/json" }, body: sent }),
      });
      return answer.json();
    },
    [method, address, body === undefined ? null : JSON.stringify(body)] as const,
  ) as Promise<T>;
