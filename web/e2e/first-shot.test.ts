import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser, visit } from "./browser.ts";
import { boardOf, openExample, openStillAndShot, pictures, run, signIn } from "./steps.ts";
import { takeHold } from "./studio.ts";

const studio = takeHold(inject("studio"));
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("a guest runs an example, sees stills and shots, and keeps them when signing in", async () => {
  const { page, complaints, leave } = await visit(browser, studio.url);
  await openExample(page, "A character in three shots");
  await run(page, 7);
  const made = await pictures(page);

  await page.reload();
  await expect.poll(() => pictures(page), { timeout: 15_000 }).toEqual(made);

  const email = `guest-${Date.now()}@example.com`;
  await signIn(page, studio.url, email);
  await page.reload();
  await expect.poll(() => pictures(page), { timeout: 15_000 }).toEqual(made);

  // The same account on another device has the same board; a stranger has not.
  const board = new URL(page.url()).pathname;
  const other = await visit(browser, studio.url);
  await signIn(other.page, studio.url, email);
  await other.page.goto(board);
  await expect.poll(() => pictures(other.page), { timeout: 15_000 }).toEqual(made);
  const stranger = await visit(browser, studio.url);
  await stranger.page.goto(board);
  await stranger.page
    .getByText(/not yours|no such board/i)
    .first()
    .waitFor();
  expect(await stranger.page.locator(".react-flow__node").count()).toBe(0);

  // A page that finds no session yet is answered 401 once; nothing else may be complained of.
  expect(complaints.filter((one) => !one.includes("401"))).toEqual([]);
  await Promise.all([leave(), other.leave(), stranger.leave()]);
});

test("the shot plays: its film has the length and size it was asked for", async () => {
  const { page, leave } = await visit(browser, studio.url);
  await openStillAndShot(page);
  await run(page, 2);
  const film = await page.evaluate(async () => {
    const board = location.pathname.split("/").at(-1);
    const takes = await (await fetch(`/api/boards/${board}/takes`)).json();
    const asset = takes.items
      .flatMap((take: { assets: { kind: string }[] }) => take.assets)
      .find((one: { kind: string }) => one.kind === "video");
    const video = document.createElement("video");
    video.muted = true;
    video.src = asset.url;
    await new Promise((resolve, reject) => {
      video.oncanplaythrough = resolve;
      video.onerror = () => reject(new Error(video.error?.message));
    });
    await video.play();
    await new Promise((resolve) => (video.onended = resolve));
    return {
      told: asset.seconds,
      seconds: video.duration,
      width: video.videoWidth,
      height: video.videoHeight,
      ended: video.currentTime,
    };
  });
  expect(film).toMatchObject({ width: 640, height: 360 });
  expect(Math.abs(film.seconds - film.told)).toBeLessThan(0.05);
  expect(film.ended).toBeGreaterThan(film.told - 0.1);
  await leave();
});

test(
  "a shot made elsewhere gets its poster and its frames from the browser",
  { timeout: 120_000 },
  async () => {
    const { page, leave } = await visit(browser, studio.url);
    await page.getByRole("button", { name: "Empty board" }).click();
    await page.waitForURL(/\/boards\/brd_/);
    // An MP4 in H.264, encoded by this browser itself: the Worker can't decode it.
    const asset = await page.evaluate(async () => {
      const canvas = document.createElement("canvas");
      canvas.width = 320;
      canvas.height = 180;
      const paint = canvas.getContext("2d")!;
      const type = ["video/mp4;codecs=avc1.42001E", "video/mp4"].find((one) =>
        MediaRecorder.isTypeSupported(one),
      );
      if (!type) return null;
      const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: type });
      const parts: Blob[] = [];
      recorder.ondataavailable = (event) => parts.push(event.data);
      const stopped = new Promise((resolve) => (recorder.onstop = resolve));
      recorder.start();
      // Each colour for a while, however seldom a busy machine draws.
      const show = async (colour: string) => {
        const from = performance.now();
        for (let drawn = 0; drawn < 20 || performance.now() - from < 600; drawn += 1) {
          paint.fillStyle = colour;
          paint.fillRect(0, 0, 320, (drawn % 180) + 2);
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
      };
      await show("#b01020");
      await show("#1020b0");
      recorder.stop();
      await stopped;
      const answer = await fetch("/api/assets", {
        method: "POST",
        headers: { "content-type": "video/mp4", "x-name": "clip.mp4" },
        body: new Blob(parts),
      });
      return answer.json();
    });
    if (asset) {
      expect(asset).toMatchObject({ kind: "video", width: 320, height: 180, thumb: null });
      const id = boardOf(page);
      await page.evaluate(
        async ([board, clip]) => {
          const { graph, revision } = await (await fetch(`/api/boards/${board}`)).json();
          const still = (at: string | number, y: number) => ({
            id: `frame-${at}`,
            kind: "frame",
            params: { at },
            position: { x: 400, y },
          });
          graph.nodes.push(
            {
              id: "clip",
              kind: "video-upload",
              params: { assetId: clip },
              position: { x: 0, y: 0 },
            },
            still("first", 0),
            still("last", 300),
          );
          for (const at of ["first", "last"])
            graph.edges.push({
              id: `wire-${at}`,
              from: { node: "clip", port: "video" },
              to: { node: `frame-${at}`, port: "video" },
              order: 0,
            });
          await fetch(`/api/boards/${board}`, {
            method: "PUT",
            headers: { "content-type": "application/json" },
            body: JSON.stringify({ graph, revision }),
          });
        },
        [id, asset.id as string] as const,
      );
      await page.reload();
      await expect
        .poll(
          () =>
            page.evaluate(
              async (clip) => (await (await fetch(`/api/assets/${clip}`)).json()).thumb,
              asset.id,
            ),
          { timeout: 15_000 },
        )
        .toContain(asset.id);

      // Its frames too: the run waits for this page, which takes them, and tries anew where it must.
      await page.getByRole("button", { name: "Run", exact: true }).click();
      const count = async () => (await pictures(page)).length;
      await expect.poll(count, { timeout: 75_000 }).toBeGreaterThanOrEqual(3);
      const seen = await page.evaluate(async (board) => {
        const { items } = await (await fetch(`/api/boards/${board}/takes`)).json();
        const colours: Record<string, number[]> = {};
        for (const { node, assets } of items) {
          const answer = await fetch(assets[0].url);
          const picture = await createImageBitmap(await answer.blob());
          const canvas = new OffscreenCanvas(picture.width, picture.height);
          const paint = canvas.getContext("2d")!;
          paint.drawImage(picture, 0, 0);
          const [red = 0, , blue = 0] = paint.getImageData(160, 0, 1, 1).data;
          colours[node] = [picture.width, picture.height, red > blue ? 1 : 0];
        }
        return colours;
      }, id);
      expect(seen).toEqual({ "frame-first": [320, 180, 1], "frame-last": [320, 180, 0] });
    }
    expect(asset).not.toBeNull();
    await leave();
  },
);
