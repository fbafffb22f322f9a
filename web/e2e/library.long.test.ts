import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit, type Visitor } from "./browser.ts";
import { dot, drop, png } from "./drop-files.ts";
import { ask, boardOf, openStillAndShot, run } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly favourite: boolean;
  readonly rating: number | null;
  readonly tags: string[];
  readonly downloads: number;
}

const libraryOf = async (page: Page, query = "") =>
  (await ask<{ items: Item[] }>(page, "GET", `/api/assets?limit=50${query}`)).items;
const tiles = (page: Page) => page.getByRole("gridcell");
const box = (page: Page) => page.locator("dialog[data-detailed], dialog:has([data-stage])").first();
const undo = (page: Page) => page.getByRole("status").getByRole("button", { name: "Undo" }).click();
const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

/** Pictures of the visitor's own, each of another shape and colour, let go over the library. */
async function upload(page: Page, names: readonly string[]): Promise<void> {
  const drawn = await page.evaluate(async (count) => {
    const all: string[] = [];
    for (let place = 0; place < count; place += 1) {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [400 + place * 200, 300];
      const context = canvas.getContext("2d")!;
      context.fillStyle = `hsl(${place * 70} 50% 50%)`;
      context.fillRect(0, 0, canvas.width, 300);
      all.push(canvas.toDataURL("image/png").split(",")[1]!);
    }
    return all;
  }, names.length);
  await drop(
    page,
    names.map((name, place) => png(name, Buffer.from(drawn[place]!, "base64"))),
  );
}

/** The files of a zip as its list at the end names them, each read where it lies and checked. */
function filesIn(zip: Buffer): { name: string; sound: boolean }[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [sum, bytes] = [zip.readUInt32LE(at + 16), zip.readUInt32LE(at + 24)];
    const [name, extra] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30)];
    const own = zip.readUInt32LE(at + 42);
    const from = own + 30 + zip.readUInt16LE(own + 26) + zip.readUInt16LE(own + 28);
    const file = zip.subarray(from, from + bytes);
    const found = zip.toString("utf8", at + 46, at + 46 + name);
    at += 46 + name + extra + zip.readUInt16LE(at + 32);
    return { name: found, sound: bytes > 0 && crc32(file) === sum };
  });
}

/** Somebody with a still, a shot and three uploads, at the library. */
async function come(): Promise<Visitor & { board: string }> {
  const visitor = await visit(browser, studio.url);
  const { page } = visitor;
  await openStillAndShot(page);
  const board = boardOf(page);
  await run(page, 2);
  await page.getByRole("link", { name: "Library" }).click();
  await expect.poll(() => tiles(page).count()).toBe(2);
  await upload(page, ["harbour.png", "stairs.png", "rain.png"]);
  await expect.poll(() => tiles(page).count()).toBe(5);
  return { ...visitor, board };
}

test("found, favoured, rated, tagged, taken along in a zip, deleted and brought back", async () => {
  const { page, complaints, leave } = await come();
  // What is searched for stands in the address, and the way back leads to what was there before.
  const search = page.getByRole("searchbox");
  await search.fill("lightho");
  await expect.poll(() => tiles(page).count()).toBe(1);
  expect(param(page, "q")).toBe("lightho");
  await search.fill("zzz");
  await page.getByRole("heading", { name: "Nothing matches" }).waitFor();
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await expect.poll(() => tiles(page).count()).toBe(5);
  await page.getByRole("combobox", { name: "Kind" }).selectOption("video");
  await expect.poll(() => tiles(page).count()).toBe(1);
  await page.goBack();
  await expect.poll(() => tiles(page).count()).toBe(5);
  expect(param(page, "kind")).toBeNull();

  // By keys alone, at the picture the keyboard is at.
  await tiles(page).first().focus();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await expect
    .poll(() =>
      tiles(page)
        .first()
        .evaluate((one) => one.matches(":focus")),
    )
    .toBe(true);
  await page.keyboard.press("f");
  await page.keyboard.press("4");
  await page.keyboard.press("t");
  await page.getByRole("dialog").getByLabel("Add a tag").fill("night, pier");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Remove the tag pier" }).waitFor();
  await page.keyboard.press("Escape");
  await expect
    .poll(() => libraryOf(page).then(([first]) => first))
    .toMatchObject({ favourite: true, rating: 4, tags: ["night", "pier"] });
  await page.getByRole("button", { name: "Favourites", exact: true }).click();
  await expect.poll(() => tiles(page).count()).toBe(1);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect.poll(() => tiles(page).count()).toBe(5);

  // What can't be kept says why; what can is there; one more is chosen by the button.
  await drop(page, [png("broken.png", Buffer.from("no picture"))]);
  const note = page.getByRole("region", { name: "Files on their way" });
  await note.getByText("“broken.png”: Aktion takes PNG", { exact: false }).waitFor();
  await note.getByRole("button", { name: "Close" }).click();
  await expect.poll(() => note.getByRole("alert").count()).toBe(0);
  complaints.splice(0);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Upload files" }).click();
  await (await chooser).setFiles([{ name: "dot.png", mimeType: "image/png", buffer: dot }]);
  await expect.poll(() => tiles(page).count()).toBe(6);
  await ask(page, "POST", "/api/assets/delete", { ids: [(await libraryOf(page))[0]!.id] });
  await ask(page, "POST", "/api/bin/empty");
  await page.reload();
  await expect.poll(() => tiles(page).count()).toBe(5);

  // Two rated at once on a phone's width, then found by it.
  await page.setViewportSize({ width: 390, height: 844 });
  const wide = async () => (await page.getByRole("grid").boundingBox())?.width;
  await expect.poll(wide).toBe(390);
  await tiles(page).nth(1).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowRight");
  const bar = page.getByRole("region", { name: "What is selected" });
  await bar.getByRole("button", { name: "5 of 5" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "Rating" }).selectOption({ label: "5 of 5 (2)" });
  await expect.poll(() => tiles(page).count()).toBe(2);
  expect((await libraryOf(page, "&rating=5")).map(({ rating }) => rating)).toEqual([5, 5]);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(() => tiles(page).count()).toBe(5);

  // A range, from the first to the last, as one zip.
  await tiles(page)
    .first()
    .click({ modifiers: ["ControlOrMeta"] });
  await tiles(page)
    .last()
    .click({ modifiers: ["Shift"] });
  await bar.getByText("5 selected").waitFor();
  const [zip] = await Promise.all([
    page.waitForEvent("download"),
    bar.getByRole("button", { name: "Download zip" }).click(),
  ]);
  const files = filesIn(readFileSync(await zip.path()));
  expect(files).toHaveLength(5);
  expect(files.every(({ sound }) => sound)).toBe(true);
  expect(files.map(({ name }) => name)).toContain("harbour.png");
  await expect
    .poll(async () => (await libraryOf(page)).map(({ downloads }) => downloads))
    .toEqual([1, 1, 1, 1, 1]);
  await page.keyboard.press("Escape");
  await expect.poll(() => bar.count()).toBe(0);

  // Deleted with a key, taken back, deleted again; then out of the bin.
  const [first, second] = await libraryOf(page);
  await tiles(page).first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Delete");
  await expect.poll(() => tiles(page).count()).toBe(3);
  await expect.poll(() => libraryOf(page).then((items) => items.length)).toBe(3);
  await undo(page);
  await expect.poll(() => tiles(page).count()).toBe(5);
  await expect
    .poll(() => libraryOf(page).then((items) => items.slice(0, 2).map(({ id }) => id)))
    .toEqual([first!.id, second!.id]);
  await tiles(page).first().focus();
  await page.keyboard.press("Delete");
  await expect.poll(() => libraryOf(page).then((items) => items.length)).toBe(4);
  // The keyboard goes on at what stands there now.
  await expect
    .poll(() =>
      tiles(page)
        .first()
        .evaluate((one) => one.matches(":focus")),
    )
    .toBe(true);
  await page.getByRole("link", { name: "Bin" }).click();
  await page.getByText(/^goes in (29|30|31) days$/).waitFor();
  await page.getByRole("button", { name: /^Bring back/ }).click();
  await page.getByRole("heading", { name: "The bin is empty" }).waitFor();
  await expect.poll(() => libraryOf(page).then((items) => items.length)).toBe(5);
  await ask(page, "POST", "/api/assets/delete", { ids: [second!.id] });
  await page.reload();
  await page.getByRole("button", { name: "Empty the bin..." }).click();
  await page.getByRole("button", { name: "Delete for good" }).click();
  await page.getByText("1 file gone for good.").waitFor();
  await page.getByRole("link", { name: "Library" }).first().click();
  await expect.poll(() => tiles(page).count()).toBe(4);
  expect(complaints).toEqual([]);
  await leave();
});

test("looked at large, leafed through, and from there to its board, onto a new one, made again", async () => {
  const { page, complaints, board, leave } = await come();
  const [still] = await libraryOf(page, "&kind=image&q=lighthouse");
  const [shot] = await libraryOf(page, "&kind=video");
  const order = (await libraryOf(page)).map(({ id }) => id);
  const tile = (id: string) => page.locator(`[role=gridcell][data-asset="${id}"]`);
  await tile(still!.id).focus();
  await page.keyboard.press("Enter");
  await box(page).waitFor();
  expect(param(page, "open")).toBe(still!.id);
  const recipe = page.getByRole("complementary", { name: "How it was made" });
  await recipe.getByText("A lighthouse at dusk", { exact: false }).first().waitFor();
  await recipe.getByText("Draft", { exact: true }).first().waitFor();

  // Closer and back, then along the list; the way back closes, and the keyboard is where it got to.
  const picture = box(page).locator("[data-stage] img").last();
  const width = () => picture.evaluate((one) => one.getBoundingClientRect().width);
  await expect.poll(width).toBeGreaterThan(100);
  const before = await width();
  await page.keyboard.press("+");
  await expect.poll(width).toBeGreaterThan(before * 1.4);
  await page.keyboard.press("0");
  await expect.poll(width).toBeLessThan(before * 1.01);
  const at = order.indexOf(still!.id);
  const [by, next] = at > 0 ? ["ArrowLeft", order[at - 1]] : ["ArrowRight", order[at + 1]];
  await page.keyboard.press(by);
  await expect.poll(() => param(page, "open")).toBe(next);
  await page.goBack();
  await expect.poll(() => box(page).count()).toBe(0);
  expect(new URL(page.url()).pathname).toBe("/library");
  await expect.poll(() => tile(next!).evaluate((one) => one.matches(":focus"))).toBe(true);

  // A shot goes frame by frame.
  await tile(shot!.id).click();
  await box(page).waitFor();
  const film = box(page).locator("video");
  await expect
    .poll(() => film.evaluate((one: HTMLVideoElement) => one.readyState))
    .toBeGreaterThan(1);
  await film.evaluate((one: HTMLVideoElement) => {
    one.pause();
    one.currentTime = 0;
  });
  const time = () => film.evaluate((one: HTMLVideoElement) => one.currentTime);
  await expect.poll(time).toBe(0);
  await page.keyboard.press(".");
  await expect.poll(time).toBeGreaterThan(0.02);
  const frame = await time();
  await page.keyboard.press(".");
  await expect.poll(time).toBeGreaterThan(frame + 0.02);
  await page.keyboard.press(",");
  await expect.poll(time).toBeLessThan(frame + 0.01);

  await page.getByRole("button", { name: "Open on its board" }).click();
  await page.waitForURL(`**/boards/${board}`);
  await page.locator('.react-flow__node.selected[data-id="shot"]').waitFor();
  await page.goBack();

  // Made again on a board of its own: the shot as it was asked, its still as a file.
  await box(page).waitFor();
  await page.getByRole("button", { name: "Recreate" }).click();
  await page.waitForURL(/\/boards\/brd_/);
  await page.locator('.react-flow__node.selected[data-id="shot"]').waitFor();
  const kinds = await page.locator(".react-flow__node").count();
  expect(kinds).toBe(2);
  const made = await ask<{ graph: { nodes: { kind: string; params: object }[] } }>(
    page,
    "GET",
    `/api/boards/${boardOf(page)}`,
  );
  expect(made.graph.nodes).toContainEqual(
    expect.objectContaining({ kind: "image-upload", params: { assetId: still!.id } }),
  );
  await page.goto(`${studio.url}/library?open=${still!.id}`);
  await page.getByRole("button", { name: "Use as input..." }).click();
  await page.getByRole("button", { name: "A new board" }).click();
  await page.waitForURL(/\/boards\/brd_/);
  await page.locator(".react-flow__node.selected").waitFor();

  await page.goto(`${studio.url}/library?open=${still!.id}`);
  await page.getByRole("button", { name: "Report a problem..." }).click();
  await page.getByLabel("What is wrong with it?").fill("The horizon is not level.");
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByText("Sent. Thank you.").waitFor();
  await page.getByRole("dialog", { name: "Report a problem" }).getByText("Close").last().click();
  await page.keyboard.press("Escape");
  await expect.poll(() => box(page).count()).toBe(0);
  await page.getByRole("button", { name: "You: guest" }).first().click();
  await page.getByRole("menuitem", { name: "Tell us..." }).click();
  await page.getByLabel("In your words").fill("More light.");
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByText("Sent. Thank you.").waitFor();
  expect(complaints).toEqual([]);
  await leave();
});
