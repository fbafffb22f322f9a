import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { ask, holdCommands, openGraph, wallReady } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const end = (node: string, port: string) => ({ node, port });
const graph = {
  settings: { title: "Lighthouse" },
  nodes: [
    { id: "words", kind: "prompt", params: { text: "A keeper" }, position: { x: -360, y: 0 } },
    { id: "still", kind: "image", params: {}, position: { x: 0, y: 0 }, name: "Keeper" },
    { id: "shot", kind: "i2v", params: { prompt: "Slow push in" }, position: { x: 360, y: 0 } },
  ],
  edges: [
    { id: "a", from: end("words", "text"), to: end("still", "prompt") },
    { id: "b", from: end("still", "image"), to: end("shot", "image") },
  ],
};

interface Saved {
  readonly graph: {
    readonly nodes: readonly { readonly id: string; readonly kind: string }[];
    readonly edges: readonly {
      readonly from: { readonly node: string };
      readonly to: { readonly node: string };
    }[];
  };
}

/** What is on a board, as its kinds and its wires between kinds. */
async function kept(page: Page, board: string): Promise<string[]> {
  const saved = (await ask<Saved>(page, "GET", `/api/boards/${board}`)).graph;
  const kinds = new Map(saved.nodes.map(({ id, kind }) => [id, kind]));
  const wires = saved.edges.map(
    ({ from, to }) => `${kinds.get(from.node)} > ${kinds.get(to.node)}`,
  );
  return [...kinds.values(), ...wires].sort();
}
const start = ["i2v", "image", "image > i2v", "prompt", "prompt > image"];

async function board() {
  const visitor = await visit(browser, studio.url);
  await visitor.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const id = await openGraph(visitor.page, graph);
  const holds = (more: readonly string[], page = visitor.page, which = id) =>
    expect.poll(() => kept(page, which)).toEqual([...start, ...more].sort());
  return { ...visitor, id, holds };
}
const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);
const choose = (page: Page, id: string, add = false) =>
  card(page, id).click({ position: { x: 60, y: 10 }, modifiers: add ? ["Shift"] : [] });

test("copied, pasted, undone; cut, pasted, undone: each one step", async () => {
  const { page, complaints, holds, leave } = await board();
  await choose(page, "still");
  await choose(page, "shot", true);
  await page.keyboard.press("Control+c");
  await page.keyboard.press("Control+v");
  await holds(["image", "i2v", "image > i2v"]);
  await page.keyboard.press("Control+z");
  await holds([]);

  await choose(page, "shot");
  await page.keyboard.press("Control+x");
  await expect.poll(() => page.locator(".react-flow__node").count()).toBe(2);
  await page.keyboard.press("Control+v");
  await expect.poll(async () => (await page.locator(".react-flow__edge").count()) === 1).toBe(true);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await holds([]);
  expect(complaints).toEqual([]);
  await leave();
});

test("on request a copy keeps the wires that lead into it, also after a cut", async () => {
  const { page, complaints, holds, leave } = await board();
  await choose(page, "shot");
  await page.keyboard.press("Control+Shift+d");
  await holds(["i2v", "image > i2v"]);
  await page.keyboard.press("Control+z");
  await holds([]);

  await choose(page, "still");
  await page.keyboard.press("Control+c");
  await page.keyboard.press("Control+Shift+v");
  await holds(["image", "prompt > image"]);
  await page.keyboard.press("Control+z");
  await holds([]);

  await choose(page, "shot");
  await page.keyboard.press("Control+x");
  await expect.poll(() => page.locator(".react-flow__edge").count()).toBe(1);
  await page.keyboard.press("Control+Shift+v");
  await expect.poll(() => page.locator(".react-flow__edge").count()).toBe(2);
  await holds([]);
  expect(complaints).toEqual([]);
  await leave();
});

test("what is copied before the board's commands have come is not lost", async () => {
  const { page, complaints, holds, leave } = await board();
  const comes = await holdCommands(page);
  await page.reload();
  await choose(page, "still");
  await page.keyboard.press("Control+c");
  comes();
  const onClipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(onClipboard).toContain('"Keeper"');
  await page.keyboard.press("Control+v");
  await holds(["image"]);
  expect(complaints).toEqual([]);
  await leave();
});

test("what is copied in one tab is pasted in another, on another board without its wires", async () => {
  const { page, context, complaints, holds, id, leave } = await board();
  await choose(page, "shot");
  await page.keyboard.press("Control+c");

  const other = await context.newPage();
  await other.goto(`/boards/${id}`, { waitUntil: "networkidle" });
  await card(other, "shot").waitFor();
  await other.bringToFront();
  await other.keyboard.press("Control+Shift+v");
  await holds(["i2v", "image > i2v"], other);
  await other.keyboard.press("Control+z");
  await holds([], other);

  await other.goto("/");
  await wallReady(other);
  const empty = await openGraph(other, { nodes: [] });
  await other.keyboard.press("Control+Shift+v");
  await other.getByText("Pasted without wires: what led into it is not on this board.").waitFor();
  await expect.poll(() => kept(other, empty)).toEqual(["i2v"]);
  expect(complaints).toEqual([]);
  await leave();
});
