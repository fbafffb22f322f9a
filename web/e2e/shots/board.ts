import { tagNames } from "@aktion/schema/media/file-tags";
import { pngText, withPngChunks } from "@aktion/schema/media/png-chunks";
import type { Page } from "playwright-core";
import { dot, drop, png } from "../drop-files.ts";
import type { Scene } from "../scene.ts";
import { ask, boardOf, openExample, openStillAndShot, run } from "../steps.ts";

const narrow = (page: Page) => (page.viewportSize()?.width ?? 0) < 700;

async function emptyBoard(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Empty board" }).click();
  await page.waitForURL(/\/boards\/brd_/);
  await page.getByRole("button", { name: "Run", exact: true }).waitFor();
}

/** One node of every kind, in a grid, as a newcomer would see them. */
const everyKind = [
  "prompt enhance image-upload video-upload audio-upload cast style note",
  "frame character image sketch restyle action-pose coherent-scene portrait-set",
  "i2v talking-portrait lip-sync sequence voice upscale film hologram",
]
  .map((row) => row.split(" "))
  .flatMap((row, y) =>
    row.map((kind, x) => ({ id: kind, kind, params: {}, position: { x: x * 340, y: y * 460 } })),
  );

export const scenes: Scene[] = [
  { name: "board-empty", prepare: emptyBoard },
  {
    name: "board-loading",
    async prepare(page) {
      await emptyBoard(page);
      await page.route(/\/api\/boards\/brd_/, () => undefined);
      await page.reload();
      await page.waitForTimeout(500);
    },
  },
  {
    name: "board-new",
    async prepare(page) {
      await openExample(page, "A character in three shots");
      await page.waitForTimeout(600);
    },
  },
  {
    name: "board-running",
    async prepare(page) {
      await openExample(page, "A one-minute film");
      await page.getByRole("button", { name: "Run", exact: true }).click();
      await page.getByRole("button", { name: /^Stop the run/ }).waitFor();
      await page.waitForTimeout(900);
    },
  },
  {
    name: "board-made",
    async prepare(page) {
      await openExample(page, "A character in three shots");
      await run(page, 3);
    },
  },
  {
    name: "draft-viewer",
    async prepare(page) {
      await openStillAndShot(page);
      await run(page, 2);
      const picture = page.locator("main img").last();
      if (narrow(page)) await picture.click();
      else await picture.dblclick();
      await page.locator("dialog[open]").waitFor();
      await page.waitForTimeout(1200);
    },
  },
  {
    name: "board-inspector",
    async prepare(page) {
      await openStillAndShot(page);
      await run(page, 2);
      if (!narrow(page)) await page.locator(".react-flow__node-card img").first().click();
      await page.waitForTimeout(400);
    },
  },
  {
    name: "board-viewer",
    async prepare(page) {
      await openStillAndShot(page);
      await run(page, 2);
      await page.locator("main img").last().dblclick();
      await page.waitForTimeout(900);
    },
  },
  {
    name: "board-problems",
    async prepare(page) {
      await emptyBoard(page);
      const id = boardOf(page);
      const { graph } = await ask<{ graph: { nodes: unknown[] } }>(
        page,
        "GET",
        `/api/boards/${id}`,
      );
      graph.nodes.push(
        { id: "a", kind: "i2v", name: "The jump", params: {}, position: { x: 0, y: 0 } },
        { id: "b", kind: "image", params: {}, position: { x: 400, y: 0 } },
      );
      await ask(page, "PUT", `/api/boards/${id}`, { graph, revision: 1 });
      await page.reload();
      await page.getByRole("button", { name: "Run", exact: true }).click();
      await page
        .getByText(/not wired|Say what we see/i)
        .first()
        .waitFor();
    },
  },
  {
    name: "board-every-kind",
    async prepare(page) {
      await page.waitForLoadState("networkidle");
      const made = await ask<{ id: string }>(page, "POST", "/api/boards", {
        title: "Every kind",
        graph: { format: 1, nodes: everyKind, edges: [] },
      });
      await page.goto(`/boards/${made.id}`);
      await page.getByRole("button", { name: "Run", exact: true }).waitFor();
      await page.waitForTimeout(800);
    },
  },
  {
    name: "board-add",
    async prepare(page) {
      await openStillAndShot(page);
      await page.keyboard.press("/");
      await page.waitForTimeout(500);
    },
  },
  {
    name: "board-palette",
    async prepare(page) {
      await openStillAndShot(page);
      await page.keyboard.press("Control+k");
      await page.waitForTimeout(500);
    },
  },
  {
    name: "board-shortcuts",
    async prepare(page) {
      await openStillAndShot(page);
      await page.keyboard.press("?");
      await page.waitForTimeout(500);
    },
  },
  {
    name: "board-history",
    async prepare(page) {
      await openStillAndShot(page);
      await run(page, 2);
      await page.getByRole("button", { name: "History" }).first().click();
      await page.waitForTimeout(600);
    },
  },
  {
    /** A picture that carries a graph, let go over a board. */
    name: "board-offer",
    wide: true,
    async prepare(page) {
      const board = await openStillAndShot(page);
      const { graph } = await ask<{ graph: object }>(page, "GET", `/api/boards/${board}`);
      const bytes = withPngChunks(dot, [pngText(tagNames.graph, JSON.stringify(graph))]);
      await drop(page, [png("harbour.png", bytes)]);
      await page.getByRole("dialog", { name: "This file carries a graph" }).waitFor();
    },
  },
  {
    name: "board-offline",
    async prepare(page) {
      await openStillAndShot(page);
      await page.waitForTimeout(800);
      await page.context().setOffline(true);
      await page.locator("main textarea").first().fill("Kept while the network is away");
      await page.getByText("kept here, offline").waitFor();
    },
  },
  {
    name: "board-conflict",
    async prepare(page) {
      const id = await openStillAndShot(page);
      await page.waitForTimeout(1200);
      const { graph, revision } = await ask<{
        graph: { nodes: { params: object }[] };
        revision: number;
      }>(page, "GET", `/api/boards/${id}`);
      graph.nodes.pop();
      await ask(page, "PUT", `/api/boards/${id}`, { graph: { ...graph, edges: [] }, revision });
      await page.locator("main textarea").first().fill("Mine");
      await page.getByRole("button", { name: "Keep mine" }).waitFor();
    },
  },
  {
    name: "board-gone",
    async prepare(page) {
      const id = await openStillAndShot(page);
      await page.waitForTimeout(1200);
      await ask(page, "DELETE", `/api/boards/${id}`);
      await page.getByText(/deleted elsewhere/).waitFor();
    },
  },
];
