import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
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

test("a board published, looked through, run by another as a form, used, renewed and unpublished", async () => {
  const owner = await visit(browser, studio.url);
  const email = `publisher-${Date.now()}@example.com`;
  await signIn(owner.page, studio.url, email);
  const board = await boardToPublish(owner.page);
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

  // Where its link is passed on.
  const html = await (await fetch(`${studio.url}/templates/${slug}`)).text();
  expect(html).toContain('<meta property="og:title" content="A roof for two">');
  const [, picture] = /property="og:image" content="([^"]+)"/.exec(html)!;
  expect((await fetch(picture!)).headers.get("content-type")).toBe("image/webp");

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

  await owner.page.reload();
  await owner.page.getByLabel("Who sees it").selectOption("none");
  await owner.page.getByText("Unpublished. Boards made from it stay.").waitFor();
  await expect
    .poll(() => ask<{ error?: { code: string } }>(page, "GET", `/api/templates/${slug}`))
    .toMatchObject({ error: { code: "template.not-found" } });
  await page.reload();
  await page.getByText("There is no such template.").first().waitFor();
  await owner.leave();
  await guest.leave();
}, 180_000);
