import { env } from "cloudflare:workers";
import * as bin from "@aktion/schema/api/bin";
import { createBoard } from "@aktion/schema/api/boards";
import type { SentQueryOf } from "@aktion/schema/api/endpoint";
import * as api from "@aktion/schema/api/library";
import { assetRecipe } from "@aktion/schema/api/recipe";
import { reportAsset } from "@aktion/schema/api/reports";
import { deleteTake, undeleteTake } from "@aktion/schema/api/takes";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { adopt } from "../auth/adopt";
import { type Client, openStudio } from "../testing/client";
import { seedFiles } from "../testing/library";
import { guest, idOf, signedIn } from "../testing/people";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 30_000 });

const start = Date.UTC(2026, 9, 1);
let one: Client;
let owner: string;
beforeAll(openStudio);
beforeEach(async () => {
  one = await guest();
  owner = await idOf(one);
});

type Query = SentQueryOf<typeof api.listAssets>;
const list = async (query: Query = {}, client = one): Promise<string[]> =>
  (await client.ask(api.listAssets, { query })).items.map(({ id }) => id);

/** Every page of a query, by cursor. */
async function paged(query: Query): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null && ids.length < 1000) {
    const page = await one.ask(api.listAssets, { query: { ...query, ...(cursor && { cursor }) } });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  return ids;
}

/** Eight files, the oldest first: two uploads, then takes of two boards, two makers and two tiers. */
async function shelf(): Promise<string[]> {
  const made = (at: number, take: NonNullable<Parameters<typeof seedFiles>[0][0]["take"]>) => ({
    owner,
    at: start + at,
    take,
  });
  return seedFiles([
    { owner, at: start, name: "Old roof" },
    { owner, at: start + 1, kind: "audio", name: "Rain" },
    made(2, { board: "b1", provider: "fal", tier: "standard", prompt: "A weary detective" }),
    made(3, { board: "b1", prompt: "A café at night", cast: [{ id: "c1", name: "Mara" }] }),
    made(4, { board: "b1", provider: "fal", tier: "premium", written: "rain-coat, weary" }),
    made(5, { board: "b2", prompt: "rooftop" }),
    made(5, { board: "b2", prompt: "rooftops", cast: [{ id: null, name: "Nobody" }] }),
    { ...made(6, { board: "b2", provider: "a2e", tier: "standard" }), kind: "video" as const },
  ]);
}

describe("the library", () => {
  test("shows the newest first and filters by everything, and by several things at once", async () => {
    const ids = await shelf();
    const picked = (...places: number[]) => places.map((place) => ids[place]!);
    const newest = ids.toReversed();
    expect(await list()).toEqual(newest);
    expect(await list({ board: "b1" })).toEqual(picked(4, 3, 2));
    expect(await list({ kind: "video" })).toEqual(picked(7));
    expect(await list({ source: "upload" })).toEqual(picked(1, 0));
    expect(await list({ provider: "fal" })).toEqual(picked(4, 2));
    expect(await list({ tier: "standard" })).toEqual(picked(7, 2));
    expect(await list({ cast: "c1" })).toEqual(picked(3));
    expect(await list({ board: "b1", provider: "fal", tier: "premium" })).toEqual(picked(4));
    expect(await list({ board: "b1", kind: "audio" })).toEqual([]);
    for (const query of [{}, { source: "take" as const }, { board: "b2" }])
      expect(await paged({ ...query, limit: 2 })).toEqual(await list(query));
  });

  test("tells what a file is, and which take of it is the newest", async () => {
    const ids = await shelf();
    const { items } = await one.ask(api.listAssets, { query: { provider: "a2e" } });
    const [item] = items;
    expect(item).toMatchObject({ id: ids[7], source: "take", favourite: false, rating: null });
    expect(item).toMatchObject({ tags: [], downloads: 0, url: `/media/${ids[7]}` });
    expect(item!.made).toMatchObject({
      boardId: "b2",
      node: "n1",
      provider: "a2e",
      tier: "standard",
    });
    const uploads = await one.ask(api.listAssets, { query: { source: "upload" } });
    expect(uploads.items.map(({ made }) => made)).toEqual([null, null]);
  });

  test("puts favourites first, the latest at the top, on whatever pages", async () => {
    const ids = await shelf();
    await one.ask(api.changeAsset, { path: { id: ids[5]! }, json: { favourite: true } });
    await env.DB.prepare("UPDATE assets SET favourite_at = 5 WHERE id = ?").bind(ids[1]!).run();
    await one.ask(api.markAssets, { json: { ids: [ids[1]!, ids[2]!], favourite: true } });
    const favourites = [ids[2], ids[5], ids[1]];
    const order = [...favourites, ids[7], ids[6], ids[4], ids[3], ids[0]];
    const sort = "favourites" as const;
    await env.DB.prepare("UPDATE assets SET favourite_at = favourite_at + 1 WHERE id = ?")
      .bind(ids[2]!)
      .run();
    expect(await list({ sort })).toEqual(order);
    for (const limit of [1, 2, 3, 5]) expect(await paged({ sort, limit })).toEqual(order);
    expect(await list({ sort, favourite: "1" })).toEqual(favourites);
    expect(await list({ favourite: "1" })).toEqual([ids[5], ids[2], ids[1]]);
    expect(await list({ favourite: "0" })).toEqual([ids[7], ids[6], ids[4], ids[3], ids[0]]);
    expect(await paged({ sort, limit: 1, kind: "image" })).toEqual(
      order.filter((id) => id !== ids[1] && id !== ids[7]),
    );
  });

  test("comes to a far place at once, and from there both ways", async () => {
    await shelf();
    const all = await list();
    const page = (query: Query) => one.ask(api.listAssets, { query });
    const first = await page({ limit: 2 });
    expect(first.previous).toBeNull();
    const far = await page({ cursor: first.next!, skip: 3, limit: 2 });
    expect(far.items.map(({ id }) => id)).toEqual(all.slice(5, 7));
    expect(await list({ cursor: far.next!, limit: 2 })).toEqual(all.slice(7));
    const above = await page({ until: far.previous!, limit: 2 });
    expect(above.items.map(({ id }) => id)).toEqual(all.slice(3, 5));
    expect(await list({ cursor: above.next!, limit: 2 })).toEqual(all.slice(5, 7));
    const top = await page({ until: above.previous!, limit: 5 });
    expect(top.items.map(({ id }) => id)).toEqual(all.slice(0, 3));
    expect(top.previous).toBeNull();
    expect(await list({ board: "b1", skip: 1 })).toEqual((await list({ board: "b1" })).slice(1));
    expect(await page({ skip: 800 })).toEqual({ items: [], next: null, previous: null });
    expect(await list({ until: "'; DROP", limit: 2 })).toEqual(all.slice(0, 2));
    for (const query of [
      { skip: 0 },
      { skip: 2, q: "rain" },
      { until: first.next!, q: "rain", sort: "favourites" as const },
    ])
      expect((await one.refused(api.listAssets, { query })).code).toBe("request.malformed");
  });

  test("begins anew where a cursor is none of its own, and refuses a wrong query in words", async () => {
    await shelf();
    for (const cursor of ["x.y.z", "'; DROP", "-1", "zzzzzzzzzzz.zzzzzzzzzzz"])
      expect(await list({ cursor, limit: 3 })).toEqual(await list({ limit: 3 }));
    for (const query of [{ limit: 201 }, { rating: 6 }, { kind: "film" as never }]) {
      const refusal = await one.refused(api.listAssets, { query });
      expect([refusal.status, refusal.code]).toEqual([400, "request.malformed"]);
    }
  });

  test("is searched by the words of prompt, writing, name and tags, each by its beginning", async () => {
    const ids = await shelf();
    await one.ask(api.changeAsset, { path: { id: ids[7]! }, json: { tags: ["night shoot"] } });
    const found = async (q: string, more: Query = {}) => list({ q, ...more });
    expect(await found("weary")).toEqual([ids[4], ids[2]]);
    expect(await found("WEARY detect")).toEqual([ids[2]]);
    expect(await found("roof")).toEqual([ids[6], ids[5], ids[0]]);
    expect(await found("cafe")).toEqual([ids[3]]);
    expect(await found("night")).toEqual([ids[7], ids[3]]);
    expect(await found("rain")).toEqual([ids[4], ids[1]]);
    expect(await found("rain", { kind: "audio" })).toEqual([ids[1]]);
    expect(await found("roof", { board: "b2" })).toEqual([ids[6], ids[5]]);
    expect(await paged({ q: "roof", limit: 1 })).toEqual([ids[6], ids[5], ids[0]]);
    for (const nothing of ["ary", "weary café", "!!!", owner, 'weary" OR "roof'])
      expect([nothing, await found(nothing)]).toEqual([nothing, []]);
    await one.ask(api.changeAsset, { path: { id: ids[0]! }, json: { name: "Cellar" } });
    await one.ask(api.changeAsset, { path: { id: ids[7]! }, json: { tags: [] } });
    expect(await found("roof")).toEqual([ids[6], ids[5]]);
    expect([await found("cellar"), await found("shoot")]).toEqual([[ids[0]], []]);
  });

  test("counts what it can be filtered by, and nothing of another's", async () => {
    const ids = await shelf();
    await seedFiles([{ owner: "someone", at: start, take: { board: "b1" } }]);
    await one.ask(api.changeAsset, { path: { id: ids[0]! }, json: { tags: ["noir"], rating: 4 } });
    const facts = await one.ask(api.libraryFacts, {});
    expect(facts).toMatchObject({ total: 8, bytes: 80, favourites: 0, boards: [], cast: [] });
    expect(facts.tags).toEqual([{ value: "noir", count: 1 }]);
    expect(facts.ratings).toEqual([{ value: 4, count: 1 }]);
    expect(facts.providers.map(({ value, count }) => [value, count])).toEqual([
      ["draft", 3],
      ["fal", 2],
      ["a2e", 1],
    ]);
    expect(facts.providers[1]!.title).toBe("fal");
    expect(facts.kinds).toContainEqual({ value: "image", count: 6 });
    expect(facts.sources).toEqual([
      { value: "take", count: 6 },
      { value: "upload", count: 2 },
    ]);
    const { id } = await one.ask(createBoard, { json: { title: "Rooftop" } });
    await seedFiles([{ owner, at: start, take: { board: id } }]);
    const [board] = (await one.ask(api.libraryFacts, {})).boards;
    expect(board).toEqual({ id, title: "Rooftop", count: 1 });
  });

  test("is a user's own once they sign in", async () => {
    const ids = await shelf();
    await one.ask(api.changeAsset, { path: { id: ids[2]! }, json: { tags: ["noir"] } });
    const user = await signedIn();
    await adopt(env.DB, owner, await idOf(user));
    expect(await list({}, user)).toEqual(ids.toReversed());
    expect(await list({ q: "weary", tag: "noir" }, user)).toEqual([ids[2]]);
    expect(await list()).toEqual([]);
  });
});

describe("marks", () => {
  test("are put on one file, and only what is given changes", async () => {
    const [id] = await seedFiles([{ owner, at: start, name: "Roof" }]);
    const path = { id: id! };
    const change = (json: Parameters<typeof one.ask<typeof api.changeAsset>>[1]["json"]) =>
      one.ask(api.changeAsset, { path, json: json! });
    expect(await change({ rating: 5, tags: ["b", " a ", "b"] })).toMatchObject({
      rating: 5,
      tags: ["a", "b"],
      favourite: false,
      name: "Roof",
    });
    expect(await change({ favourite: true, name: " Roof, take 2 " })).toMatchObject({
      rating: 5,
      tags: ["a", "b"],
      favourite: true,
      name: "Roof, take 2",
    });
    expect(await change({ rating: null, tags: [], favourite: false })).toMatchObject({
      rating: null,
      tags: [],
      favourite: false,
    });
    for (const json of [{ rating: 0 }, { name: " " }, { tags: ["x".repeat(41)] }]) {
      const refusal = await one.refused(api.changeAsset, { path, json });
      expect([refusal.status, refusal.code]).toEqual([400, "request.malformed"]);
    }
  });

  test("are put on many at once: all or none", async () => {
    const ids = await shelf();
    const json = { ids: ids.slice(0, 3), addTags: ["noir", "rain"], rating: 3 };
    const { items } = await one.ask(api.markAssets, { json });
    expect(items.map(({ id, tags, rating }) => [id, tags.join(), rating])).toEqual(
      ids.slice(0, 3).map((id) => [id, "noir,rain", 3]),
    );
    await one.ask(api.markAssets, { json: { ids: ids.slice(1, 3), removeTags: ["noir"] } });
    expect(await list({ tag: "noir" })).toEqual([ids[0]]);
    expect(await list({ tag: "rain", rating: 3 })).toEqual([ids[2], ids[1], ids[0]]);

    const [strange] = await seedFiles([{ owner: "someone", at: start }]);
    const all = { ids: [ids[0]!, strange!], favourite: true };
    expect((await one.refused(api.markAssets, { json: all })).code).toBe("asset.not-found");
    expect(await list({ favourite: "1" })).toEqual([]);

    const many = Array.from({ length: 29 }, (_, place) => `tag ${place}`);
    const full = { ids: ids.slice(0, 2), addTags: many };
    const refusal = await one.refused(api.markAssets, { json: full });
    expect([refusal.status, refusal.code]).toEqual([422, "asset.too-many-tags"]);
    await one.ask(api.markAssets, { json: { ...full, removeTags: ["noir", "rain"] } });
    expect(await list({ tag: "tag 28" })).toEqual([ids[1], ids[0]]);
  });
});

test("a file follows its takes into their bin and out of it", async () => {
  const [id] = await seedFiles([{ owner, at: start, take: { board: "b1", prompt: "pier" } }]);
  const { items } = await one.ask(api.listAssets, { query: {} });
  const path = { id: items[0]!.made!.takeId };
  await one.ask(deleteTake, { path });
  expect([await list(), await list({ board: "b1" }), await list({ q: "pier" })]).toEqual([
    [],
    [],
    [],
  ]);
  await one.ask(undeleteTake, { path });
  expect([await list({ board: "b1" }), await list({ q: "pier" })]).toEqual([[id], [id]]);
});

test("the recipe of an upload is none, and of an old take what it has", async () => {
  const [upload, old] = await seedFiles([
    { owner, at: start },
    { owner, at: start, take: { node: "n9", prompt: "pier" } },
  ]);
  await env.DB.prepare("UPDATE takes SET recipe = NULL WHERE asset_id = ?").bind(old!).run();
  expect((await one.ask(assetRecipe, { path: { id: upload! } })).recipe).toBeNull();
  const { recipe } = await one.ask(assetRecipe, { path: { id: old! } });
  expect(recipe).toMatchObject({ prompt: "pier", seed: null, board: null, recreate: false });
  expect(recipe).toMatchObject({ inputs: [], cast: [], params: {}, siblings: [old] });
  expect(recipe!.node).toEqual({ id: "n9", kind: null, title: "n9", there: false });
});

test("what is another's is as good as not there, by every address", async () => {
  const [theirs] = await seedFiles([{ owner: "someone", at: start, take: { prompt: "secret" } }]);
  const [mine] = await seedFiles([{ owner, at: start }]);
  const path = { id: theirs! };
  const ids = [mine!, theirs!];
  const refusals = [
    await one.refused(api.changeAsset, { path, json: { favourite: true } }),
    await one.refused(api.markAssets, { json: { ids, rating: 1 } }),
    await one.refused(api.zipAssets, { json: { ids } }),
    await one.refused(assetRecipe, { path }),
    await one.refused(reportAsset, { path, json: { words: "What is this?" } }),
    await one.refused(bin.deleteAsset, { path }),
    await one.refused(bin.deleteAssets, { json: { ids } }),
  ];
  await env.DB.prepare("UPDATE assets SET deleted_at = ? WHERE id = ?")
    .bind(Date.now(), theirs!)
    .run();
  refusals.push(await one.refused(bin.undeleteAssets, { json: { ids: [theirs!] } }));
  for (const { status, code } of refusals) expect([status, code]).toEqual([404, "asset.not-found"]);
  expect((await one.send(`/api/bin/${theirs}/thumb`)).status).toBe(404);
  expect((await one.ask(bin.listBin, { query: {} })).items).toEqual([]);
  expect(await list({ q: "secret" })).toEqual([]);
  expect(await list()).toEqual([mine]);
  const kept = await env.DB.prepare("SELECT favourite_at, rating FROM assets WHERE id = ?")
    .bind(theirs!)
    .first();
  expect(kept).toEqual({ favourite_at: null, rating: null });
});
