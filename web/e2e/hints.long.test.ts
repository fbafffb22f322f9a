import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { ask, boardOf, openStillAndShot, run, wallReady } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const still = { id: "still", kind: "image", params: {}, position: { x: 0, y: 0 } };
const shot = { id: "shot", kind: "i2v", params: {}, position: { x: 700, y: 0 } };
const other = { id: "other", kind: "i2v", params: {}, position: { x: 700, y: 500 } };
const wire = {
  id: "e1",
  from: { node: "still", port: "image" },
  to: { node: "shot", port: "image" },
};

async function open(nodes: readonly unknown[], edges: readonly unknown[] = []) {
  const visitor = await visit(browser, studio.url);
  const { page } = visitor;
  await wallReady(page);
  const graph = { format: 1, nodes, edges };
  const made = await ask<{ id: string }>(page, "POST", "/api/boards", { graph });
  await page.goto(`${studio.url}/boards/${made.id}`);
  await page.locator(".react-flow__node").first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1500);
  return visitor;
}

interface Saved {
  readonly graph: {
    readonly nodes: readonly { readonly id: string; readonly position: { readonly x: number } }[];
    readonly edges: readonly {
      readonly from: { readonly node: string };
      readonly to: { readonly node: string; readonly port: string };
    }[];
    readonly sections: readonly { readonly x: number; readonly y: number }[];
  };
}

const saved = async (page: Page) =>
  (await ask<Saved>(page, "GET", `/api/boards/${boardOf(page)}`)).graph;

const wires = async (page: Page) =>
  (await saved(page)).edges.map(({ from, to }) => `${from.node} > ${to.node}.${to.port}`);

const hint = (page: Page) => page.getByRole("status", { name: "Hint" });

const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);

const head = { position: { x: 40, y: 12 } };

async function keepKeys(page: Page, bindings: Record<string, readonly string[]>) {
  await page.evaluate(
    (kept) => localStorage.setItem("aktion.keys", kept),
    JSON.stringify(bindings),
  );
}

test("a hint is said when it helps, once at a time, with one's own keys; done, it is gone for good", async () => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  await wallReady(page);
  await keepKeys(page, { "run-board": ["mod+shift+g"] });
  await openStillAndShot(page);
  await hint(page).getByText("Ctrl Shift G").waitFor();
  expect(await hint(page).getByRole("button").count()).toBe(1);
  // It is in the bar: no picture lies under it.
  const bar = (await page.locator("header").first().boundingBox())!;
  const box = (await hint(page).boundingBox())!;
  expect(box.y + box.height).toBeLessThanOrEqual(bar.y + bar.height);

  await run(page, 2);
  await hint(page).getByText("finds every command").waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Commands" }).waitFor();
  await page.keyboard.press("Escape");
  await page.reload();
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  await page.waitForTimeout(3500);
  expect(await hint(page).innerText()).toBe("");

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Commands" }).fill("hints again");
  await page.keyboard.press("Enter");
  await hint(page).getByText("finds every command").waitFor();
  expect(complaints).toEqual([]);
  await leave();
});

test("waved away with its cross, or with Esc, it does not come back", async () => {
  const { page, complaints, leave } = await open([still, shot]);
  await hint(page).getByText("Drag from a port").waitFor();
  await hint(page).getByRole("button", { name: "Dismiss the hint" }).click();
  await expect.poll(() => hint(page).innerText()).toBe("");
  await page.keyboard.press("Control+a");
  await hint(page).getByText("frames them").waitFor();
  // The first Esc is for what is selected.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+a");
  await hint(page).getByText("frames them").waitFor();
  await page.evaluate(() => {
    document.querySelector<HTMLElement>(".react-flow__pane")!.focus();
  });
  await hint(page).getByRole("button", { name: "Dismiss the hint" }).click();
  await page.reload();
  await page.locator(".react-flow__node").first().waitFor();
  await page.waitForTimeout(3500);
  expect(await hint(page).innerText()).toBe("");
  expect(complaints).toEqual([]);
  await leave();
});

test("who has lost the board is told how to find it; found, nobody says it again", async () => {
  const { page, complaints, leave } = await open([still]);
  await page.mouse.move(700, 700);
  await page.mouse.down();
  await page.mouse.move(20, 20, { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(1300, 800);
  await page.mouse.down();
  await page.mouse.move(20, 20, { steps: 4 });
  await page.mouse.up();
  await hint(page).getByText("brings the board back").waitFor();
  await page.keyboard.press("f");
  await expect.poll(() => hint(page).innerText()).toBe("");
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem("aktion.hints")))
    .toContain("lost");
  expect(complaints).toEqual([]);
  await leave();
});

test("a wire is re-plugged by keyboard, at either end, and back by one undo", async () => {
  const { page, complaints, leave } = await open([still, shot, other], [wire]);
  await card(page, "shot").click(head);
  await page.keyboard.press("p");
  await page.getByRole("combobox", { name: "Re-plug" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Re-plug wire" }).fill("end still");
  await page.keyboard.press("Enter");
  await expect.poll(() => wires(page)).toEqual(["still > shot.end"]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => wires(page)).toEqual(["still > shot.image"]);
  expect(complaints).toEqual([]);
  await leave();
});

test("arrows move a section with what it holds by the same steps as cards", async () => {
  const { page, complaints, leave } = await open([still]);
  await card(page, "still").click(head);
  await page.keyboard.press("Control+g");
  await expect.poll(async () => (await saved(page)).sections.length).toBe(1);
  await page.keyboard.press("Enter");
  const before = await saved(page);
  const x = async () => {
    const { nodes, sections } = await saved(page);
    return [
      nodes[0]!.position.x - before.nodes[0]!.position.x,
      sections[0]!.x - before.sections[0]!.x,
    ];
  };
  await page.keyboard.press("Control+ArrowRight");
  await expect.poll(x).toEqual([8, 8]);
  await page.keyboard.press("Control+Shift+ArrowRight");
  await expect.poll(x).toEqual([40, 40]);
  await page.keyboard.press("Control+z");
  await expect.poll(x).toEqual([0, 0]);
  expect(complaints).toEqual([]);
  await leave();
});

test("Delete pressed before the viewer has come deletes nothing", async () => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  await openStillAndShot(page);
  await run(page, 2);
  await card(page, "still").click(head);
  await page.getByRole("button", { name: "Several takes" }).waitFor();
  // Both before anything could have come.
  await page.evaluate(() => {
    for (const key of [" ", "Delete"])
      document.activeElement!.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
      );
  });
  await page.locator("dialog[open]").waitFor();
  expect(await card(page, "still").count()).toBe(1);
  expect(complaints).toEqual([]);
  await leave();
});
