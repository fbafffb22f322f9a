import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit, type Visitor } from "./browser.ts";
import { ask, boardOf, openGraph, pictures, run } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Edge {
  readonly from: { readonly node: string };
  readonly to: { readonly node: string; readonly port: string };
  readonly order: number;
}
interface Saved {
  readonly graph: {
    readonly nodes: readonly {
      readonly id: string;
      readonly kind: string;
      readonly params: Record<string, unknown>;
      readonly shot: Record<string, unknown> | null;
    }[];
    readonly edges: readonly Edge[];
  };
}

const saved = async (page: Page) =>
  (await ask<Saved>(page, "GET", `/api/boards/${boardOf(page)}`)).graph;

const node = (id: string, kind: string, place: number, params: Record<string, unknown> = {}) => ({
  id,
  kind,
  params,
  position: { x: place * 340, y: 0 },
});

const wire = (id: string, from: [string, string], to: [string, string], order = 0) => ({
  id,
  from: { node: from[0], port: from[1] },
  to: { node: to[0], port: to[1] },
  order,
});

async function board(nodes: readonly unknown[], edges: readonly unknown[] = [], width = 1440) {
  const visitor: Visitor = await visit(browser, studio.url, { width });
  const { page } = visitor;
  await openGraph(page, { nodes, edges });
  return visitor;
}

const card = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);

async function drag(page: Page, from: Locator, to: Locator) {
  const start = (await from.boundingBox())!;
  const end = (await to.boundingBox())!;
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 });
  await page.mouse.up();
}

/** Files as the system would drop or paste them. */
const give = (target: Locator, how: "drop" | "paste", count: number) =>
  target.evaluate(
    async (element, [event, many]) => {
      const data = new DataTransfer();
      for (let turn = 0; turn < many; turn += 1) {
        const canvas = document.createElement("canvas");
        canvas.width = 320;
        canvas.height = 180;
        const context = canvas.getContext("2d")!;
        context.fillStyle = `hsl(${turn * 70} 60% 50%)`;
        context.fillRect(0, 0, 320, 180);
        const bytes = await new Promise<Blob>((done) => canvas.toBlob((blob) => done(blob!)));
        data.items.add(new File([bytes], `still-${turn}.png`, { type: "image/png" }));
      }
      element.dispatchEvent(
        event === "drop"
          ? new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data })
          : new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data }),
      );
    },
    [how, count] as const,
  );

const slots = async (page: Page) => {
  const { edges } = await saved(page);
  return ["image1", "image2", "image3", "image4", "image5", "image6"].map(
    (port) => edges.find((edge) => edge.to.port === port)?.from.node ?? "-",
  );
};

test("six slots: dropped, pasted, put in another order, taken out; each undone in one step", async () => {
  const { page, complaints, leave } = await board([node("scene", "coherent-scene", 1)]);
  const tiles = card(page, "scene").getByRole("button", { name: /^Still \d/ });
  await expect.poll(() => tiles.count()).toBe(6);
  await page.getByText("Beta: it may fail when the deployment is busy.").waitFor();

  await give(tiles.nth(1), "drop", 2);
  await expect.poll(() => slots(page)).toEqual(["n2", "n1", "-", "-", "-", "-"]);
  await expect.poll(() => pictures(page).then((list) => list.length)).toBeGreaterThanOrEqual(4);
  await tiles.nth(3).focus();
  await give(tiles.nth(3), "paste", 1);
  await expect.poll(() => slots(page)).toEqual(["n2", "n1", "-", "n3", "-", "-"]);

  await drag(page, tiles.nth(0), tiles.nth(5));
  await expect.poll(() => slots(page)).toEqual(["-", "n1", "-", "n3", "-", "n2"]);
  await tiles.nth(1).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => slots(page)).toEqual(["-", "-", "-", "n3", "n1", "n2"]);
  await page.waitForTimeout(100);
  expect(await tiles.nth(4).evaluate((tile) => tile === document.activeElement)).toBe(true);
  await page.keyboard.press("Delete");
  await expect.poll(() => slots(page)).toEqual(["-", "-", "-", "n3", "-", "n2"]);
  // Only the wire went: the card and its still are there.
  expect(await card(page, "scene").count()).toBe(1);

  await tiles.nth(5).click();
  await card(page, "scene").getByRole("button", { name: "Take out" }).click();
  await expect.poll(() => slots(page)).toEqual(["-", "-", "-", "n3", "-", "-"]);

  for (const before of [
    ["-", "-", "-", "n3", "-", "n2"],
    ["-", "-", "-", "n3", "n1", "n2"],
    ["-", "n1", "-", "n3", "-", "n2"],
    ["n2", "n1", "-", "n3", "-", "-"],
    ["n2", "n1", "-", "-", "-", "-"],
    ["-", "-", "-", "-", "-", "-"],
  ]) {
    await page.keyboard.press("Control+z");
    await expect.poll(() => slots(page)).toEqual(before);
  }
  expect((await saved(page)).nodes).toHaveLength(1);
  expect(complaints).toEqual([]);
  await leave();
});

test("what is not made yet shows the shape and the length it will have", async () => {
  const { page, leave } = await board([
    node("still", "image", 0, { aspect: "3:4" }),
    node("shot", "i2v", 1, { seconds: 4.5 }),
    node("voice", "voice", 2),
  ]);
  const will = (id: string) =>
    card(page, id).locator("[data-port]").first().getAttribute("data-will");
  expect(await will("still")).toBe("3:4");
  expect(await will("shot")).toBe("16:9, 4.5 s");
  expect(await will("voice")).toBeNull();
  await leave();
});

test("six stills wired in make a scene", async () => {
  const stills = [1, 2, 3, 4, 5, 6].map((turn) =>
    node(`s${turn}`, "image", turn % 3, { prompt: `A harbour with ${turn} boats` }),
  );
  const { page, complaints, leave } = await board(
    [...stills, node("scene", "coherent-scene", 4)],
    stills.map(({ id }, at) => wire(`e${at}`, [id, "image"], ["scene", `image${at + 1}`])),
  );
  await run(page, 7);
  await expect.poll(() => card(page, "scene").locator("img").count()).toBe(7);
  expect(complaints).toEqual([]);
  await leave();
}, 90_000);

test("a strip of stills: another order by drag and by keys, longer links, and back", async () => {
  const stills = ["a", "b", "c"].map((id, at) => node(id, "image", at, { prompt: `Boat ${id}` }));
  const { page, complaints, leave } = await board(
    [...stills, node("strip", "sequence", 3)],
    stills.map(({ id }, at) => wire(`e${at}`, [id, "image"], ["strip", "images"], at)),
  );
  const tiles = card(page, "strip").getByRole("button", { name: /^Still \d of 3/ });
  await expect.poll(() => tiles.count()).toBe(3);
  const order = async () =>
    (await saved(page)).edges
      .toSorted((one, other) => one.order - other.order)
      .map((edge) => edge.from.node)
      .join("");
  expect(await tiles.nth(2).textContent()).toContain("End");
  await card(page, "strip").getByText("2 links, 0:06").waitFor();

  await drag(page, tiles.nth(0), tiles.nth(2));
  await expect.poll(order).toBe("bca");
  await tiles.nth(2).focus();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect.poll(order).toBe("bac");
  await card(page, "strip").getByRole("button", { name: "Longer links" }).click();
  await card(page, "strip").getByText("2 links, 0:07").waitFor();
  await page.keyboard.press("Control+z");
  await card(page, "strip").getByText("2 links, 0:06").waitFor();
  for (const before of ["bca", "abc"]) {
    await page.keyboard.press("Control+z");
    await expect.poll(order).toBe(before);
  }
  expect(complaints).toEqual([]);
  await leave();
});

const params = async (page: Page, id: string) =>
  (await saved(page)).nodes.find((one) => one.id === id)!.params;

test("a look is chosen by its picture; one's own is kept, worn elsewhere, renamed and deleted", async () => {
  const { page, complaints, leave } = await board([
    node("one", "restyle", 0),
    node("two", "restyle", 1),
  ]);
  await card(page, "one").getByRole("button", { name: "Neo Tokyo Glitch" }).click();
  await expect.poll(async () => (await params(page, "one"))["preset"]).toBe("neo-tokyo-glitch");
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await params(page, "one"))["preset"]).toBeUndefined();
  await page.keyboard.press("Control+Shift+z");
  await card(page, "one").locator("textarea").fill("Faded Technicolor");
  await card(page, "one").click({ position: { x: 40, y: 14 } });
  await page.getByRole("button", { name: "Save as a look of mine" }).click();
  await page.getByRole("button", { name: "Rename Faded Technicolor" }).click();
  await page.getByLabel("Name of the look").fill("Old reel");
  await page.keyboard.press("Enter");

  await card(page, "two").getByRole("button", { name: "Old reel" }).click();
  await expect
    .poll(() => params(page, "two"))
    .toMatchObject({ preset: "neo-tokyo-glitch", prompt: "Faded Technicolor" });
  await page.keyboard.press("Control+z");
  await expect.poll(() => params(page, "two")).toEqual({});

  await page.reload();
  await card(page, "one").click({ position: { x: 40, y: 14 } });
  await page.getByRole("button", { name: "Delete Old reel" }).click();
  await expect.poll(() => page.getByRole("button", { name: "Old reel" }).count()).toBe(0);
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await page.getByRole("button", { name: "Old reel", exact: true }).first().waitFor();
  expect(complaints).toEqual([]);
  await leave();
});

test("portrait options are chips, and the card says what is on", async () => {
  const { page, leave } = await board([node("set", "portrait-set", 0)]);
  await card(page, "set").getByText("As they are").waitFor();
  await card(page, "set").getByText("As they are").click();
  await page.getByRole("radio", { name: "Woman" }).check({ force: true });
  await page.getByRole("button", { name: "Noir" }).click();
  await card(page, "set").getByText("Woman").waitFor();
  await card(page, "set").getByText("Noir").waitFor();
  await expect.poll(() => params(page, "set")).toEqual({ presentation: "woman", styles: ["noir"] });
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await card(page, "set").getByText("As they are").waitFor();
  await expect.poll(() => params(page, "set")).toEqual({});
  await leave();
});

test("a voice shows its shape; it plays, and the arrows scrub it", async () => {
  const { page, complaints, leave } = await board([
    node("voice", "voice", 0, { line: "You came back. I never thought you would." }),
  ]);
  await page.getByRole("button", { name: "Run", exact: true }).click();
  const slider = card(page, "voice").getByRole("slider", { name: "Where it plays" });
  await slider.waitFor({ timeout: 30_000 });
  const ink = () =>
    card(page, "voice")
      .locator("canvas")
      .evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const { data } = (canvas as HTMLCanvasElement)
          .getContext("2d")!
          .getImageData(0, 0, width, height);
        return data.filter((_, at) => at % 4 === 3 && data[at]! > 0).length;
      });
  // A flat line would be a pixel or two high; a voice is more.
  await expect.poll(ink, { timeout: 10_000 }).toBeGreaterThan(1000);
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => slider.getAttribute("aria-valuetext")).toMatch(/^0:01 of/);
  expect((await saved(page)).nodes[0]!.id).toBe("voice");
  await page.keyboard.press("Home");
  await expect.poll(() => slider.getAttribute("aria-valuetext")).toMatch(/^0:00 of/);
  expect(complaints).toEqual([]);
  await leave();
});

test("pointing at a shot scrubs it; with the focus, space plays and the arrows step", async () => {
  const { page, complaints, leave } = await board(
    [node("still", "image", 0, { prompt: "A quay at dusk" }), node("shot", "i2v", 1)],
    [wire("e1", ["still", "image"], ["shot", "image"])],
  );
  await run(page, 2);
  const scrub = card(page, "shot").getByRole("slider", { name: "Scrub the shot" });
  expect(await card(page, "shot").locator("video").count()).toBe(0);
  const box = (await scrub.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.25, box.y + 40);
  const film = card(page, "shot").locator("video");
  await film.waitFor();
  const time = () => film.evaluate((video) => (video as HTMLVideoElement).currentTime);
  const whole = () => film.evaluate((video) => (video as HTMLVideoElement).duration);
  await expect.poll(whole).toBeGreaterThan(1);
  const length = await whole();
  await page.mouse.move(box.x + box.width * 0.75, box.y + 40, { steps: 3 });
  await expect.poll(time).toBeCloseTo(length * 0.75, 0);
  await page.mouse.move(box.x + box.width * 0.2, box.y + 40, { steps: 3 });
  await expect.poll(time).toBeLessThan(length * 0.3);
  await card(page, "shot")
    .getByText(/Draft\s+00:00:0/)
    .waitFor();
  await page.mouse.move(box.x + box.width / 2, box.y + 700);
  await expect.poll(() => film.count()).toBe(0);

  await scrub.focus();
  await film.waitFor();
  await page.keyboard.press("ArrowRight");
  await expect.poll(time).toBeGreaterThan(0.03);
  await page.keyboard.press("Space");
  await expect.poll(time).toBeGreaterThan(0.5);
  expect(await page.locator("dialog[open]").count()).toBe(0);
  await page.locator("body").evaluate(() => (document.activeElement as HTMLElement).blur());
  await expect.poll(() => film.count()).toBe(0);
  expect(complaints).toEqual([]);
  await leave();
}, 60_000);

test("a slate: filled in for one, approved for several, and undone", async () => {
  const { page, complaints, leave } = await board([
    node("a", "image", 0),
    node("b", "image", 1),
    node("words", "prompt", 2),
  ]);
  const shots = async () => (await saved(page)).nodes.map(({ shot }) => shot);
  await card(page, "a").click({ position: { x: 40, y: 14 } });
  await page.getByLabel("Scene").fill("4");
  await page.getByLabel("Number").fill("010");
  await expect.poll(async () => (await shots())[0]).toMatchObject({ scene: "4", number: "010" });
  await page.keyboard.press("Escape");
  await page.locator(".react-flow__pane").click({ position: { x: 300, y: 780 } });
  await page.keyboard.press("Control+a");
  expect(await page.getByLabel("Scene").getAttribute("placeholder")).toBe("Several");
  await page.locator(".react-flow__pane").press("Shift+A");
  await expect
    .poll(shots)
    .toMatchObject([{ approved: true, scene: "4" }, { approved: true }, null]);
  await expect.poll(() => card(page, "a").getByTitle("Approved").count()).toBe(1);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await shots())[1]).toBeNull();
  expect(complaints).toEqual([]);
  await leave();
});

test("a file that is gone says so, and can be replaced", async () => {
  const { page, leave } = await board([
    node("still", "image-upload", 0, { assetId: "ast_gone" }),
    node("shot", "video-upload", 1, { assetId: "ast_gone_too" }),
    node("sound", "audio-upload", 2, { assetId: "ast_gone_as_well" }),
  ]);
  await card(page, "sound").getByText("This sound is gone.").waitFor();
  await card(page, "still").getByText("This still is gone.").waitFor();
  await card(page, "still").getByRole("button", { name: "Replace..." }).waitFor();
  await card(page, "shot").getByText("This shot is gone.").waitFor();
  await give(card(page, "still").getByText("This still is gone."), "drop", 1);
  await expect.poll(async () => (await params(page, "still"))["assetId"]).not.toBe("ast_gone");
  await expect.poll(() => card(page, "still").locator("img").count()).toBe(1);
  await leave();
});

test("on a phone: approve, and the faces fit the width", async () => {
  const { page, complaints, leave } = await board(
    [
      node("still", "image", 0, { prompt: "A quay at dusk" }),
      node("scene", "coherent-scene", 1),
      node("strip", "sequence", 2),
      node("look", "restyle", 3),
      node("set", "portrait-set", 4),
    ],
    [],
    390,
  );
  await page.getByRole("button", { name: "Approve" }).first().click();
  await expect
    .poll(async () => (await saved(page)).nodes[0]!.shot)
    .toMatchObject({
      approved: true,
    });
  await page.getByRole("button", { name: "Approved" }).first().waitFor();
  expect(await page.getByRole("button", { name: /^Still \d: empty/ }).count()).toBe(6);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBe(390);
  expect(complaints).toEqual([]);
  await leave();
});
