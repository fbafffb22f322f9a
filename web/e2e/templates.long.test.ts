import { joined } from "@aktion/schema/media/bytes";
import { partsOf } from "@aktion/schema/media/file-parts";
import { withTags } from "@aktion/schema/media/file-tags";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { drop } from "./drop-files.ts";
import { boardToPublish, openPublish, publishBoard, secrets, uploadPicture } from "./published.ts";
import { serious } from "./serious.ts";
import { ask, boardOf, signIn, wallReady } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const prompts = ["Rain on a flat roof at night, one lamp", "Slow push in"];
const dialog = (page: Page) => page.getByRole("dialog");
const takesOn = async (page: Page, board: string) =>
  (await ask<{ items: { node: string }[] }>(page, "GET", `/api/boards/${board}/takes`)).items;

/** Where the title and the cover stood, each frame that they stood anywhere. */
function noteTitle(): void {
  const places = new Set<string>();
  Object.assign(globalThis, { places });
  let shown = false;
  const look = () => {
    const found = ["h1", "main img"].map((where) => {
      const one = document.querySelector(where);
      const { x, y, height } = one?.getBoundingClientRect() ?? new DOMRect();
      return [one?.textContent, x, y, height].join(" ");
    });
    shown ||= !found.some((one) => one.endsWith(" 0"));
    if (shown) places.add(found.join(", "));
    requestAnimationFrame(look);
  };
  look();
}

/** Read without a session, by somebody who never was here; nothing jumps when the page's code comes. */
async function readByNewcomer(slug: string): Promise<void> {
  const context = await browser.newContext({ baseURL: studio.url });
  const page = await context.newPage();
  const called: string[] = [];
  page.on("request", (one) => called.push(`${one.method()} ${new URL(one.url()).pathname}`));
  await page.addInitScript(noteTitle);
  const answer = await page.goto(`/templates/${slug}`);
  const html = await answer!.text();
  expect(html).toMatch(/<h1[^>]*>A roof for two<\/h1>/);
  await page.getByRole("application").waitFor();
  await page.getByText("free, about").first().waitFor();
  expect(called.filter((one) => one.includes("/api/"))).toEqual([
    `POST /api/templates/${slug}/estimate`,
  ]);
  expect(await context.cookies()).toEqual([]);
  const places = await page.evaluate(() => [
    ...(globalThis as unknown as { places: Set<string> }).places,
  ]);
  expect(places).toEqual([places[0]]);
  // Only what makes something of their own makes them a guest.
  await page.getByRole("button", { name: "Use as a board" }).click();
  await page.waitForURL(/\/boards\/brd_/);
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  await context.close();
}

test("a board published, looked through, run by another as a form, used, renewed and unpublished", async () => {
  const owner = await visit(browser, studio.url);
  const email = `publisher-${Date.now()}@example.com`;
  await signIn(owner.page, studio.url, email);
  const board = await boardToPublish(owner.page, ["shot"]);
  await owner.page.goto(`/boards/${board}`);
  await owner.page.getByRole("button", { name: "Run", exact: true }).waitFor();
  await owner.page.getByRole("img").first().waitFor();

  // What leaves is read before it leaves.
  await openPublish(owner.page);
  const leaves = dialog(owner.page).getByRole("region", { name: "What everybody can read" });
  for (const words of prompts) await leaves.getByText(words).waitFor();
  const said = await leaves.innerText();
  for (const secret of Object.values(secrets)) expect(said).not.toContain(secret);
  const stays = dialog(owner.page).getByRole("region", { name: "What stays with you" });
  await stays.getByText("1 file: whoever runs it chooses their own").waitFor();
  await stays.getByText("1 cast member: an empty place stays").waitFor();
  await stays.getByText("1 note").waitFor();
  expect(await serious(owner.page)).toEqual([]);
  await dialog(owner.page).getByLabel("Title", { exact: true }).fill("A roof for two");
  await dialog(owner.page).getByLabel("Tags").fill("Noir, rain");
  await dialog(owner.page).getByLabel("Label for Cast member of Cast").fill("Who is on the roof");
  await dialog(owner.page).getByRole("checkbox", { name: "Words" }).check();
  await dialog(owner.page).getByRole("switch", { name: "Show these takes" }).check();
  await dialog(owner.page).getByRole("button", { name: "Publish", exact: true }).click();
  await dialog(owner.page).getByText("A roof for two is published.").waitFor();
  await dialog(owner.page).getByRole("link", { name: "Open the template" }).click();
  await owner.page.getByRole("heading", { name: "A roof for two" }).waitFor();
  const slug = boardOf(owner.page);

  // A second person, without an account, who finds it.
  const guest = await visit(browser, studio.url);
  const { page } = guest;
  await wallReady(page);
  await page.goto("/templates?q=roof+two");
  await page.getByRole("link", { name: "Open A roof for two" }).click();
  await page.getByRole("application").waitFor();
  await page.getByText("free, about").first().waitFor();
  expect(await serious(page)).toEqual([]);
  const all = JSON.stringify(await ask(page, "GET", `/api/templates/${slug}`));
  const ids = await ask<{ items: { id: string }[] }>(owner.page, "GET", "/api/assets");
  const me = await ask<{ user: { id: string } }>(owner.page, "GET", "/api/me");
  const unsaid = [...Object.values(secrets), email, board, me.user.id];
  for (const secret of [...unsaid, ...ids.items.map(({ id }) => id)])
    expect(all).not.toContain(secret);
  for (const words of prompts) expect(all).toContain(words);

  // A shot among what it made: nothing of it is fetched until it is asked for, and it says no more than it shows.
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const sample = page.getByRole("button", { name: "Play sample 2" });
  await sample.scrollIntoViewIfNeeded();
  expect(asked.filter((url) => url.includes("/shot-"))).toEqual([]);
  await sample.focus();
  await page.keyboard.press("Enter");
  const film = page.locator("video");
  await expect
    .poll(() => film.evaluate((one: HTMLVideoElement) => one.currentTime))
    .toBeGreaterThan(0);
  expect(await film.evaluate((one: HTMLVideoElement) => one.muted && one.controls)).toBe(true);
  const [shot] = asked.filter((url) => url.includes("/shot-"));
  const part = await page.request.get(shot!, { headers: { range: "bytes=0-99" } });
  expect([part.status(), (await part.body()).length]).toEqual([206, 100]);
  const played = (await (await page.request.get(shot!)).body()).toString("latin1");
  for (const words of [...unsaid, ...prompts]) expect(played).not.toContain(words);

  // Where its link is passed on.
  const html = await (await fetch(`${studio.url}/templates/${slug}`)).text();
  expect(html).toContain('<meta property="og:title" content="A roof for two">');
  const [, picture] = /property="og:image" content="([^"]+)"/.exec(html)!;
  expect((await fetch(picture!)).headers.get("content-type")).toBe("image/webp");

  await readByNewcomer(slug);

  // Without what is wanted it says so by field, and nothing is made.
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.getByText("It could not be run.").waitFor();
  const face = await uploadPicture(page, "ida.png", 200);
  await ask(page, "POST", "/api/cast", { name: "Ida", pictures: [face] });
  await page.reload();
  await page.getByRole("button", { name: /^Choose a cast member/ }).click();
  await page.getByRole("option", { name: /Ida/ }).click();
  await page
    .getByLabel("Cast: Words")
    .or(page.getByLabel(/Words$/))
    .first()
    .fill("Snow, by day");
  const still = Buffer.from(await (await page.request.get(`/media/${face}`)).body());
  const file = { name: "still.png", mimeType: "image/png", buffer: still };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByText("still.png", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.waitForURL(/\/boards\/brd_/);
  const landed = boardOf(page);
  await expect
    .poll(() => takesOn(page, landed).then((list) => list.length), { timeout: 40_000 })
    .toBe(3);
  expect(await takesOn(owner.page, landed)).toBeUndefined();

  // A board of it, and what it says once there is a newer version.
  await page.goto(`/templates/${slug}`);
  await page.getByRole("button", { name: "Use as a board" }).click();
  await page.waitForURL(/\/boards\/brd_/);
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  await publishBoard(owner.page, board, { slug, title: "A roof for two" });
  await page.reload();
  await page.getByText("has a newer version (2)").waitFor();
  await page.getByRole("button", { name: "Look", exact: true }).click();
  await page.getByText("Version 2, ").first().waitFor();

  // Its picture, saved from its page and dropped: an empty board takes the graph, in one step of undo.
  const { cover } = await ask<{ cover: string }>(page, "GET", `/api/templates/${slug}?version=1`);
  const seen = new Uint8Array(await (await page.request.get(cover)).body());
  const saved = { name: "roof.webp", type: "image/webp", bytes: seen };
  const cards = page.locator(".react-flow__node");
  const { id: empty } = await ask<{ id: string }>(page, "POST", "/api/boards", {});
  await page.goto(`/boards/${empty}`);
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  await page.locator(".react-flow__pane").waitFor();
  await drop(page, [saved]);
  const offer = page.getByRole("dialog", { name: "This picture is of a template" });
  await offer.getByText("“A roof for two”: 6 nodes and 4 wires.").waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => cards.count()).toBe(6);
  await expect
    .poll(() => ask<object>(page, "GET", `/api/boards/${empty}/template`))
    .toMatchObject({ template: { slug, version: 1, newest: 2 } });
  await page.keyboard.press("Control+z");
  await expect.poll(() => cards.count()).toBe(0);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => cards.count()).toBe(6);
  // On a board with something on it, it becomes a board of its own.
  await drop(page, [saved]);
  await offer.getByRole("button", { name: "Put it on this board" }).waitFor();
  await offer.getByRole("button", { name: "Use it as a new board" }).click();
  await page.waitForURL(
    (url) => url.pathname.startsWith("/boards/") && !url.pathname.endsWith(empty),
  );
  await expect.poll(() => cards.count()).toBe(6);
  // What it says is held against what is published.
  const retold = joined(
    (await withTags(partsOf(seen), {
      "aktion:template": JSON.stringify({
        link: `${studio.url}/templates/${slug}?version=1`,
        sha256: "0".repeat(64),
      }),
    }))!.map((one) => (one instanceof Uint8Array ? one : seen.subarray(one.from, one.to))),
  );
  await drop(page, [{ ...saved, bytes: retold }]);
  await page.getByText("names a template, but another graph than is published there").waitFor();
  await expect.poll(() => cards.count()).toBe(7);

  await owner.page.reload();
  await owner.page.getByLabel("Who sees it").selectOption("none");
  await owner.page.getByText("Unpublished. Boards made from it stay.").waitFor();
  await expect
    .poll(() => ask<{ error?: { code: string } }>(page, "GET", `/api/templates/${slug}`))
    .toMatchObject({ error: { code: "template.not-found" } });
  await drop(page, [saved]);
  await page.getByText("was taken down or put away: it came as a still").waitFor();
  await page.getByRole("button", { name: "Other templates" }).click();
  await page.waitForURL(/\/templates$/);
  await page.goto(`/templates/${slug}`);
  await page.getByText("There is no such template.").first().waitFor();
  await owner.leave();
  await guest.leave();
}, 180_000);
