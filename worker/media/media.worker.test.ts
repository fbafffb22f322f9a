import { measureImage } from "@aktion/schema/media/measure-image";
import { samplePng } from "@aktion/schema/media/samples";
import { decodeWebp } from "./codecs/webp";
import { writePng } from "./pixels/write-png";
import { expect, test } from "vitest";
import { ask, draft, shot, still, stillBytes } from "./testing/ask";

const thumb = (body: Uint8Array<ArrayBuffer>, width: number | string): Promise<Response> =>
  ask(`/thumb?w=${width}`, { method: "POST", body });

async function sizeOf(response: Response) {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { ...measureImage(bytes), source: response.headers.get("x-width") };
}

test("health answers", async () => {
  expect(await (await ask("/health")).json()).toEqual({ ok: true });
});

test("what is not there, and the wrong method, are refused as JSON", async () => {
  expect((await ask("/nothing")).status).toBe(404);
  const response = await ask("/draft");
  expect(response.status).toBe(405);
  expect(await response.json()).toMatchObject({ error: { code: "request.method" } });
});

test.each([
  ["no form", "x"],
  ["a form without a task", new FormData()],
])("a draft with %s is refused", async (_, body) => {
  const response = await ask("/draft", { method: "POST", body });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { code: "request.malformed" } });
});

test("a thumb keeps the shape and is never enlarged", async () => {
  const picture = await stillBytes();
  expect(await sizeOf(await thumb(picture, 320))).toMatchObject({
    state: "whole",
    mime: "image/webp",
    width: 320,
    height: 180,
    source: "1280",
  });
  const wide = await stillBytes({ aspect: "21:9" });
  expect(await sizeOf(await thumb(wide, 333))).toMatchObject({ width: 333, height: 143 });
  expect(await sizeOf(await thumb(picture, 4000))).toMatchObject({ width: 1280, height: 720 });
});

test("a half transparent picture keeps its colours in its thumb", async () => {
  const png = await writePng({ width: 64, height: 64, channels: 4 }, (_, row) => {
    for (let at = 0; at < row.length; at += 4) row.set([250, 240, 230, 128], at);
  });
  const pixels = await decodeWebp(new Uint8Array(await (await thumb(png, 32)).arrayBuffer()));
  const [r, g, b, a] = pixels?.data ?? [];
  expect(
    [r, g, b, a].map((value, part) => Math.abs((value ?? 0) - [250, 240, 230, 128][part]!)),
  ).toSatisfy((away: number[]) => away.every((one) => one < 6));
});

test("a WebP, and a shot of ours, have thumbs too", async () => {
  const first = await stillBytes();
  const made = await draft(shot(), { first });
  if (!made.ok || !made.poster) throw new Error("no shot");
  expect(await sizeOf(await thumb(made.poster, 100))).toMatchObject({ width: 100, height: 56 });
  expect(await sizeOf(await thumb(made.artifact, 320))).toMatchObject({ width: 320, height: 180 });
});

test.each([
  ["a page", new TextEncoder().encode("<!doctype html>".repeat(9)), 415],
  ["a PNG without real pixels", samplePng(40, 40), 415],
  ["nothing", new Uint8Array(), 415],
  ["a bomb", samplePng(30_000, 30_000), 413],
])("%s has no thumb", async (_, bytes, status) => {
  const response = await thumb(new Uint8Array(bytes), 100);
  expect(response.status).toBe(status);
  const code = status === 415 ? "media.undecodable" : "media.too-large";
  expect(await response.json()).toMatchObject({ error: { code } });
});

test.each(["0", "-4", "9999999", "x", ""])("a width of '%s' is refused", async (width) => {
  expect((await thumb(samplePng(2, 2) as Uint8Array<ArrayBuffer>, width)).status).toBe(400);
});

test("jobs that come at once are all served, and health answers among them", async () => {
  const first = await stillBytes();
  const jobs = [
    draft(shot({ seconds: 2 }), { first }),
    draft(still({ prompt: "a forest" })),
    draft(shot({ seconds: 1 }), { first }),
  ];
  const health = await ask("/health");
  expect(health.status).toBe(200);
  const answers = await Promise.all(jobs);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
});

test("a job that nobody waits for any more makes room for the next", async () => {
  const first = await stillBytes();
  const form = new FormData();
  form.set("task", JSON.stringify(shot({ seconds: 30, rate: "60" })));
  form.set("asset:first", new Blob([first]));
  const long = await ask("/draft", { method: "POST", body: form });
  await long.body?.cancel();
  const started = Date.now();
  expect((await draft(still({ prompt: "a desert" }))).ok).toBe(true);
  expect(Date.now() - started).toBeLessThan(8_000);
});
