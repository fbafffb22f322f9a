import { readFile } from "node:fs/promises";
import { partsOf } from "@aktion/schema/media/file-parts";
import { tagNames, tagsIn } from "@aktion/schema/media/file-tags";
import { pngText, withPngChunks } from "@aktion/schema/media/png-chunks";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { dot, drop, png, type Sent } from "./drop-files.ts";
import { ask, holdCommands, openStillAndShot, run, wallReady } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const cards = (page: Page) => page.locator(".react-flow__node");
const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);
const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

const said = (page: Page) => page.locator("output p").allInnerTexts().then(String);

/** Answers how long the page stood still for it. */
const paste = (page: Page, text: string, type = "text/plain"): Promise<number> =>
  page.evaluate(
    ([words, kind]) => {
      const data = new DataTransfer();
      data.setData(kind, words);
      const from = performance.now();
      document.body.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
      return new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector("output p, .react-flow__node"))
            resolve(performance.now() - from);
          else requestAnimationFrame(look);
        };
        look();
      });
    },
    [text, type] as const,
  );

async function emptyBoard(page: Page, graph?: object): Promise<void> {
  await wallReady(page);
  const made = await ask<{ id: string }>(page, "POST", "/api/boards", graph ? { graph } : {});
  await page.goto(`/boards/${made.id}`);
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
  await page.locator(".react-flow__pane").waitFor();
}

const undo = (page: Page) => page.keyboard.press("Control+z");

async function saved(page: Page, press: () => Promise<void>): Promise<Sent> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const bytes = new Uint8Array(await readFile(await download.path()));
  const name = download.suggestedFilename();
  return { name, type: name.endsWith("webm") ? "video/webm" : "image/png", bytes };
}

test("takes are saved by key with a link to their run, and bring their graph back where they may", async () => {
  const { page, leave } = await visit(browser, studio.url);
  await openStillAndShot(page);
  await run(page, 2);
  await card(page, "still").click();
  await page.keyboard.press("Shift+D");
  await page.getByRole("dialog", { name: "Download the take" }).waitFor();
  const still = await saved(page, () => page.keyboard.press("Enter"));
  expect(still.name).toMatch(/take 1\.png$/);
  const said = await tagsIn(partsOf(still.bytes));
  const tag = JSON.parse(said[tagNames.run]!) as Record<string, string>;
  expect(tag["link"]).toBe(`${studio.url}/api/runs/${tag["run"]}/graph`);
  expect(tag["sha256"]).toMatch(/^[0-9a-f]{64}$/);
  expect(said).not.toHaveProperty(tagNames.graph);

  await card(page, "shot").click();
  await page.keyboard.press("Shift+D");
  await page.getByRole("switch", { name: "Put the whole graph into the file" }).check();
  const shot = await saved(page, () =>
    page.getByRole("button", { name: "Download", exact: true }).click(),
  );
  expect(shot.name).toMatch(/take 1\.webm$/);
  const whole = await tagsIn(partsOf(shot.bytes));
  expect(JSON.parse(whole[tagNames.graph]!)).toMatchObject({ format: 1 });

  // The choice is kept on this device, and the picture on the large view is saved the same way.
  await card(page, "still").click({ position: { x: 40, y: 14 } });
  await page.getByRole("button", { name: "Look at take 1" }).click();
  await page.getByRole("button", { name: "Download", exact: true }).waitFor();
  await page.keyboard.press("d");
  const again = page.getByRole("switch", { name: "Put the whole graph into the file" });
  expect(await again.isChecked()).toBe(true);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");

  // Printed it is a page as it lies, with all its pixels at 150 to the inch.
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Commands" }).fill("print a still");
  await page.keyboard.press("Enter");
  const printing = page.getByRole("dialog", { name: "Print a still" });
  await printing.getByLabel("Paper").selectOption("a4");
  await printing.getByText("22 × 12 cm at 150 DPI").waitFor();
  const pdf = await saved(page, () =>
    printing.getByRole("button", { name: "Save the PDF" }).click(),
  );
  expect(pdf.name).toMatch(/take 1\.pdf$/);
  const printed = Buffer.from(pdf.bytes).toString("latin1");
  expect(printed).toContain("/MediaBox [0 0 841.89 595.276]");
  expect(printed).toContain("/Width 1280 /Height 720");
  expect(printed).toContain("q 614.4 0 0 345.6 ");

  // The link alone is enough for who made it; one step of undo takes it back.
  await drop(page, [still]);
  await page.getByRole("dialog", { name: "This file carries a graph" }).waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => cards(page).count()).toBe(8);
  await undo(page);
  await expect.poll(() => cards(page).count()).toBe(4);
  await drop(page, [still]);
  await page.getByRole("button", { name: "Just the still" }).click();
  await expect.poll(() => cards(page).count()).toBe(5);
  await leave();

  const other = await visit(browser, studio.url);
  await emptyBoard(other.page);
  await drop(other.page, [still]);
  await says(other.page, /only names the run that made it/);
  await expect.poll(() => cards(other.page).count()).toBe(1);
  await drop(other.page, [shot]);
  await other.page.getByRole("button", { name: "Put its graph on this board" }).click();
  await expect.poll(() => cards(other.page).count()).toBe(5);
  await undo(other.page);
  await expect.poll(() => cards(other.page).count()).toBe(1);

  // On the start page it begins a board.
  await other.page.goto("/");
  await wallReady(other.page);
  await drop(other.page, [shot]);
  await other.page.getByRole("button", { name: "Make a board of its graph" }).click();
  await other.page.waitForURL(/\/boards\/brd_/);
  await expect.poll(() => cards(other.page).count()).toBe(4);
  await other.leave();
});

test("what is pasted is taken in, or refused in words with nothing lost", async () => {
  const { page, leave } = await visit(browser, studio.url);
  await emptyBoard(page);
  const large = `{"format":1,"nodes":[${"0".repeat(5_000_000)}],"edges":[]}`;
  expect(await paste(page, large)).toBeLessThan(1000);
  await says(page, "That is more than a board holds (1 MB). Nothing was pasted.");
  // Small enough to be read, too large for the board to be kept.
  const wordy = Array.from({ length: 60 }, (_, at) => ({
    id: `n${at}`,
    kind: "prompt",
    params: { text: "word ".repeat(3800) },
    position: { x: at * 300, y: 0 },
  }));
  await paste(page, JSON.stringify({ format: 1, nodes: wordy, edges: [] }));
  await says(page, /larger than a board may be/);
  expect(await cards(page).count()).toBe(0);
  const node = { id: "a", kind: "image", params: {}, position: { x: 0, y: 0 } };
  const refused: [words: RegExp, document: unknown][] = [
    [/made by a newer Aktion/, { format: 99, nodes: [], edges: [] }],
    [/JSON, but no graph of Aktion/, { hello: "world" }],
    [/graph of ComfyUI/, { last_node_id: 3, nodes: [], links: [] }],
    [/graph of ComfyUI/, { "3": { class_type: "KSampler", inputs: {} } }],
    [
      /waits for itself through its own wires/,
      {
        format: 1,
        nodes: ["a", "b"].map((id) => ({ ...node, id, kind: "enhance" })),
        edges: ["ab", "ba"].map((ends) => ({
          id: ends,
          from: { node: ends[0], port: "text" },
          to: { node: ends[1], port: "text" },
        })),
      },
    ],
  ];
  for (const [words, document] of refused) {
    await paste(page, JSON.stringify(document));
    await says(page, words);
    expect(await cards(page).count()).toBe(0);
  }
  await paste(page, '{"format":1,"nodes":[{"id":');
  await says(page, /breaks off/);

  const unknown = { ...node, kind: "time-machine", params: { year: 1927 } };
  await paste(page, JSON.stringify({ format: 1, nodes: [unknown], edges: [] }));
  await says(page, /does not know “time-machine”/);
  await undo(page);
  await expect.poll(() => cards(page).count()).toBe(0);

  await paste(page, "A lighthouse in a storm");
  await expect
    .poll(() => page.locator(".react-flow__node textarea").first().inputValue())
    .toBe("A lighthouse in a storm");
  await undo(page);
  await expect.poll(() => cards(page).count()).toBe(0);
  await paste(page, "<p>A <b>red</b> door</p><script>alert(1)</script>", "text/html");
  await expect
    .poll(() => page.locator(".react-flow__node textarea").first().inputValue())
    .toBe("A red door");
  await undo(page);
  await paste(page, "word ".repeat(5000));
  await says(page, /a prompt holds 20,000/);
  await leave();
});

test("what is pasted before the board's commands have come is not lost", async () => {
  const { page, leave } = await visit(browser, studio.url);
  await wallReady(page);
  const { id } = await ask<{ id: string }>(page, "POST", "/api/boards", {});
  const comes = await holdCommands(page);
  await page.goto(`/boards/${id}`);
  await page.locator(".react-flow__pane").waitFor();
  const pasted = paste(page, "A lighthouse in a storm");
  await expect.poll(() => cards(page).count()).toBe(0);
  comes();
  await pasted;
  await expect
    .poll(() => page.locator(".react-flow__node textarea").first().inputValue())
    .toBe("A lighthouse in a storm");
  await leave();
});

test("files that are no good say why, and a whole pile comes in order or is called off", async () => {
  const { page, leave } = await visit(browser, studio.url);
  await emptyBoard(page);
  await drop(page, [png("nothing.png", new Uint8Array())]);
  await says(page, "“nothing.png” is empty: there is nothing in it.");
  expect(await cards(page).count()).toBe(0);
  await drop(page, [{ name: "letter.pdf", type: "application/pdf", bytes: dot }]);
  await says(page, /neither picture, clip nor sound/);
  expect(await cards(page).count()).toBe(0);

  await drop(page, [png("words.png", new TextEncoder().encode("no picture at all, only words"))]);
  await says(page, /Aktion takes PNG, JPEG/);
  await page.getByRole("button", { name: "Choose a file" }).first().waitFor();
  await undo(page);
  await expect.poll(() => cards(page).count()).toBe(0);

  const comfy = withPngChunks(dot, [pngText("workflow", '{"nodes":[],"links":[]}')]);
  await drop(page, [png("comfy.png", comfy)]);
  await says(page, /a graph of ComfyUI, which Aktion can’t read/);
  await undo(page);
  await expect.poll(() => cards(page).count()).toBe(0);

  await page.route("**/api/assets", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    // What was called off meanwhile can't go on.
    await route.continue().catch(() => {});
  });
  await drop(page, [png("dot.png")], 200);
  await says(page, /100 files at a time: 100 were left out/);
  await page.getByRole("button", { name: "Cancel" }).click();
  await says(page, /The others were not sent/);
  await expect
    .poll(async () => Number(/(\d+) of 100/.exec(await said(page))?.[1]))
    .toBeLessThan(100);
  await undo(page);
  await expect.poll(() => cards(page).count()).toBe(0);
  await page.unroute("**/api/assets");
  await drop(page, [png("dot.png")], 12);
  const board = new URL(page.url()).pathname.split("/").at(-1)!;
  const names = async () => {
    const { graph } = await ask<{ graph: { nodes: { params: { assetId?: string } }[] } }>(
      page,
      "GET",
      `/api/boards/${board}`,
    );
    const ids = graph.nodes.flatMap(({ params }) => params.assetId ?? []);
    if (ids.length < 12) return [];
    const all = ids.map((id) => ask<{ name: string }>(page, "GET", `/api/assets/${id}`));
    return (await Promise.all(all)).map(({ name }) => name);
  };
  await expect
    .poll(names, { timeout: 30_000, interval: 500 })
    .toEqual(Array.from({ length: 12 }, (_, place) => `${place} dot.png`));
  await leave();
});

test("a file that is gone leaves its place, and long names break nothing", async () => {
  const { page, leave } = await visit(browser, studio.url);
  const long = "Rooftop".repeat(80).slice(0, 200);
  const position = { x: 0, y: 0 };
  const graph = {
    format: 1,
    settings: { title: long },
    nodes: [
      { id: "a", kind: "image-upload", name: long, params: { assetId: "ast_gone" }, position },
      { id: "b", kind: "time-machine", name: long, params: {}, position: { x: 400, y: 0 } },
    ],
    edges: [],
  };
  await emptyBoard(page, graph);
  await says(page, /is gone/);
  await page
    .getByRole("button", { name: /^Replace/ })
    .first()
    .waitFor();
  const wider = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  await cards(page).first().click();
  expect(await wider()).toBe(0);
  await page.keyboard.press("Control+k");
  expect(await wider()).toBe(0);
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await wider()).toBe(0);
  await page.goto("/");
  await page.getByText("Boards").first().waitFor();
  expect(await wider()).toBe(0);
  await leave();
});
