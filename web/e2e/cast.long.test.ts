import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit, type Visitor } from "./browser.ts";
import { dropPictures } from "./drop-files.ts";
import { fingersOn } from "./fingers.ts";
import { ask, boardOf, pictures, run } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Member {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly notes: string;
  readonly pictures: readonly { readonly id: string }[];
}

const castOf = async (page: Page) =>
  (await ask<{ items: Member[] }>(page, "GET", "/api/cast")).items;
const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);
const castIdOn = async (page: Page) => {
  const { graph } = await ask<{
    graph: { nodes: { id: string; params: Record<string, unknown> }[] };
  }>(page, "GET", `/api/boards/${boardOf(page)}`);
  return graph.nodes.find(({ id }) => id === "who")?.params["castId"] ?? null;
};

const node = (id: string, kind: string, place: number, params: Record<string, unknown> = {}) => ({
  id,
  kind,
  params,
  position: { x: place * 340, y: 0 },
});

async function come(width = 1440, touch = false): Promise<Visitor> {
  const visitor = await visit(browser, studio.url, { width, touch });
  await visitor.page.waitForLoadState("networkidle");
  return visitor;
}

async function openBoard(page: Page, nodes: readonly unknown[]) {
  const graph = { format: 1, nodes, edges: [] };
  const { id } = await ask<{ id: string }>(page, "POST", "/api/boards", { graph });
  await page.goto(`${studio.url}/boards/${id}`);
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
}

const sheet = (page: Page) => page.getByRole("dialog");
const saved = (page: Page) => page.getByText("Saved", { exact: true }).waitFor();
const undo = (page: Page) => page.getByRole("status").getByRole("button", { name: "Undo" }).click();

test("a member made of two files, put in order, changed, deleted and brought back", async () => {
  const { page, complaints, leave } = await come();
  await page.getByRole("link", { name: "Cast" }).click();
  await page.getByRole("heading", { name: "Nobody is cast yet" }).waitFor();
  await dropPictures(page.getByRole("heading", { name: "Nobody is cast yet" }), [10, 200]);
  await sheet(page).getByRole("button", { name: "Picture 2", exact: true }).waitFor();
  // Without a name it waits, in words.
  await sheet(page).getByRole("button", { name: "Add to cast" }).click();
  await sheet(page).getByText("Give them a name.").waitFor();
  await sheet(page).getByLabel("Name").fill("Mara");
  await sheet(page).getByRole("button", { name: "Add to cast" }).click();
  await page.getByRole("link", { name: "Open Mara" }).waitFor();
  const [made] = await castOf(page);
  expect(made).toMatchObject({ name: "Mara", words: "", notes: "" });
  expect(made!.pictures).toHaveLength(2);
  await expect.poll(() => pictures(page).then((list) => list.length)).toBe(1);

  // By the keyboard alone: their sheet, the other face first, another name, and back.
  await page.getByRole("link", { name: "Open Mara" }).focus();
  // In the rail, too, they are somewhere.
  const section = page.getByRole("link", { name: "Cast", exact: true });
  expect(await section.getAttribute("aria-current")).toBe("page");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Mara", level: 1 }).waitFor();
  expect(await section.getAttribute("aria-current")).toBe("true");
  await page.getByText("Plays on no board yet.").waitFor();
  await page.getByRole("button", { name: "Face", exact: true }).focus();
  await page.keyboard.press("Alt+ArrowRight");
  await page.getByLabel("Name").fill("Mara Voss");
  await page.getByLabel("Locked words").fill("grey rain coat");
  const order = () => castOf(page).then(([one]) => one?.pictures.map(({ id }) => id));
  const [first, second] = made!.pictures.map(({ id }) => id);
  await expect.poll(order).toEqual([second, first]);
  await expect
    .poll(() => castOf(page))
    .toMatchObject([{ name: "Mara Voss", words: "grey rain coat", notes: "" }]);
  await saved(page);

  // A press opens one large, from where it becomes the face; what is taken out is put back.
  await page.getByRole("button", { name: "Picture 2", exact: true }).click();
  await page.getByRole("dialog", { name: "Mara Voss, picture 2" }).waitFor();
  await page.getByRole("button", { name: "Make it the face" }).click();
  await page.getByRole("dialog", { name: "Mara Voss, face" }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(order).toEqual([first, second]);
  await page.getByRole("button", { name: "Picture 2", exact: true }).focus();
  await page.keyboard.press("Delete");
  await expect.poll(order).toEqual([first]);
  await page.keyboard.press("Delete");
  await undo(page);
  await expect.poll(order).toEqual([first, second]);

  // A rehearsal is free, and says so of itself.
  await page.getByRole("button", { name: "Rehearse on Draft" }).click();
  await page.getByText(/^Rehearsed on Draft,/).waitFor();
  await page.getByText(/No Standard maker is set up/).waitFor();
  await page.getByRole("link", { name: "To the cast" }).click();
  await page.getByRole("link", { name: "Open Mara Voss. Rehearsed on Draft." }).focus();
  await page.keyboard.press("Delete");
  await page.getByRole("heading", { name: "Nobody is cast yet" }).waitFor();
  await expect.poll(() => castOf(page)).toEqual([]);
  await undo(page);
  await page.getByRole("link", { name: "Open Mara Voss" }).waitFor();
  await expect.poll(order).toEqual([first, second]);

  const other = await come();
  await other.page.goto(`${studio.url}/cast/${made!.id}`);
  await other.page.getByRole("heading", { name: "This cast member is gone." }).waitFor();
  await other.page.getByRole("link", { name: "To the cast" }).click();
  await other.page.getByRole("heading", { name: "Nobody is cast yet" }).waitFor();
  const asked = await ask<{ error: { code: string } }>(other.page, "GET", `/api/cast/${made!.id}`);
  expect(asked.error.code).toBe("cast.not-found");
  await other.leave();
  expect(complaints).toEqual([]);
  await leave();
});

test("a member chosen on a board plays in its still, which is stale once they change", async () => {
  const { page, leave } = await come();
  await openBoard(page, [
    node("who", "cast", 0),
    node("still", "image", 1, { prompt: "on a roof at night" }),
  ]);
  const who = card(page, "who");
  await who.getByRole("button", { name: "Choose a cast member" }).click();
  await page.getByRole("option", { name: /New member/ }).click();
  await sheet(page).getByLabel("Name").fill("Mara");
  await dropPictures(sheet(page).getByLabel("Name"), [30, 120]);
  await sheet(page).getByRole("button", { name: "Picture 2", exact: true }).waitFor();
  await sheet(page).getByRole("button", { name: "Add to cast" }).click();
  await who.getByText("Mara", { exact: true }).waitFor();
  const [mara] = await castOf(page);
  await expect.poll(() => castIdOn(page)).toBe(mara!.id);
  await who.getByRole("img", { name: "Mara" }).waitFor();

  // Undone and done again; then chosen once more by typing.
  await page.keyboard.press("Control+z");
  await expect.poll(() => castIdOn(page)).toBeNull();
  await who.getByRole("button", { name: "Choose a cast member" }).click();
  await page.getByRole("combobox", { name: "Choose from your cast" }).fill("mar");
  await page.keyboard.press("Enter");
  await expect.poll(() => castIdOn(page)).toBe(mara!.id);

  const out = who.locator(".react-flow__handle.source");
  const into = card(page, "still").locator('.react-flow__handle[data-handleid="character"]');
  const [from, to] = [(await out.boundingBox())!, (await into.boundingBox())!];
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => page.locator(".react-flow__edge").count()).toBe(1);
  // The face, the other picture beside it, and the still.
  await run(page, 3);
  const stale = page.locator('[data-id="still"] [data-stale]');
  expect(await stale.count()).toBe(0);

  // What it is given is said on the still's own card, and opens there.
  await card(page, "still").getByRole("button", { name: "Mara plays here. Open" }).click();
  await sheet(page).getByLabel("Locked words").fill("a red scarf, whatever the weather");
  await sheet(page).getByRole("link", { name: "Open sheet" }).click();
  await page.getByRole("heading", { name: "Mara", level: 1 }).waitFor();
  expect(await page.getByLabel("Locked words").inputValue()).toContain("a red scarf");
  await page.getByRole("link", { name: /^Untitled/ }).click();
  await expect.poll(() => stale.count()).toBe(1);
  expect((await castOf(page))[0]).toMatchObject({ words: "a red scarf, whatever the weather" });

  await who.click({ position: { x: 60, y: 14 } });
  await page.getByRole("button", { name: "Edit..." }).click();
  await sheet(page).getByRole("button", { name: "Delete" }).click();
  await who.getByText("This cast member is gone.").waitFor();
  await who.getByRole("button", { name: "Choose a cast member" }).waitFor();
  await undo(page);
  await who.getByRole("img", { name: "Mara" }).waitFor();
  await expect.poll(() => castOf(page).then((cast) => cast.length)).toBe(1);
  await leave();
});

test("a character's still becomes a member of the cast, named and described", async () => {
  const { page, leave } = await come();
  const words = { prompt: "weary detective, rain coat", name: "Ida" };
  await openBoard(page, [node("ida", "character", 0, words)]);
  await run(page, 1);
  await card(page, "ida").click({ position: { x: 60, y: 14 } });
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Commands" }).fill("save as cast");
  await page.keyboard.press("Enter");
  await expect.poll(() => sheet(page).getByLabel("Name").inputValue()).toBe("Ida");
  expect(await sheet(page).getByLabel("Locked words").inputValue()).toBe(words.prompt);
  await sheet(page).getByRole("button", { name: "Add to cast" }).click();
  await page.getByText("Ida is in your cast.").waitFor();
  const [ida] = await castOf(page);
  const [shown] = await pictures(page);
  expect(shown).toContain(ida!.pictures[0]!.id);

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Commands" }).fill("cast");
  await page.getByRole("option", { name: /^Cast/ }).click();
  await page.getByRole("link", { name: "Open Ida" }).waitFor();
  await leave();
});

test("on a phone a cast node is chosen in the list, and fingers put the pictures in order", async () => {
  const { page, complaints, leave } = await come(390, true);
  await openBoard(page, [node("who", "cast", 0)]);
  await page.getByRole("button", { name: "Choose a cast member" }).click();
  await page.getByRole("option", { name: /New member/ }).click();
  await sheet(page).getByLabel("Name").fill("Ilya");
  await dropPictures(sheet(page).getByLabel("Name"), [280, 20, 100]);
  await sheet(page).getByRole("button", { name: "Picture 3", exact: true }).waitFor();
  await sheet(page).getByRole("button", { name: "Add to cast" }).click();
  await page.getByRole("listitem").getByRole("img", { name: "Ilya" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  const order = () => castOf(page).then(([one]) => one!.pictures.map(({ id }) => id));
  const [face, second, third] = await order();
  const [ilya] = await castOf(page);
  await page.goto(`${studio.url}/cast/${ilya!.id}`);
  await page.getByText(/^The first is the face/).waitFor();
  const fingers = await fingersOn(page);
  const tile = (name: string) => page.getByRole("button", { name, exact: true });
  const middle = async (name: string) => {
    const { x, y, width, height } = (await tile(name).boundingBox())!;
    return { x: x + width / 2, y: y + height / 2 };
  };
  const scrolled = () => page.evaluate(() => scrollY);
  const top = await tile("Face").boundingBox();

  // A finger that goes on moves the page.
  const low = { x: top!.x + 60, y: top!.y + 260 };
  await fingers.drag([low], [{ x: low.x, y: low.y - 200 }]);
  await expect.poll(scrolled).toBeGreaterThan(100);
  await fingers.drag([{ x: low.x, y: 200 }], [{ x: low.x, y: 600 }]);
  await expect.poll(scrolled).toBe(0);

  // One that rested moves what it rested on, and the page stays; letting go there opens nothing.
  const held = page.locator("[data-dragged]");
  await fingers.down(await middle("Picture 3"));
  await held.waitFor();
  const [from, to] = [await middle("Picture 3"), await middle("Face")];
  for (const part of [0.3, 0.7, 1])
    await fingers.move({
      x: from.x + (to.x - from.x) * part,
      y: from.y + (to.y - from.y) * part,
    });
  await page.locator("[data-lit]").waitFor();
  await fingers.up();
  await expect.poll(order).toEqual([third, face, second]);
  await fingers.down(await middle("Face"));
  await held.waitFor();
  await fingers.up();
  await expect.poll(() => held.count()).toBe(0);
  expect(await scrolled()).toBe(0);
  expect(await sheet(page).count()).toBe(0);
  await fingers.tap(await middle("Face"));
  await page.getByRole("dialog", { name: "Ilya, face" }).waitFor();
  expect(await order()).toEqual([third, face, second]);
  expect(complaints).toEqual([]);
  await leave();
});
