import { cancelRun, sendFrame, startRun } from "@aktion/schema/api/runs";
import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import * as tiny from "../testing/__fixtures__/tiny-media";
import { openStudio, type Client } from "../testing/client";
import { graphOf, node, wire } from "../testing/graphs";
import { listenBySocket } from "../testing/listen";
import { png, wav } from "../testing/media";
import { guest } from "../testing/people";
import { runOver, runUntil } from "../testing/runs";
import { createAsset } from "@aktion/schema/api/assets";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 45_000 });

let one: Client;
beforeAll(openStudio);
beforeEach(async () => {
  one = await guest();
});

/** A run that asks for a frame of a shot in H.264, once it says that a browser must take it. */
async function waitingRun() {
  const headers = { "x-name": "shot.mp4" };
  const { id: clip } = await one.ask(createAsset, { headers, body: tiny.mp4 });
  const graph = graphOf(
    [node("clip", "video-upload", { assetId: clip }), node("frame", "frame", { at: "last" })],
    [wire("clip.video", "frame.video")],
  );
  const { id } = await one.ask(startRun, { json: { graph } });
  const { nodes } = await runUntil(one, id, (run) => run.nodes["frame"]?.waits !== undefined);
  expect(nodes["frame"]).toMatchObject({ status: "running", waits: { why: "browser" } });
  const socket = await listenBySocket(one, id);
  const { event } = await socket.until((sent) => sent.event.type === "attempt-started");
  socket.close();
  return { id, attempt: (event as { attempt: string }).attempt };
}

test("a frame that the Worker can't decode is waited for, and comes from the open board", async () => {
  const { id, attempt } = await waitingRun();
  const path = { id, attempt };
  const picture = await png(48, 32);
  const stranger = await guest();
  const refusals = [
    await stranger.refused(sendFrame, { path, body: picture }),
    await one.refused(sendFrame, { path: { id, attempt: "att_other" }, body: picture }),
    await one.refused(sendFrame, { path, body: wav(0.1) }),
    await one.refused(sendFrame, { path, body: tiny.jpeg }),
  ];
  expect(refusals.map(({ code }) => code)).toEqual([
    "run.not-found",
    "run.no-frame",
    "asset.unsupported",
    "asset.unsupported",
  ]);
  expect(await one.ask(sendFrame, { path, body: picture })).toEqual({ ok: true });
  const run = await runOver(one, id);
  expect(run).toMatchObject({ status: "done", charged: 0 });
  const [take] = run.nodes["frame"]!.takes;
  expect(take).toMatchObject({ width: 48, height: 32, provider: "draft" });
  const file = await one.send(`/media/${take!.assets[0]}`);
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(picture);

  expect((await one.refused(sendFrame, { path, body: picture })).code).toBe("run.no-frame");
  const { objects } = await env.BUCKET.list();
  expect(objects.filter(({ key }) => key.includes(".part/"))).toEqual([]);
});

test("a run that waits for a frame can be stopped", async () => {
  const { id, attempt } = await waitingRun();
  await one.ask(cancelRun, { path: { id } });
  expect(await runOver(one, id)).toMatchObject({ status: "cancelled", charged: 0, held: 0 });
  const path = { id, attempt };
  const refusal = await one.refused(sendFrame, { path, body: await png(8, 8) });
  expect(refusal.code).toBe("run.no-frame");
});
