import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { ask, boardOf, openGraph, pictures, run } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Saved {
  readonly graph: {
    readonly nodes: readonly { readonly id: string; readonly kind: string }[];
    readonly edges: readonly unknown[];
  };
}

async function emptyBoard() {
  const visitor = await visit(browser, studio.url);
  await visitor.page.getByRole("button", { name: "Empty board" }).click();
  await visitor.page.waitForURL(/\/boards\/brd_/);
  await visitor.page.getByRole("button", { name: "Run", exact: true }).waitFor();
  return visitor;
}

async function add(page: Page, words: string) {
  const before = await page.locator(".react-flow__node").count();
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: "Add a node" }).fill(words);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".react-flow__node").count()).toBe(before + 1);
  await page.keyboard.press("Escape");
}

const card = (page: Page, kind: string) =>
  page.locator(".react-flow__node").filter({ has: page.locator(`textarea[aria-label="${kind}"]`) });

const handle = (node: Locator, port: string, side: "source" | "target") =>
  node.locator(`.react-flow__handle.${side}[data-handleid="${port}"]`);

async function drag(page: Page, from: Locator, to: Locator, letGo = true) {
  const start = (await from.boundingBox())!;
  const end = (await to.boundingBox())!;
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 4 });
  if (letGo) await page.mouse.up();
}

const saved = (page: Page) => ask<Saved>(page, "GET", `/api/boards/${boardOf(page)}`);

/** Puts a card where the pointer can reach its ports, clear of the others. */
async function place(page: Page, node: Locator, x: number, y: number) {
  const box = (await node.boundingBox())!;
  await page.mouse.move(box.x + 120, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 12, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.press("Escape");
}

test("from an empty board: add, write, wire, run; then undo it all", async () => {
  const { page, complaints, leave } = await emptyBoard();
  await add(page, "still from words");
  const still = card(page, "What we see");
  await place(page, still, 160, 160);
  await add(page, "camera move");
  const shot = card(page, "What happens");
  await place(page, shot, 700, 300);
  await still.locator("textarea").fill("Two people on a quay at dusk, wide");
  await drag(page, handle(still, "image", "source"), handle(shot, "image", "target"));
  await expect.poll(async () => (await saved(page)).graph.edges.length).toBe(1);
  await run(page, 2);
  expect(await pictures(page)).toHaveLength(2);

  await page.locator(".react-flow__pane").click({ position: { x: 600, y: 700 } });
  for (let steps = 0; steps < 12; steps += 1) await page.keyboard.press("Control+z");
  await expect.poll(() => page.locator(".react-flow__node").count()).toBe(0);
  for (let steps = 0; steps < 12; steps += 1) await page.keyboard.press("Control+Shift+z");
  await expect.poll(async () => (await saved(page)).graph.edges.length).toBe(1);
  // What was made is no part of the document: it is there again with the nodes.
  await expect.poll(() => pictures(page)).toHaveLength(2);
  expect(complaints).toEqual([]);
  await leave();
});

test("a wire that does not fit is refused with a reason, and nothing is wired", async () => {
  const { page, leave } = await emptyBoard();
  await add(page, "words to wire");
  const prompt = card(page, "Words");
  await place(page, prompt, 160, 160);
  await add(page, "camera move");
  const shot = card(page, "What happens");
  await place(page, shot, 700, 300);
  await drag(page, handle(prompt, "text", "source"), handle(shot, "image", "target"), false);
  await page.getByText("Still takes a still, not words.").waitFor();
  await page.mouse.up();
  await page.keyboard.press("Escape");
  await page.waitForTimeout(800);
  expect((await saved(page)).graph.edges).toEqual([]);
  await leave();
});

test("a dropped picture becomes a node with its picture; a page named .png is refused in words", async () => {
  const { page, leave } = await emptyBoard();
  const drop = (name: string, kind: "picture" | "page") =>
    page.evaluate(
      async ([file, what]) => {
        const canvas = document.createElement("canvas");
        canvas.width = 320;
        canvas.height = 180;
        canvas.getContext("2d")!.fillRect(20, 20, 200, 100);
        const picture = await new Promise<Blob>((resolve) =>
          canvas.toBlob((blob) => resolve(blob!), "image/png"),
        );
        const data = new DataTransfer();
        const body = what === "picture" ? picture : "<html><script>alert(1)</script></html>";
        data.items.add(new File([body], file, { type: "image/png" }));
        const pane = document.querySelector(".react-flow__pane")!;
        for (const type of ["dragenter", "dragover", "drop"]) {
          pane.dispatchEvent(
            new DragEvent(type, {
              bubbles: true,
              cancelable: true,
              clientX: 600,
              clientY: 400,
              dataTransfer: data,
            }),
          );
        }
      },
      [name, kind] as const,
    );
  await drop("still.png", "picture");
  await page.locator(".react-flow__node").first().waitFor();
  // On its card, and soon in the inspector too, for what was dropped is selected.
  await expect
    .poll(
      async () =>
        new Set((await pictures(page)).map((one) => new URL(one, page.url()).pathname)).size,
    )
    .toBe(1);
  expect(await page.locator(".react-flow__node").count()).toBe(1);
  await drop("evil.png", "page");
  await page
    .getByText(/Aktion takes PNG/)
    .first()
    .waitFor();
  await leave();
});

test("several nodes are set alike at once: what differs says so, and one undo takes it back", async () => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  const still = (id: string, y: number, params: object) => ({
    id,
    kind: "image",
    params,
    position: { x: 0, y },
  });
  await openGraph(page, {
    nodes: [still("a", 0, { prompt: "A harbour", aspect: "1:1" }), still("b", 360, {})],
  });
  const params = async () => {
    const { graph } = await ask<{ graph: { nodes: { params: object }[] } }>(
      page,
      "GET",
      `/api/boards/${boardOf(page)}`,
    );
    return graph.nodes.map((node) => node.params);
  };
  await page.locator(".react-flow__pane").click({ position: { x: 40, y: 700 } });
  await page.keyboard.press("Control+a");
  const shared = page.getByRole("region", { name: "What they share" });
  const aspect = shared.getByLabel("Aspect");
  expect(await aspect.locator("option:checked").innerText()).toBe("Several");
  await aspect.selectOption("9:16");
  await expect.poll(params).toEqual([{ prompt: "A harbour", aspect: "9:16" }, { aspect: "9:16" }]);
  const words = shared.getByPlaceholder("Several");
  await words.fill("A pier in the rain");
  await expect.poll(params).toEqual([
    { prompt: "A pier in the rain", aspect: "9:16" },
    { prompt: "A pier in the rain", aspect: "9:16" },
  ]);
  await page.keyboard.press("Escape");
  for (const _ of ["words", "aspect"]) await page.keyboard.press("Control+z");
  await expect.poll(params).toEqual([{ prompt: "A harbour", aspect: "1:1" }, {}]);
  expect(complaints).toEqual([]);
  await leave();
});
