import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { ask, boardOf, holdFile, openGraph } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Node {
  readonly id: string;
  readonly kind: string;
  readonly name?: string;
  readonly off?: boolean;
  readonly params?: Record<string, unknown>;
  readonly position: { readonly x: number; readonly y: number };
}

const node = (id: string, kind: string, x: number, y: number, more: Partial<Node> = {}): Node => ({
  id,
  kind,
  params: {},
  position: { x, y },
  ...more,
});

/** A wire as "from.port > to.port". */
const wires = (drawn: readonly string[]) =>
  drawn.map((text, order) => {
    const [from, to] = text.split(" > ").map((end) => {
      const [id, port] = end.split(".");
      return { node: id, port };
    });
    return { id: `e${order + 1}`, from, to, order };
  });

async function open(nodes: readonly Node[], drawn: readonly string[] = []) {
  const visitor = await visit(browser, studio.url);
  const { page } = visitor;
  await openGraph(page, { nodes, edges: wires(drawn) });
  await page.locator(".react-flow__node").first().waitFor();
  return visitor;
}

interface Saved {
  readonly graph: {
    readonly nodes: readonly Node[];
    readonly edges: readonly {
      readonly from: { readonly node: string; readonly port: string };
      readonly to: { readonly node: string; readonly port: string };
      readonly order: number;
    }[];
  };
}

/** The wires as the server has them, in the order their ports read them. */
const saved = async (page: Page) =>
  (await ask<Saved>(page, "GET", `/api/boards/${boardOf(page)}`)).graph.edges
    .toSorted((one, other) => one.order - other.order || (one.to.node < other.to.node ? 1 : -1))
    .map(({ from, to }) => `${from.node}.${from.port} > ${to.node}.${to.port}`);

const wired = (page: Page, drawn: readonly string[]) =>
  expect.poll(() => saved(page)).toEqual(drawn);

const handle = (page: Page, id: string, port: string, side: "source" | "target") =>
  page.locator(
    `.react-flow__node[data-id="${id}"] .react-flow__handle.${side}[data-handleid="${port}"]`,
  );

async function middleOf(page: Page, id: string, port: string, side: "source" | "target") {
  const box = (await handle(page, id, port, side).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
  letGo = true,
) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 6 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.waitForTimeout(60);
  if (letGo) await page.mouse.up();
}

/** Beside the port, where the wire's own end can be taken hold of. */
async function endOf(page: Page, id: string, port: string) {
  const { x, y } = await middleOf(page, id, port, "target");
  return { x: x - 17, y };
}

const undo = (page: Page) => page.keyboard.press("Control+z");

const shotBoard = [node("still", "image", 0, 0), node("shot", "i2v", 700, 0)];
const alongBoard = "still.image > shot.image";

test("a wire let go over nothing offers what fits, both ways; node and wire are one step", async () => {
  const { page, complaints, leave } = await open(shotBoard);
  const from = await middleOf(page, "still", "image", "source");
  await drag(page, from, { x: from.x + 90, y: from.y + 260 });
  await page.getByRole("combobox", { name: "Add a node" }).fill("upscale");
  await page.keyboard.press("Enter");
  await wired(page, ["still.image > n1.image"]);
  await undo(page);
  await wired(page, []);
  expect(await page.locator(".react-flow__node").count()).toBe(2);
  await page.keyboard.press("Escape");

  const into = await middleOf(page, "shot", "image", "target");
  await drag(page, into, { x: into.x - 80, y: into.y + 260 });
  await page.getByRole("combobox", { name: "Add a node" }).fill("still from words");
  await page.keyboard.press("Enter");
  await wired(page, ["n1.image > shot.image"]);
  await undo(page);
  await wired(page, []);
  expect(complaints).toEqual([]);
  await leave();
});

test("a wire's end is dragged to another port, into the empty, and put back with Escape", async () => {
  const { page, complaints, leave } = await open(
    [...shotBoard, node("up", "upscale", 700, 460)],
    [alongBoard],
  );
  const end = await endOf(page, "shot", "image");
  const other = await middleOf(page, "up", "image", "target");
  await drag(page, end, other);
  await wired(page, ["still.image > up.image"]);
  await undo(page);
  await wired(page, [alongBoard]);

  await drag(page, end, { x: end.x - 100, y: end.y + 300 }, false);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await page.waitForTimeout(800);
  await wired(page, [alongBoard]);
  expect(await page.locator(".react-flow__edge-path").count()).toBe(1);
  expect(await page.getByRole("combobox", { name: "Add a node" }).count()).toBe(0);

  await drag(page, end, { x: end.x - 100, y: end.y + 300 });
  await wired(page, []);
  expect(await page.getByRole("combobox", { name: "Add a node" }).count()).toBe(0);
  await undo(page);
  await wired(page, [alongBoard]);
  expect(complaints).toEqual([]);
  await leave();
});

test.each([
  ["at once", false],
  ["also when it is let go before the page knows what a wire is to it", true],
])("a card dropped on a wire stands in it, %s: one step of undo", async (_, late) => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  const letGo = late ? await holdFile(page, "rewiring") : () => {};
  const nodes = [...shotBoard, node("up", "upscale", 330, 460)];
  await openGraph(page, { nodes, edges: wires([alongBoard]) });
  const card = page.locator('.react-flow__node[data-id="up"]');
  const before = (await card.boundingBox())!;
  const from = await middleOf(page, "still", "image", "source");
  const to = await middleOf(page, "shot", "image", "target");
  await drag(
    page,
    { x: before.x + 90, y: before.y + 12 },
    {
      x: (from.x + to.x) / 2 - before.width / 2 + 90,
      y: (from.y + to.y) / 2 - before.height / 2 + 12,
    },
  );
  letGo();
  await wired(page, ["still.image > up.image", "up.image > shot.image"]);
  await undo(page);
  await wired(page, [alongBoard]);
  const after = (await card.boundingBox())!;
  expect(Math.abs(after.y - before.y)).toBeLessThan(2);
  expect(complaints).toEqual([]);
  await leave();
});

test("a wire's own menu puts a node into it; the board's menu adds one where it was opened", async () => {
  const { page, complaints, leave } = await open(shotBoard, [alongBoard]);
  const from = await middleOf(page, "still", "image", "source");
  const to = await middleOf(page, "shot", "image", "target");
  await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2, { button: "right" });
  await page.getByRole("menuitem", { name: "Insert a node" }).click();
  const list = page.getByRole("combobox", { name: "Add a node" });
  await list.fill("lip");
  await page.getByText("No node is called that.").waitFor();
  await list.fill("upscale");
  await page.keyboard.press("Enter");
  await wired(page, ["n1.image > shot.image", "still.image > n1.image"]);
  await undo(page);
  await wired(page, [alongBoard]);

  await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2, { button: "right" });
  await page.getByRole("menuitem", { name: "Remove the wire" }).click();
  await wired(page, []);
  await undo(page);
  await wired(page, [alongBoard]);

  await page.mouse.click(400, 780, { button: "right" });
  await page.getByRole("menuitem", { name: "Add a node here" }).click();
  await list.fill("voice");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".react-flow__node").count()).toBe(3);
  expect(complaints).toEqual([]);
  await leave();
});

test("wires into a port that takes several are numbered; their order is changed and taken back", async () => {
  const drawn = ["a.image > film.shots", "b.image > film.shots", "c.image > film.shots"];
  const { page, complaints, leave } = await open(
    [
      node("a", "image", 0, 0, { name: "One" }),
      node("b", "image", 0, 320, { name: "Two" }),
      node("c", "image", 0, 640, { name: "Three" }),
      node("film", "film", 700, 300),
    ],
    drawn,
  );
  expect(await page.locator(".react-flow__edge text").allTextContents()).toEqual(["1", "2", "3"]);
  await page.locator('.react-flow__node[data-id="film"]').click({ position: { x: 100, y: 14 } });
  const row = page.getByRole("listitem").getByRole("button", { name: "Three", exact: true });
  await row.focus();
  await page.keyboard.press("Alt+ArrowUp");
  await wired(page, [drawn[0]!, drawn[2]!, drawn[1]!]);
  await page.getByText("Three is number 2").waitFor({ state: "attached" });
  await page.keyboard.press("Alt+ArrowUp");
  await wired(page, [drawn[2]!, drawn[0]!, drawn[1]!]);
  await undo(page);
  await undo(page);
  await wired(page, drawn);
  const rows = page.getByRole("complementary").getByRole("listitem");
  await rows.filter({ hasText: "Three" }).dragTo(rows.filter({ hasText: "One" }));
  await wired(page, [drawn[2]!, drawn[0]!, drawn[1]!]);
  await undo(page);
  await wired(page, drawn);
  expect(complaints).toEqual([]);
  await leave();
});

test("a bypassed card says what passes through it; a list into one port says how many", async () => {
  const { page, complaints, leave } = await open(
    [
      node("still", "image", 0, 0),
      node("up", "upscale", 400, 0),
      node("shot", "i2v", 800, 0),
      node("mara", "character", 0, 420),
      node("set", "portrait-set", 400, 420, { params: { count: 4 } }),
      node("each", "i2v", 800, 420),
    ],
    [
      "still.image > up.image",
      "up.image > shot.image",
      "mara.character > set.character",
      "set.images > each.image",
    ],
  );
  const card = page.locator('.react-flow__node[data-id="up"]');
  await card.click({ position: { x: 120, y: 14 } });
  await page.keyboard.press("b");
  await card.getByText("passes through").waitFor();
  await undo(page);
  await expect.poll(() => card.getByText("passes through").count()).toBe(0);
  const each = page.locator('.react-flow__node[data-id="each"]');
  await each.getByText("4 ×").waitFor();
  expect(await page.locator(".react-flow__edge text").allTextContents()).toEqual(["4 ×"]);
  expect(complaints).toEqual([]);
  await leave();
});
