import { readFileSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { ask, boardOf, openGraph } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Placed {
  readonly id: string;
  readonly position: { readonly x: number; readonly y: number };
}
interface Section {
  readonly id: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
interface Saved {
  readonly graph: { readonly nodes: readonly Placed[]; readonly sections: readonly Section[] };
}

const still = (id: string, x: number, y: number, prompt = "") => ({
  id,
  kind: "image",
  params: { prompt },
  position: { x, y },
});
const shot = (id: string, x: number, y: number, name = "") => ({
  id,
  kind: "i2v",
  params: {},
  name,
  position: { x, y },
});
const wire = (id: string, from: string, to: string) => ({
  id,
  from: { node: from, port: "image" },
  to: { node: to, port: "image" },
});
const frame = { id: "s1", title: "Act one", x: -40, y: -60, w: 400, h: 400 };

async function board(graph: object) {
  const visitor = await visit(browser, studio.url);
  const { page } = visitor;
  await openGraph(page, { settings: { title: "Rooftop" }, ...graph });
  return visitor;
}

async function saved(page: Page) {
  const { graph } = await ask<Saved>(page, "GET", `/api/boards/${boardOf(page)}`);
  const at = Object.fromEntries(
    graph.nodes.map(({ id, position }) => [id, [position.x, position.y]]),
  );
  return { at, sections: graph.sections };
}

const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);
const title = (page: Page, words: string) =>
  page.getByRole("button", { name: `Section ${words}`, exact: true });

async function pull(page: Page, what: Locator, x: number, y: number, keys: string[] = []) {
  const box = (await what.boundingBox())!;
  const start = { x: box.x + 30, y: box.y + 8 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  for (const key of keys) await page.keyboard.down(key);
  // A card is only held after a few pixels; it moves from there.
  const from = { x: start.x + 5, y: start.y };
  await page.mouse.move(from.x, from.y);
  await page.mouse.move(from.x + x / 2, from.y + y / 2, { steps: 4 });
  await page.mouse.move(from.x + x, from.y + y, { steps: 4 });
  await page.mouse.up();
  for (const key of keys) await page.keyboard.up(key);
}

const undo = (page: Page) => page.keyboard.press("Control+z");
const zoomOf = (page: Page) =>
  page
    .locator(".react-flow__viewport")
    .evaluate((view) => new DOMMatrix(getComputedStyle(view).transform).a);

test("a section is made, named, moved with its cards, resized without them, and deleted alone", async () => {
  const { page, complaints, leave } = await board({
    nodes: [still("a", 0, 0), still("b", 0, 320), still("far", 900, 0)],
  });
  await card(page, "a").click({ position: { x: 60, y: 10 } });
  await card(page, "b").click({ position: { x: 60, y: 10 }, modifiers: ["Shift"] });
  await page.keyboard.press("Control+g");
  await page.getByLabel("Title of the section").fill("Act one");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await saved(page)).sections).toMatchObject([{ title: "Act one" }]);
  const { sections } = await saved(page);
  const made = sections[0]!;

  await pull(page, title(page, "Act one"), 90, -60, ["Alt"]);
  await expect.poll(async () => (await saved(page)).sections[0]!.x).not.toBe(made.x);
  const moved = await saved(page);
  const by = [moved.sections[0]!.x - made.x, moved.sections[0]!.y - made.y] as const;
  expect(moved.at).toEqual({ a: by, b: [by[0], 320 + by[1]], far: [900, 0] });
  await undo(page);
  await expect
    .poll(async () => (await saved(page)).at)
    .toEqual({ a: [0, 0], b: [0, 320], far: [900, 0] });
  expect((await saved(page)).sections).toEqual([made]);

  const zoom = await zoomOf(page);
  const edge = page.locator(".react-flow__node-section .react-flow__resize-control.left");
  const box = (await edge.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 60, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await saved(page)).sections[0]!.w).toBeGreaterThan(made.w + 40);
  const wider = (await saved(page)).sections[0]!;
  expect(wider.x + wider.w).toBeCloseTo(made.x + made.w, -0.5);
  expect(wider.w - made.w).toBeLessThan(80 / zoom);
  expect((await saved(page)).at).toMatchObject({ a: [0, 0], b: [0, 320] });
  await undo(page);
  await expect.poll(async () => (await saved(page)).sections).toEqual([made]);

  await title(page, "Act one").click();
  await page.keyboard.press("Delete");
  await expect.poll(async () => (await saved(page)).sections).toEqual([]);
  expect(Object.keys((await saved(page)).at)).toEqual(["a", "b", "far"]);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect.poll(async () => (await saved(page)).sections).toEqual([made]);
  expect(complaints).toEqual([]);
  await leave();
});

test("by keyboard: a section is selected, moved with its card, renamed; Esc leaves its title", async () => {
  const { page, leave } = await board({
    nodes: [still("a", 0, 0), still("b", 900, 0)],
    sections: [frame],
  });
  await title(page, "Act one").focus();
  await page.keyboard.press("Space");
  await expect.poll(() => title(page, "Act one").getAttribute("aria-pressed")).toBe("true");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  await expect.poll(async () => (await saved(page)).at).toEqual({ a: [8, 32], b: [900, 0] });
  expect((await saved(page)).sections[0]).toMatchObject({ x: -32, y: -28 });
  // What was pressed in one go is undone in one go.
  await undo(page);
  await expect.poll(async () => (await saved(page)).at).toEqual({ a: [0, 0], b: [900, 0] });

  await page.keyboard.press("Enter");
  await page.getByLabel("Title of the section").fill("Nothing of it");
  await page.keyboard.press("Escape");
  await title(page, "Act one").waitFor();
  await page.keyboard.press("F2");
  await page.getByLabel("Title of the section").fill("Act two");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await saved(page)).sections[0]!.title).toBe("Act two");
  await undo(page);
  await expect.poll(async () => (await saved(page)).sections[0]!.title).toBe("Act one");
  await leave();
});

test("a section is duplicated and cut with its cards; a marquee inside leaves it alone", async () => {
  const { page, leave } = await board({
    nodes: [still("a", 0, 0), still("b", 900, 0)],
    sections: [frame],
  });
  await title(page, "Act one").click();
  await page.keyboard.press("Control+d");
  await expect.poll(async () => (await saved(page)).sections.length).toBe(2);
  const twice = await saved(page);
  expect(twice.sections[1]).toMatchObject({ title: "Act one", x: -8, y: -28 });
  expect(Object.values(twice.at)).toEqual([
    [0, 0],
    [900, 0],
    [32, 32],
  ]);
  await undo(page);
  await expect.poll(async () => (await saved(page)).sections).toEqual([frame]);

  const box = (await card(page, "a").boundingBox())!;
  await page.keyboard.down("Shift");
  await page.mouse.move(box.x - 12, box.y - 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, box.y + 80, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await expect.poll(() => card(page, "a").getAttribute("class")).toContain("selected");
  expect(await title(page, "Act one").getAttribute("aria-pressed")).toBe("false");

  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.getByText("2 nodes and 1 section deleted.").waitFor();
  await undo(page);
  await expect.poll(async () => (await saved(page)).sections).toEqual([frame]);
  await leave();
});

test("cards are aligned and distributed, from the keys and from the inspector", async () => {
  const { page, leave } = await board({
    nodes: [still("a", 0, 0), still("b", 400, 37), still("c", 1100, 90)],
  });
  const before = { a: [0, 0], b: [400, 37], c: [1100, 90] };
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Alt+Shift+ArrowUp");
  await expect
    .poll(async () => (await saved(page)).at)
    .toEqual({ a: [0, 0], b: [400, 0], c: [1100, 0] });
  await undo(page);
  await expect.poll(async () => (await saved(page)).at).toEqual(before);
  await page.getByRole("button", { name: "Distribute across" }).click();
  await expect
    .poll(async () => (await saved(page)).at)
    .toEqual({ a: [0, 0], b: [550, 37], c: [1100, 90] });
  await undo(page);
  await expect.poll(async () => (await saved(page)).at).toEqual(before);
  await leave();
});

test("a dragged card stands in line with another within 6 pixels; Alt lets it go past", async () => {
  const { page, leave } = await board({ nodes: [still("a", 0, 0), still("b", 700, 200)] });
  const zoom = await zoomOf(page);
  const up = -200 * zoom + 4;
  await pull(page, card(page, "b"), 0, up);
  await expect.poll(async () => (await saved(page)).at["b"]).toEqual([700, 0]);
  await undo(page);
  await expect.poll(async () => (await saved(page)).at["b"]).toEqual([700, 200]);
  await pull(page, card(page, "b"), 0, up, ["Alt"]);
  await expect.poll(async () => (await saved(page)).at["b"]![1]).toBeLessThan(12 / zoom);
  expect((await saved(page)).at["b"]![1]).toBeGreaterThan(1);
  await leave();
});

test("tidying sets the board in order from left to right, in one step", async () => {
  const { page, leave } = await board({
    nodes: [shot("c", 10, 20), still("a", 60, 60), still("alone", 90, 0)],
    edges: [wire("e1", "a", "c")],
    sections: [{ ...frame, w: 900, h: 900 }],
  });
  const before = await saved(page);
  await page.keyboard.press("Shift+L");
  await expect.poll(async () => (await saved(page)).at).not.toEqual(before.at);
  const { at, sections } = await saved(page);
  expect(at["a"]![0]! + 280).toBeLessThan(at["c"]![0]!);
  expect([sections[0]!.x, sections[0]!.y]).toEqual([-40, -60]);
  for (const [x, y] of Object.values(at)) {
    expect(x).toBeGreaterThan(sections[0]!.x);
    expect(y).toBeGreaterThan(sections[0]!.y);
    expect(x! + 280).toBeLessThan(sections[0]!.x + sections[0]!.w);
  }
  await undo(page);
  await expect.poll(async () => saved(page)).toEqual(before);
  await leave();
});

test("finds by words, name and section, steps through them, and Esc gives the board back", async () => {
  const { page, leave } = await board({
    nodes: [still("a", 0, 0, "A harbour at dawn"), shot("b", 2600, 1800, "Harbour, wide")],
    sections: [frame],
  });
  await page.keyboard.press("Control+f");
  const field = page.getByRole("textbox", { name: "Find on the board" });
  await field.fill("harbour");
  await page.getByText("2 found").waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.getByText("2 of 2").waitFor();
  await expect
    .poll(async () => {
      const box = await card(page, "b").boundingBox();
      return box ? Math.abs(box.y + box.height / 2 - 478) : 999;
    })
    .toBeLessThan(60);
  await page.keyboard.press("Shift+Enter");
  await page.getByText("1 of 2").waitFor();
  await field.fill("nobody wrote this");
  await page.getByText("Nothing found").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => field.count()).toBe(0);
  await expect.poll(() => card(page, "a").getAttribute("class")).toContain("selected");
  await page.keyboard.press("b");
  await page.getByText("bypassed").first().waitFor();
  await leave();
});

test("the board is saved as a PNG that carries its graph, and as an SVG that needs nothing else", async () => {
  const { page, complaints, leave } = await board({
    nodes: [still("a", 0, 0, "A <quay> & two boats"), shot("b", 500, 0)],
    edges: [wire("e1", "a", "b")],
    sections: [frame],
  });
  const exported = async (as: "PNG" | "SVG") => {
    const coming = page.waitForEvent("download", { timeout: 60_000 });
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Commands" }).fill(`board as ${as}`);
    await page.keyboard.press("Enter");
    const file = await coming;
    expect(file.suggestedFilename()).toBe(`Rooftop.${as.toLowerCase()}`);
    return readFileSync(await file.path());
  };
  const png = await exported("PNG");
  const text = png.toString("utf8");
  const start = text.indexOf("iTXtaktion:graph") + "iTXtaktion:graph".length + 5;
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(text.slice(start)).toMatch(/^\{"format":1/);
  expect(png.readUInt32BE(16)).toBeGreaterThan(1600);
  const svg = (await exported("SVG")).toString("utf8");
  for (const words of ["Rooftop", "Act one", "A &lt;quay&gt; &amp; two boats"])
    expect(svg).toContain(words);
  expect(svg).not.toMatch(/(href|src)="(?!data:)|url\((?!data:|#)/);
  expect(complaints).toEqual([]);
  await leave();
});
