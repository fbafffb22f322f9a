import { env } from "cloudflare:workers";
import { createAsset, linkAsset } from "@aktion/schema/api/assets";
import * as bin from "@aktion/schema/api/bin";
import { createCastMember } from "@aktion/schema/api/cast";
import * as api from "@aktion/schema/api/library";
import { listTakes } from "@aktion/schema/api/runs";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { emptyBin } from "../runtime/empty-bin";
import { crc32 } from "../services/zip/crc32";
import { Client, openStudio } from "../testing/client";
import { seedFiles } from "../testing/library";
import { png, wav } from "../testing/media";
import { guest, idOf } from "../testing/people";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const day = 24 * 60 * 60_000;
let one: Client;
let owner: string;
beforeAll(openStudio);
beforeEach(async () => {
  one = await guest();
  owner = await idOf(one);
});

let width = 30;
/** A still of its own each time. */
async function still(name: string): Promise<string> {
  width += 1;
  const headers = { "x-name": encodeURIComponent(name) };
  return (await one.ask(createAsset, { body: await png(width, 9), headers })).id;
}
const library = async () =>
  (await one.ask(api.listAssets, { query: {} })).items.map(({ id }) => id);
const binned = async () => (await one.ask(bin.listBin, { query: {} })).items;
const downloads = async (id: string): Promise<number> => {
  const { items } = await one.ask(api.listAssets, { query: {} });
  return items.find((item) => item.id === id)!.downloads;
};

describe("the bin", () => {
  test("takes many at once and gives them back, the latest first, to look through", async () => {
    const ids = [await still("a"), await still("b"), await still("c")];
    const two = ids.slice(0, 2);
    expect(await one.ask(bin.deleteAssets, { json: { ids: two } })).toEqual({ deleted: 2 });
    await env.DB.prepare("UPDATE assets SET deleted_at = deleted_at - 1000 WHERE id = ?")
      .bind(ids[1]!)
      .run();
    expect(await one.ask(bin.deleteAssets, { json: { ids } })).toEqual({ deleted: 1 });
    expect(await library()).toEqual([]);
    const items = await binned();
    expect(items.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(items.at(-1)!.id).toBe(ids[1]);
    expect(items[0]!.goesAt).toBe(items[0]!.deletedAt + 30 * day);

    const thumb = await one.send(`${items[0]!.thumb}?w=160`);
    expect([thumb.status, thumb.headers.get("content-type")]).toEqual([200, "image/webp"]);
    await thumb.arrayBuffer();
    for (const gone of [items[0]!.url, `${items[0]!.url}/thumb`])
      expect((await one.send(gone)).status).toBe(404);

    const page = await one.ask(bin.listBin, { query: { limit: 2 } });
    const rest = await one.ask(bin.listBin, { query: { limit: 2, cursor: page.next! } });
    expect([...page.items, ...rest.items]).toEqual(items);
    expect(rest.next).toBeNull();

    expect(await one.ask(bin.undeleteAssets, { json: { ids: two } })).toEqual({ restored: 2 });
    expect(await library()).toEqual(two.toReversed());
    expect((await one.send(`/media/${ids[0]}`)).status).toBe(200);
  });

  test("lets go of what lay there thirty days, with its files, and of nothing that is needed", async () => {
    const gone = await still("gone");
    const face = await still("face");
    await one.ask(createCastMember, { json: { name: "Mara", pictures: [face] } });
    const [made] = await seedFiles([{ owner, at: Date.now(), take: {} }]);
    await (await one.send(`/media/${gone}/thumb?w=320`)).arrayBuffer();
    await one.ask(bin.deleteAssets, { json: { ids: [gone, face, made!] } });
    const going = new Map((await binned()).map(({ id, goesAt }) => [id, goesAt !== null]));
    expect([going.get(gone), going.get(face), going.get(made!)]).toEqual([true, false, false]);

    await emptyBin(env, Date.now() + 29 * day);
    expect((await binned()).length).toBe(3);
    await emptyBin(env, Date.now() + 31 * day);
    expect((await binned()).map(({ id }) => id).toSorted()).toEqual([face, made!].toSorted());
    const keys = (await env.BUCKET.list({ prefix: `u/${owner}/` })).objects.map(({ key }) => key);
    expect(keys.filter((key) => key.includes(gone))).toEqual([]);
    expect(keys.filter((key) => key.includes(face)).length).toBeGreaterThan(0);
    const refusal = await one.refused(bin.undeleteAssets, { json: { ids: [gone] } });
    expect([refusal.status, refusal.code]).toEqual([404, "asset.not-found"]);
    await one.ask(bin.undeleteAssets, { json: { ids: [face, made!] } });
    expect((await library()).toSorted()).toEqual([face, made!].toSorted());
  });

  test("gives back only what a guest's room still holds", async () => {
    const cap = 200 * 1024 * 1024;
    const [large, other] = await seedFiles([
      { owner, at: Date.now(), bytes: cap - 10 },
      { owner, at: Date.now(), bytes: 20 },
    ]);
    await one.ask(bin.deleteAssets, { json: { ids: [other!] } });
    const refusal = await one.refused(bin.undeleteAssets, { json: { ids: [other!] } });
    expect([refusal.status, refusal.code]).toEqual([413, "asset.storage-full"]);
    await one.ask(bin.deleteAssets, { json: { ids: [large!] } });
    await one.ask(bin.undeleteAssets, { json: { ids: [other!] } });
    expect(await library()).toEqual([other]);
  });

  test("is emptied at once when asked, and takes that lost a file say so", async () => {
    const [gone, other] = [await still("gone"), await still("other")];
    const [made] = await seedFiles([{ owner, at: Date.now(), take: { board: "b1" } }]);
    await one.ask(bin.deleteAssets, { json: { ids: [gone, made!] } });
    expect(await one.ask(bin.emptyBin, {})).toEqual({ gone: 1, kept: 1 });
    expect((await binned()).map(({ id }) => id)).toEqual([made]);
    const refusal = await one.refused(bin.undeleteAssets, { json: { ids: [gone] } });
    expect(refusal.code).toBe("asset.not-found");
    await emptyBin(env, Date.now());
    const rows = await env.DB.prepare("SELECT id FROM assets WHERE owner = ?").bind(owner).all();
    expect(rows.results.map(({ id }) => id).toSorted()).toEqual([other, made!].toSorted());
    expect(await library()).toEqual([other]);
    expect(await one.refused(listTakes, { path: { id: "b1" } })).toMatchObject({ status: 404 });
  });
});

describe("a download", () => {
  test("is kept under a good name and counted once, however often it goes on", async () => {
    const id = await still("Mára: take 3/4");
    const get = (headers: Record<string, string> = {}) =>
      one.send(`/media/${id}?download=1`, { headers });
    const whole = await get();
    const disposition = whole.headers.get("content-disposition");
    expect(disposition).toBe(
      `attachment; filename="M_ra- take 3-4.png"; filename*=UTF-8''M%C3%A1ra-%20take%203-4.png`,
    );
    const bytes = (await whole.arrayBuffer()).byteLength;
    expect(await downloads(id)).toBe(1);
    for (const range of [`bytes=10-`, `bytes=${bytes - 1}-`]) {
      const part = await get({ range });
      expect(part.status).toBe(206);
      await part.arrayBuffer();
    }
    await (await get({ "if-none-match": whole.headers.get("etag")! })).text();
    await one.send(`/media/${id}?download=1`, { method: "HEAD" });
    expect(await downloads(id)).toBe(1);
    await (await get({ range: "bytes=0-3" })).arrayBuffer();
    expect(await downloads(id)).toBe(2);
    const shown = await one.send(`/media/${id}`);
    expect(shown.headers.get("content-disposition")).toBeNull();
    await shown.arrayBuffer();
    const { url } = await one.ask(linkAsset, { path: { id } });
    await (await new Client().send(`${url}&download=1`)).arrayBuffer();
    expect(await downloads(id)).toBe(3);
  });
});

describe("a zip", () => {
  const latin = new TextDecoder();
  /** Names and contents as the directory at the end tells them. */
  function unzipped(zip: ArrayBuffer): Map<string, Uint8Array> {
    const view = new DataView(zip);
    const found = new Map<string, Uint8Array>();
    let entry = view.getUint32(zip.byteLength - 6, true);
    for (let left = view.getUint16(zip.byteLength - 12, true); left > 0; left -= 1) {
      const [bytes, length] = [view.getUint32(entry + 24, true), view.getUint16(entry + 28, true)];
      const from = view.getUint32(entry + 42, true) + 30 + length;
      const held = new Uint8Array(zip, from, bytes);
      expect(crc32(held)).toBe(view.getUint32(entry + 16, true));
      found.set(latin.decode(new Uint8Array(zip, entry + 46, length)), held);
      entry += 46 + length;
    }
    return found;
  }

  test("holds the files whole under names of their own, says its length, and counts each", async () => {
    const names = ["Roof", "roof.png", "Mára/1"];
    const ids: string[] = [];
    for (const name of names) ids.push(await still(name));
    // Longer than what is read at a time.
    const sound = wav(90);
    ids.push((await one.ask(createAsset, { body: sound, headers: { "x-name": "rain" } })).id);
    const order = await one.ask(api.zipAssets, { json: { ids: [...ids, ids[0]!] } });
    expect(order).toMatchObject({ files: 4 });

    // The link is all it takes: a browser opens it without the page's help.
    const answer = await new Client().send(order.url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/zip");
    expect(answer.headers.get("content-length")).toBe(String(order.bytes));
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="Aktion 20/);
    const zip = await answer.arrayBuffer();
    expect(zip.byteLength).toBe(order.bytes);
    const found = unzipped(zip);
    expect([...found.keys()]).toEqual(["Roof.png", "roof (2).png", "Mára-1.png", "rain.wav"]);
    expect(found.get("rain.wav")).toEqual(sound);
    for (const id of ids) expect(await downloads(id)).toBe(1);

    await one.ask(bin.deleteAsset, { path: { id: ids[3]! } });
    const later = await one.send(order.url);
    expect([...unzipped(await later.arrayBuffer()).keys()]).toHaveLength(3);
  });

  test("has a link that nobody can make or change, and that runs out", async () => {
    const { url } = await one.ask(api.zipAssets, { json: { ids: [await still("a")] } });
    const [until] = /\d+(?=&sig)/.exec(url)!;
    for (const other of [
      url.replace(until, String(Number(until) + 1)),
      url.replace(/zip_./, "zip_0"),
      url.replace(/sig=.*/, ""),
    ]) {
      const answer = await one.send(other);
      expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining("link")]);
    }
    vi.useFakeTimers({ now: Number(until) + 1, toFake: ["Date"] });
    try {
      expect((await one.send(url)).status).toBe(403);
    } finally {
      vi.useRealTimers();
    }
  });

  test("with a file cut off breaks off, and one of too much or too many is refused with its size and the limit", async () => {
    const id = await still("cut");
    const { objectKey } = (await env.DB.prepare(
      "SELECT object_key AS objectKey FROM assets WHERE id = ?",
    )
      .bind(id)
      .first<{ objectKey: string }>())!;
    await env.BUCKET.put(objectKey, "short");
    const { url } = await one.ask(api.zipAssets, { json: { ids: [id] } });
    await expect(one.send(url).then((answer) => answer.arrayBuffer())).rejects.toThrow(/as long/);

    const large = await seedFiles([
      { owner, at: Date.now(), bytes: 1.5 * 1024 ** 3 },
      { owner, at: Date.now(), bytes: 1.5 * 1024 ** 3 },
    ]);
    const refusal = await one.refused(api.zipAssets, { json: { ids: large } });
    expect([refusal.status, refusal.code]).toEqual([413, "zip.too-large"]);
    expect(refusal.message).toMatch(/3\.1 GB.*2\.0 GB/);
    const many = Array.from({ length: 501 }, (_, place) => `ast_${place}`);
    const tooMany = await one.refused(api.zipAssets, { json: { ids: many } });
    expect([tooMany.status, tooMany.code]).toEqual([413, "zip.too-many"]);
    const none = await one.refused(api.zipAssets, { json: { ids: [] } });
    expect([none.status, none.code]).toEqual([400, "request.malformed"]);
  });
});
