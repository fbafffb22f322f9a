import { env } from "cloudflare:workers";
import { createAsset, linkAsset, type Asset } from "@aktion/schema/api/assets";
import { measureImage } from "@aktion/schema/media/measure-image";
import { beforeAll, describe, expect, test } from "vitest";
import * as tiny from "../testing/__fixtures__/tiny-media";
import { Client, openStudio, refusalOf } from "../testing/client";
import { png } from "../testing/media";
import { guest } from "../testing/people";

let one: Client;
let file: Uint8Array<ArrayBuffer>;
let still: Asset;
let clip: Asset;
beforeAll(async () => {
  await openStudio();
  one = await guest();
  file = await png(700, 350);
  still = await one.ask(createAsset, { body: file });
  clip = await one.ask(createAsset, { body: tiny.webm });
});

const bytesOf = async (answer: Response): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await answer.arrayBuffer());

test("a file is served whole, as what it is, and never as anything that runs", async () => {
  const answer = await one.send(still.url);
  expect(answer.status).toBe(200);
  const header = (name: string) => answer.headers.get(name);
  expect(header("content-type")).toBe("image/png");
  expect(header("content-length")).toBe(String(file.length));
  expect(header("accept-ranges")).toBe("bytes");
  expect(header("etag")).toBe(`"${still.sha256}"`);
  expect(header("cache-control")).toMatch(/private.*immutable/);
  expect(header("x-content-type-options")).toBe("nosniff");
  expect(header("content-security-policy")).toBe("sandbox; default-src 'none'");
  expect(header("cross-origin-resource-policy")).toBe("same-origin");
  expect(await bytesOf(answer)).toEqual(file);
});

describe("a range", () => {
  const size = () => file.length;
  const ask = (range: string, more: Record<string, string> = {}) =>
    one.send(still.url, { headers: { range, ...more } });

  test.each([
    ["the first bytes", () => "bytes=0-9", () => [0, 10]],
    ["bytes in the middle", () => "bytes=100-149", () => [100, 150]],
    ["one byte", () => "bytes=5-5", () => [5, 6]],
    ["the rest", () => "bytes=50-", () => [50, size()]],
    ["the last bytes", () => "bytes=-7", () => [size() - 7, size()]],
    ["more last bytes than there are", () => "bytes=-9999999", () => [0, size()]],
    ["an end beyond the end", () => "bytes=10-9999999", () => [10, size()]],
  ])("of %s is exactly those", async (_, range, part) => {
    const [from, to] = part() as [number, number];
    const answer = await ask(range());
    expect(answer.status).toBe(206);
    expect(answer.headers.get("content-range")).toBe(`bytes ${from}-${to - 1}/${size()}`);
    expect(answer.headers.get("content-length")).toBe(String(to - from));
    expect(await bytesOf(answer)).toEqual(file.slice(from, to));
  });

  test.each([() => `bytes=${size()}-`, () => "bytes=9999999-", () => "bytes=-0"])(
    "beyond the file is 416 with its size",
    async (range) => {
      const answer = await ask(range());
      expect(answer.status).toBe(416);
      expect(answer.headers.get("content-range")).toBe(`bytes */${size()}`);
      expect((await bytesOf(answer)).length).toBe(0);
    },
  );

  test.each(["bytes=9-3", "bytes=a-b", "pages=1-2", "bytes=0-1,4-5", "bytes=-"])(
    "that is none (%s) is answered by the whole",
    async (range) => {
      const answer = await ask(range);
      expect(answer.status).toBe(200);
      expect((await bytesOf(answer)).length).toBe(size());
    },
  );

  test("of an older file is answered by the whole", async () => {
    const old = await ask("bytes=0-9", { "if-range": '"other"' });
    expect(old.status).toBe(200);
    await old.arrayBuffer();
    const same = await ask("bytes=0-9", { "if-range": `"${still.sha256}"` });
    expect(same.status).toBe(206);
    await same.arrayBuffer();
  });
});

test("who has it already is told so, with no bytes", async () => {
  for (const etag of [`"${still.sha256}"`, `"x", W/"${still.sha256}"`, "*"]) {
    const answer = await one.send(still.url, { headers: { "if-none-match": etag } });
    expect(answer.status).toBe(304);
    expect((await bytesOf(answer)).length).toBe(0);
  }
  const other = await one.send(still.url, { headers: { "if-none-match": '"other"' } });
  expect(other.status).toBe(200);
  await other.arrayBuffer();
  const stranger = await guest();
  const headers = { "if-none-match": "*" };
  expect((await stranger.send(still.url, { headers })).status).toBe(404);
});

test("HEAD says what GET would, without the bytes", async () => {
  const answer = await one.send(still.url, { method: "HEAD" });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-length")).toBe(String(file.length));
  expect(answer.headers.get("content-type")).toBe("image/png");
  expect((await bytesOf(answer)).length).toBe(0);
  expect((await new Client().send(still.url, { method: "HEAD" })).status).toBe(401);
});

describe("a thumbnail", () => {
  test.each([
    [100, 160],
    [160, 160],
    [161, 320],
    [640, 640],
    [5000, 700],
    [0, 160],
    [-3, 160],
  ])("asked %s wide is made %s wide, never larger than the picture", async (wish, width) => {
    const answer = await one.send(`${still.url}/thumb?w=${wish}`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/webp"]);
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect(measureImage(await bytesOf(answer))).toMatchObject({
      state: "whole",
      width,
      height: width / 2,
    });
  });

  test("has a tag of its own by width", async () => {
    const tagOf = async (width: number) => {
      const answer = await one.send(`${still.url}/thumb?w=${width}`);
      await answer.arrayBuffer();
      return answer.headers.get("etag")!;
    };
    const [small, large] = [await tagOf(160), await tagOf(640)];
    expect(small).not.toBe(large);
    const headers = { "if-none-match": small };
    expect((await one.send(`${still.url}/thumb?w=160`, { headers })).status).toBe(304);
    const other = await one.send(`${still.url}/thumb?w=640`, { headers });
    expect(other.status).toBe(200);
    await other.arrayBuffer();
    const words = await one.send(`${still.url}/thumb?w=wide`);
    expect(words.status).toBe(200);
    await words.arrayBuffer();
  });

  test("of a WebM is its first picture", async () => {
    const answer = await one.send(`${clip.url}/thumb?w=160`);
    expect(answer.status).toBe(200);
    expect(measureImage(await bytesOf(answer))).toMatchObject({ width: 48, height: 32 });
  });

  test("of JPEG, WebP and GIF is there too", async () => {
    for (const body of [tiny.jpeg, tiny.webp, tiny.gif]) {
      const { thumb } = await one.ask(createAsset, { body });
      const answer = await one.send(`${thumb}?w=160`);
      expect(answer.status).toBe(200);
      expect(measureImage(await bytesOf(answer))).toMatchObject({ width: 48, height: 32 });
    }
  });
});

describe("a signed link", () => {
  const link = async () => new URL((await one.ask(linkAsset, { path: { id: still.id } })).url);

  test("opens the file and its thumbnail to a stranger for ten minutes", async () => {
    const { url, until } = await one.ask(linkAsset, { path: { id: still.id } });
    expect(Math.abs(until - Date.now() - 600_000)).toBeLessThan(5000);
    for (const client of [new Client(), await guest()]) {
      const answer = await client.send(url);
      expect(answer.status).toBe(200);
      expect(await bytesOf(answer)).toEqual(file);
      const part = await client.send(url, { headers: { range: "bytes=0-3" } });
      expect((await bytesOf(part)).length).toBe(4);
      const thumb = await client.send(url.replace("?", "/thumb?w=160&"));
      expect(thumb.status).toBe(200);
      await thumb.arrayBuffer();
    }
  });

  test("that was changed in anything is refused", async () => {
    const changes: ((url: URL) => void)[] = [
      (url) => url.searchParams.set("until", String(Number(url.searchParams.get("until")) + 1)),
      (url) => url.searchParams.set("until", "Infinity"),
      (url) => url.searchParams.set("sig", "0".repeat(64)),
      (url) => url.searchParams.set("sig", ""),
      (url) => url.searchParams.set("sig", url.searchParams.get("sig")!.slice(0, 62)),
      (url) => (url.pathname = `/media/${clip.id}`),
    ];
    for (const change of changes) {
      const url = await link();
      change(url);
      const refusal = await refusalOf(await new Client().send(url.href));
      expect([refusal.status, refusal.code]).toEqual([403, "asset.link"]);
    }
    const bare = await link();
    bare.searchParams.delete("sig");
    expect((await new Client().send(bare.href)).status).toBe(401);
  });

  test("that has run out is refused, though it was signed by us", async () => {
    const until = Date.now() - 1000;
    const key = await crypto.subtle.importKey(
      "raw",
      new TextEncoder().encode(env.MEDIA_LINK_SECRET),
      { name: "HMAC", hash: "SHA-256" },
      false,
      ["sign"],
    );
    const signed = async (end: number): Promise<string> => {
      const text = new TextEncoder().encode(`media ${still.id} ${end}`);
      const bytes = new Uint8Array(await crypto.subtle.sign("HMAC", key, text));
      const sig = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
      return `${still.url}?until=${end}&sig=${sig}`;
    };
    const alive = await new Client().send(await signed(Date.now() + 5000));
    expect(alive.status).toBe(200);
    await alive.arrayBuffer();
    const refusal = await refusalOf(await new Client().send(await signed(until)));
    expect([refusal.status, refusal.code]).toEqual([403, "asset.link"]);
  });
});
