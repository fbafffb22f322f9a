import { env } from "cloudflare:workers";
import * as api from "@aktion/schema/api/assets";
import * as bin from "@aktion/schema/api/bin";
import * as library from "@aktion/schema/api/library";
import { me } from "@aktion/schema/api/me";
import { startRun } from "@aktion/schema/api/runs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import * as tiny from "../testing/__fixtures__/tiny-media";
import { openStudio, type Client } from "../testing/client";
import { graphOf, node, wire } from "../testing/graphs";
import { png, sha256, textFile, wav } from "../testing/media";
import { guest, idOf, signedIn } from "../testing/people";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let one: Client;
beforeAll(async () => {
  await openStudio();
  one = await guest();
});

const upload = (client: Client, body: Uint8Array<ArrayBuffer>, name = "") =>
  client.ask(api.createAsset, { body, headers: { "x-name": name } });
const stored = async (client: Client): Promise<string[]> =>
  (await env.BUCKET.list({ prefix: `u/${await idOf(client)}/` })).objects.map((one) => one.key);

describe("an upload", () => {
  const clip = { kind: "video", width: 48, height: 32 };
  const tone = { kind: "audio", width: null, height: null };
  const picture = { kind: "image", width: 48, height: 32, seconds: null };
  test.each([
    ["JPEG", tiny.jpeg, { ...picture, type: "image/jpeg" }, null],
    ["WebP", tiny.webp, { ...picture, type: "image/webp" }, null],
    ["GIF", tiny.gif, { ...picture, type: "image/gif" }, null],
    ["MP4", tiny.mp4, { ...clip, type: "video/mp4" }, 1],
    ["MOV", tiny.mov, { ...clip, type: "video/quicktime" }, 1],
    ["WebM", tiny.webm, { ...clip, type: "video/webm" }, 1],
    ["WAV", wav(0.75), { ...tone, type: "audio/wav" }, 0.75],
    ["MP3", tiny.mp3, { ...tone, type: "audio/mpeg" }, 1],
    ["M4A", tiny.m4a, { ...tone, type: "audio/mp4" }, 1],
    ["Opus in OGG", tiny.ogg, { ...tone, type: "audio/ogg" }, 1],
  ])("of %s is known by its bytes, whatever it claims to be", async (_, body, wanted, seconds) => {
    const asset = await one.ask(api.createAsset, {
      body,
      headers: { "content-type": "text/html", "x-name": "page.html" },
    });
    expect(asset).toMatchObject({ ...wanted, name: "page.html", bytes: body.length });
    expect(asset.sha256).toBe(await sha256(body));
    if (seconds !== null) expect(Math.abs(asset.seconds! - seconds)).toBeLessThan(0.15);
    // A still shows itself; WebM gets its poster here; other clips from the browser; sound has none.
    const pictured = asset.kind === "image" || asset.type === "video/webm";
    expect(asset.thumb).toBe(pictured ? `/media/${asset.id}/thumb` : null);
    expect(await one.ask(api.getAsset, { path: { id: asset.id } })).toEqual(asset);
  });

  test("of a PNG is measured, named and hashed", async () => {
    const body = await png(31, 17);
    const asset = await upload(one, body, encodeURIComponent("Écran\u0007 №1.png "));
    expect(asset).toMatchObject({ type: "image/png", width: 31, height: 17, name: "Écran №1.png" });
    expect(asset.sha256).toBe(await sha256(body));
    expect((await upload(one, body)).name).toBe("Untitled");
    expect((await upload(one, body, "x".repeat(400))).name).toHaveLength(200);
    expect((await upload(one, body, "100%")).name).toBe("100%");
  });

  test("of Matroska, or of a clip cut off, is refused and leaves nothing behind", async () => {
    const other = await guest();
    const cases: [Uint8Array<ArrayBuffer>, number, string][] = [
      [tiny.matroska, 415, "asset.unsupported"],
      [tiny.mp4.slice(0, 40), 422, "asset.broken"],
      [tiny.webm.slice(0, 64), 422, "asset.broken"],
      [tiny.jpeg.slice(0, 700), 422, "asset.broken"],
      [tiny.webp.slice(0, 300), 422, "asset.broken"],
      [tiny.gif.slice(0, 500), 422, "asset.broken"],
      [wav(0.5).slice(0, 30), 422, "asset.broken"],
    ];
    for (const [body, status, code] of cases) {
      const refusal = await other.refused(api.createAsset, { body });
      expect([refusal.status, refusal.code]).toEqual([status, code]);
    }
    expect((await other.ask(library.listAssets, {})).items).toEqual([]);
    expect(await stored(other)).toEqual([]);
  });

  test("that does not say its length is taken and held to the same limits", async () => {
    const inParts = (file: Uint8Array<ArrayBuffer>) => new Blob([file]).stream();
    for (const file of [tiny.mp4, tiny.mp3, await png(7, 7)]) {
      const asset = await one.ask(api.createAsset, { body: inParts(file) });
      expect(asset).toMatchObject({ bytes: file.length, sha256: await sha256(file) });
    }
    const long = new Uint8Array(25 * 1024 * 1024 + 1);
    long.set(await png(4, 4));
    const refusal = await one.refused(api.createAsset, { body: inParts(long) });
    expect([refusal.status, refusal.code]).toEqual([413, "asset.too-large"]);
  });

  test("of a still over 25 MB, or over 16 megapixels, is too large", async () => {
    const long = new Uint8Array(25 * 1024 * 1024 + 1);
    long.set(await png(4, 4));
    const refusal = await one.refused(api.createAsset, { body: long });
    expect([refusal.status, refusal.code]).toEqual([413, "asset.too-large"]);
    const wide = await png(1, 1);
    new DataView(wide.buffer).setUint32(16, 4001);
    new DataView(wide.buffer).setUint32(20, 4000);
    const pixels = await one.refused(api.createAsset, { body: wide });
    expect([pixels.status, pixels.code]).toEqual([413, "asset.too-large"]);
  });
});

describe("an upload in parts", () => {
  const partBytes = 32 * 1024 * 1024;
  const start = (client: Client, bytes: number) =>
    client.ask(api.startUpload, { json: { name: "long.wav", bytes } });
  const send = (client: Client, id: string, part: string, body: Uint8Array<ArrayBuffer>) =>
    client.call(api.sendPart, { path: { id, part }, body });

  test("is put together whole, and a part may be sent again", async () => {
    const file = wav((partBytes + 1000) / 8000);
    const { id, parts, partBytes: each } = await start(one, file.length);
    expect([parts, each]).toEqual([2, partBytes]);
    const last = file.slice(partBytes);
    expect(
      (
        await send(
          one,
          id,
          "2",
          last.map(() => 0),
        )
      ).status,
    ).toBe(200);
    const early = await one.refused(api.finishUpload, { path: { id } });
    expect([early.status, early.code]).toEqual([422, "upload.parts"]);
    const short = await one.refused(api.sendPart, { path: { id, part: "1" }, body: last });
    expect([short.status, short.code]).toEqual([422, "upload.parts"]);
    expect(short.message).toContain(String(partBytes));
    for (const part of ["0", "3", "x", "1.5", "-1"]) {
      const refusal = await one.refused(api.sendPart, { path: { id, part }, body: last });
      expect([refusal.status, refusal.code]).toEqual([422, "upload.parts"]);
    }
    expect((await send(one, id, "1", file.slice(0, partBytes))).status).toBe(200);
    expect((await send(one, id, "2", last)).status).toBe(200);
    const asset = await one.ask(api.finishUpload, { path: { id } });
    expect(asset).toMatchObject({ kind: "audio", type: "audio/wav", bytes: file.length });
    expect(asset.sha256).toBe(await sha256(file));
    for (const shape of [api.finishUpload, api.sendPart]) {
      const path = { id, part: "1" };
      const refusal = await one.refused(shape, { path, body: last });
      expect([refusal.status, refusal.code]).toEqual([404, "upload.not-found"]);
    }
  });

  test("is checked like any other when it is whole", async () => {
    const other = await guest();
    const page = textFile(`<!doctype html>${" ".repeat(200)}`);
    const { id, parts } = await start(other, page.length);
    expect(parts).toBe(1);
    await send(other, id, "1", page);
    const refusal = await other.refused(api.finishUpload, { path: { id } });
    expect([refusal.status, refusal.code]).toEqual([415, "asset.unsupported"]);
    expect((await other.ask(library.listAssets, {})).items).toEqual([]);
    expect(await stored(other)).toEqual([]);
  });

  test("finished twice at once is one file", async () => {
    const other = await guest();
    const { id } = await start(other, tiny.mp4.length);
    await send(other, id, "1", tiny.mp4);
    const answers = await Promise.all(
      [0, 1].map(() => other.call(api.finishUpload, { path: { id } })),
    );
    const statuses = answers.map((answer) => answer.status).toSorted();
    expect(statuses[0]).toBe(201);
    expect([201, 404]).toContain(statuses[1]);
    const { items } = await other.ask(library.listAssets, {});
    expect(items).toHaveLength(1);
    const media = await other.send(items[0]!.url);
    expect((await media.arrayBuffer()).byteLength).toBe(tiny.mp4.length);
  });

  test("of more than 500 MB is not begun", async () => {
    const user = await signedIn();
    const json = { name: "film.mp4", bytes: 500 * 1024 * 1024 + 1 };
    const refusal = await user.refused(api.startUpload, { json });
    expect([refusal.status, refusal.code]).toEqual([413, "asset.too-large"]);
  });
});

describe("a guest's 200 MB", () => {
  const fill = async (client: Client, bytes: number): Promise<void> => {
    const { id } = await upload(client, await png(6, 6));
    await env.DB.prepare("UPDATE assets SET bytes = ? WHERE id = ?").bind(bytes, id).run();
  };
  const cap = 200 * 1024 * 1024;

  test("are counted, and full is said with what to do; a user has no such cap", async () => {
    const full = await guest();
    await fill(full, cap - 10);
    expect((await full.ask(me, {})).storage).toEqual({ bytes: cap - 10, cap });
    const refusal = await full.refused(api.createAsset, { body: await png(6, 6) });
    expect([refusal.status, refusal.code]).toEqual([413, "asset.storage-full"]);
    expect(refusal.message).toMatch(/sign in/i);
    const parts = await full.refused(api.startUpload, { json: { name: "a.mp4", bytes: 11 } });
    expect(parts.code).toBe("asset.storage-full");
    // Room is made by deleting.
    const [old] = (await full.ask(library.listAssets, {})).items;
    await full.ask(bin.deleteAsset, { path: { id: old!.id } });
    await upload(full, await png(6, 6));

    const user = await signedIn();
    await fill(user, cap);
    await upload(user, await png(6, 6));
    expect((await user.ask(me, {})).storage.cap).toBeNull();
  });

  test("hold for uploads in parts that were begun while there was room", async () => {
    const client = await guest();
    const started = await client.ask(api.startUpload, {
      json: { name: "a.mp4", bytes: tiny.mp4.length },
    });
    const path = { id: started.id, part: "1" };
    await client.ask(api.sendPart, { path, body: tiny.mp4 });
    await fill(client, cap - 10);
    const refusal = await client.refused(api.finishUpload, { path });
    expect([refusal.status, refusal.code]).toEqual([413, "asset.storage-full"]);
  });
});

test("the library pages through everything once, and by kind", async () => {
  const other = await guest();
  const files = [await png(2, 2), wav(0.1), await png(3, 3), wav(0.2), await png(4, 4)];
  const made: string[] = [];
  for (const file of files) made.push((await upload(other, file)).id);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await other.ask(library.listAssets, {
      query: { limit: 2, ...(cursor ? { cursor } : {}) },
    });
    seen.push(...page.items.map((asset) => asset.id));
    cursor = page.next ?? undefined;
  } while (cursor && seen.length < 20);
  expect(seen.toSorted()).toEqual(made.toSorted());
  const sounds = await other.ask(library.listAssets, { query: { kind: "audio" } });
  expect(sounds.items.map((asset) => asset.id)).toEqual([made[3], made[1]]);
});

test("a deleted file is gone by every way, and a run that needs it says so in words", async () => {
  const { id } = await upload(one, await png(16, 9), "gone.png");
  const { url } = await one.ask(api.linkAsset, { path: { id } });
  await one.ask(bin.deleteAsset, { path: { id } });
  for (const shape of [api.getAsset, bin.deleteAsset, api.linkAsset]) {
    const refusal = await one.refused(shape, { path: { id } });
    expect([refusal.status, refusal.code]).toEqual([404, "asset.not-found"]);
  }
  for (const path of [`/media/${id}`, `/media/${id}/thumb?w=160`, url]) {
    const answer = await one.send(path);
    expect([path, answer.status]).toEqual([path, 404]);
    await answer.text();
  }
  const graph = graphOf(
    [node("mine", "image-upload", { assetId: id }, { name: "My roof" }), node("shot", "i2v")],
    [wire("mine.image", "shot.image")],
  );
  const refusal = await one.refused(startRun, { json: { graph } });
  expect([refusal.status, refusal.code]).toEqual([422, "run.problems"]);
  expect(refusal.details["problems"]).toMatchObject([
    { node: "mine", code: "node.asset-missing", message: expect.stringContaining("My roof") },
  ]);
});

test("a clip only a browser can decode takes its poster once, and only a picture", async () => {
  const { id, thumb } = await upload(one, tiny.mp4);
  expect(thumb).toBeNull();
  expect((await one.send(`/media/${id}/thumb`)).status).toBe(404);
  const refusal = await one.refused(api.sendPoster, { path: { id }, body: tiny.mp3 });
  expect([refusal.status, refusal.code]).toEqual([415, "asset.unsupported"]);
  const kept = await one.ask(api.sendPoster, { path: { id }, body: await png(48, 32) });
  expect(kept).toMatchObject({ thumb: `/media/${id}/thumb`, width: 48, height: 32 });
  const answer = await one.send(`/media/${id}/thumb`);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/webp"]);
  const first = await sha256(new Uint8Array(await answer.arrayBuffer()));
  await one.ask(api.sendPoster, { path: { id }, body: await png(48, 32, [0, 255, 0]) });
  const again = await one.send(`/media/${id}/thumb`);
  expect(await sha256(new Uint8Array(await again.arrayBuffer()))).toBe(first);
});
