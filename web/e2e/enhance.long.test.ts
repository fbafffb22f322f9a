import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit, type Visitor } from "./browser.ts";
import { ask, boardOf, openGraph, run, signIn } from "./steps.ts";

/** Other words for a prompt, beside the filmmaker's own: on any prompt, and as a node of their own. */
const url = inject("studio").url;
let browser: Browser;
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  visitor = await visit(browser, url);
  ({ page } = visitor);
});
afterAll(() => browser.close());

const mine = "Mara waits on the roof";
const graph = {
  nodes: [
    { id: "words", kind: "prompt", params: { text: mine }, position: { x: 0, y: 0 } },
    { id: "better", kind: "enhance", params: {}, position: { x: 340, y: 0 } },
    { id: "still", kind: "image", params: {}, position: { x: 0, y: 260 } },
    { id: "own", kind: "image", params: { prompt: "A harbour" }, position: { x: 340, y: 260 } },
    {
      id: "look",
      kind: "restyle",
      params: { preset: "custom", prompt: "Chalk on slate", strength: 0.4 },
      position: { x: 0, y: 620 },
    },
  ],
  edges: [
    { id: "e1", from: { node: "words", port: "text" }, to: { node: "better", port: "text" } },
    { id: "e2", from: { node: "better", port: "text" }, to: { node: "still", port: "prompt" } },
    { id: "e3", from: { node: "own", port: "image" }, to: { node: "look", port: "image" } },
  ],
};

interface Saved {
  graph: { nodes: { id: string; params: Record<string, unknown>; written?: object }[] };
}
interface Takes {
  items: { node: string; prompt: string | null; written: string | null; createdAt: number }[];
}

const card = (id: string, on = page) => on.locator(`.react-flow__node[data-id="${id}"]`);
const choose = async (id: string, on = page): Promise<void> => {
  await card(id, on).click({ position: { x: 60, y: 12 } });
  await on.locator("aside").last().waitFor();
};
const sheet = (on = page) => on.getByRole("dialog", { name: "Enhance the prompt" });
const box = () => sheet().getByLabel("Enhanced");
const written = (by = "Written by the studio's own rules") => sheet().getByText(by).waitFor();
const savedNode = async (id: string) => {
  const address = `/api/boards/${boardOf(page)}`;
  const { graph: there } = await ask<Saved>(page, "GET", address);
  return there.nodes.find((node) => node.id === id)!;
};
const newestTake = async (node: string) => {
  const address = `/api/boards/${boardOf(page)}/takes?node=${node}`;
  return (await ask<Takes>(page, "GET", address)).items[0]!;
};

test("a prompt is enhanced beside its own words, changed, used in one step, and undone", async () => {
  await openGraph(page, graph);
  await choose("own");
  const field = card("own").getByLabel("What we see");
  await card("own").getByRole("button", { name: "Enhance the prompt" }).click();
  await written();
  expect(await sheet().getByText("A harbour", { exact: true }).isVisible()).toBe(true);
  expect(await box().inputValue()).toMatch(/^A harbour\. ./);
  expect(await field.inputValue()).toBe("A harbour");

  const first = await box().inputValue();
  await sheet().getByRole("button", { name: "Another" }).click();
  await expect.poll(() => box().inputValue()).not.toBe("");
  await written();
  await box().fill("A harbour at dawn, 35 mm");
  await page.keyboard.press("Control+Enter");
  await sheet().waitFor({ state: "detached" });
  expect(await field.inputValue()).toBe("A harbour at dawn, 35 mm");
  expect(first).not.toBe("");
  await expect.poll(() => savedNode("own")).toMatchObject({ written: { prompt: "A harbour" } });

  await page.keyboard.press("Control+z");
  expect(await field.inputValue()).toBe("A harbour");
  await page.keyboard.press("Control+Shift+z");
  expect(await field.inputValue()).toBe("A harbour at dawn, 35 mm");
  await run(page, 3);
  const take = await newestTake("own");
  expect(take).toMatchObject({ prompt: "A harbour at dawn, 35 mm", written: "A harbour" });
  await choose("own");
  const aside = page.locator("aside").last();
  await aside.getByText("Asked", { exact: true }).waitFor();
  expect(await aside.getByText("You wrote", { exact: true }).isVisible()).toBe(true);

  await aside.getByRole("button", { name: "Put back" }).click();
  expect(await field.inputValue()).toBe("A harbour");
  await expect.poll(async () => (await savedNode("own")).written).toBeUndefined();
});

test("nothing changes for who calls it off, and a failure says what to do", async () => {
  await choose("own");
  await page.route("**/api/enhance", () => undefined);
  await page.keyboard.press("Control+e");
  await sheet().getByText("Nothing changes before you use it.").waitFor();
  await page.keyboard.press("Escape");
  await sheet().waitFor({ state: "detached" });
  await page.unroute("**/api/enhance");
  await page.route("**/api/enhance", (route) => route.abort());
  await page.keyboard.press("Control+e");
  await sheet().getByRole("alert").waitFor();
  await page.unroute("**/api/enhance");
  await sheet().getByRole("button", { name: "Try again" }).click();
  await written();
  await sheet().getByRole("button", { name: "Keep mine" }).click();
  await sheet().waitFor({ state: "detached" });
  expect(await card("own").getByLabel("What we see").inputValue()).toBe("A harbour");
});

test("opened again in the moment it was closed, it asks again", async () => {
  await choose("own");
  for (let turn = 0; turn < 8; turn++) {
    await page.route("**/api/enhance", () => undefined);
    await page.keyboard.press("Control+e");
    await sheet().getByText("Nothing changes before you use it.").waitFor();
    await page.unroute("**/api/enhance");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+e");
    await written();
    expect(await box().inputValue()).toMatch(/^A harbour\. ./);
    await page.keyboard.press("Escape");
    await sheet().waitFor({ state: "detached" });
  }
});

test("words that are wired in are enhanced where they come from", async () => {
  await choose("still");
  await page.keyboard.press("Control+e");
  await sheet().getByText("These words come from Enhance; change them there.").waitFor();
  expect(await sheet().getByRole("button", { name: "Show it" }).isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  await sheet().waitFor({ state: "detached" });
});

test("the words a node wrote are changed on its card, stand from then on, and are written anew", async () => {
  await choose("better");
  const words = card("better").getByLabel("Your words");
  await expect.poll(() => words.inputValue()).toMatch(/^Mara waits on the roof\. ./);
  const made = await words.inputValue();
  await words.fill("Mara, alone at dusk.");
  await card("better").getByText("Your words").waitFor();
  await card("still").getByText("Changed since this take").waitFor();
  await run(page, 3);
  expect(await newestTake("still")).toMatchObject({
    prompt: "Mara, alone at dusk.",
    written: mine,
  });
  await choose("better");
  await card("better").getByRole("button", { name: "Write anew" }).click();
  expect(await words.inputValue()).toBe(made);
  await page.keyboard.press("Escape");
  await choose("better");
  await page.keyboard.press("Control+z");
  expect(await words.inputValue()).toBe("Mara, alone at dusk.");
});

test("a look is kept for the person, wherever they are; deleted, it comes back", async () => {
  const email = `looks-${Date.now()}@example.com`;
  await choose("look");
  await page.getByRole("button", { name: "Save as a look of mine" }).click();
  await page.getByRole("button", { name: "Rename Chalk on slate" }).waitFor();
  await signIn(page, url, email);

  const other = await visit(browser, url);
  await signIn(other.page, url, email);
  await openGraph(other.page, graph);
  await choose("look", other.page);
  const theirs = other.page.getByRole("button", { name: "Delete Chalk on slate" });
  await theirs.click();
  await theirs.waitFor({ state: "detached" });
  await other.page.getByRole("button", { name: "Undo" }).last().click();
  await theirs.waitFor();
  const looks = () => ask<{ items: { name: string }[] }>(page, "GET", "/api/looks");
  await expect.poll(async () => (await looks()).items.length).toBe(1);
  await theirs.click();
  await expect.poll(async () => (await looks()).items.length).toBe(0);
  await other.leave();
  expect(visitor.complaints.filter((words) => !words.includes("ERR_FAILED"))).toEqual([]);
});
