import { env } from "cloudflare:workers";
import { createAsset } from "@aktion/schema/api/assets";
import { createBoard, getBoard, listBoards } from "@aktion/schema/api/boards";
import { createCastMember } from "@aktion/schema/api/cast";
import type { SentBodyOf } from "@aktion/schema/api/endpoint";
import { listTakes } from "@aktion/schema/api/runs";
import * as contract from "@aktion/schema/api/templates";
import { partsOf } from "@aktion/schema/media/file-parts";
import { tagsIn } from "@aktion/schema/media/file-tags";
import { beforeAll, expect, test, vi } from "vitest";
import { type Client, openStudio } from "../testing/client";
import { graphOf, node, stillGraph, wire } from "../testing/graphs";
import { png, wav } from "../testing/media";
import { adminEmail, guest, idOf, signedIn } from "../testing/people";
import { runOver, runToEnd } from "../testing/runs";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

type Publishing = Partial<SentBodyOf<typeof contract.publishTemplate>>;

let maker: Client;
let visitor: Client;
let board: string;
let upload: string;
let member: string;
let take: string;
let published: { slug: string; version: number };

const words = {
  file: "IMG_2041 of the set.png",
  cast: "Mara Voss of the secret film",
  note: "call the agent before noon",
  title: "Working title nobody may know",
};

beforeAll(async () => {
  await openStudio();
  [maker, visitor] = [await signedIn(), await guest()];
  const headers = { "x-name": encodeURIComponent(words.file) };
  upload = (await maker.ask(createAsset, { headers, body: await png(40, 30) })).id;
  const cast = { name: words.cast, pictures: [upload] };
  member = (await maker.ask(createCastMember, { json: cast })).id;
  const graph = graphOf(
    [
      node("who", "cast", { castId: member }, { name: words.cast }),
      node("photo", "image-upload", { assetId: upload }, { name: words.file }),
      node("note", "note", { text: words.note }),
      node("still", "image", { prompt: "on a roof in rain" }),
      node("large", "upscale", { scale: 1 }),
    ],
    [wire("who.character", "still.character"), wire("photo.image", "large.image")],
    { title: words.title },
  );
  board = (await maker.ask(createBoard, { json: { graph } })).id;
  await runToEnd(maker, { boardId: board, targets: ["still"] });
  const { items } = await maker.ask(listTakes, { path: { id: board } });
  take = items.find((one) => one.node === "still")!.assets[0]!.id;
  published = await publish({
    inputs: [
      { node: "still", param: "prompt", label: "What happens" },
      { node: "large", param: "scale", label: "How large" },
    ],
    cover: take,
    samples: [take],
    tags: ["Noir", "roof"],
  });
});

const publish = (more: Publishing = {}, client = maker) =>
  client.ask(contract.publishTemplate, { json: { boardId: board, title: "Roof", ...more } });
const open = (slug: string, client = visitor, version?: number) =>
  client.ask(contract.getTemplate, { path: { slug }, query: version ? { version } : {} });
const list = async (query: Record<string, unknown>, client = visitor) =>
  (await client.ask(contract.listTemplates, { query })).items.map(({ slug }) => slug);
const gone = { status: 404, code: "template.not-found" };

/** Files and a cast of the visitor's own. */
async function own() {
  const { id: still } = await visitor.ask(createAsset, { body: await png(50, 40) });
  const json = { name: "Ida", pictures: [still] };
  const { id: who } = await visitor.ask(createCastMember, { json });
  return { "n1.castId": who, "n2.assetId": still };
}

test("nothing of its owner leaves with a template: not in its answer, lists or pictures", async () => {
  const answer = await visitor.call(contract.getTemplate, { path: published, query: {} });
  const text = await answer.text();
  const all = text + JSON.stringify(await visitor.ask(contract.listTemplates, { query: {} }));
  const secrets = [...Object.values(words), board, upload, member, take, await idOf(maker)];
  for (const secret of secrets) expect(all).not.toContain(secret);
  expect(all).not.toContain(maker.address);
  const template = contract.templateSchema.parse(JSON.parse(text));
  expect(template).toMatchObject({
    title: "Roof",
    mine: false,
    version: 1,
    tags: ["noir", "roof"],
  });
  expect(template.graph.nodes.map(({ kind }) => kind)).toEqual([
    "cast",
    "image-upload",
    "image",
    "upscale",
  ]);
  expect(template.inputs.map(({ id, label, required }) => [id, label, required])).toEqual([
    ["n3.prompt", "What happens", false],
    ["n4.scale", "How large", false],
    ["n1.castId", "Cast", true],
    ["n2.assetId", expect.any(String), true],
  ]);
  expect(template.inputs[1]!.limits).toMatchObject({ minimum: 1, maximum: 8 });
  for (const address of [template.cover!, ...template.samples]) {
    const picture = await visitor.send(address);
    expect(picture.headers.get("content-type")).toBe("image/webp");
    const bytes = new Uint8Array(await picture.arrayBuffer());
    const tags = await tagsIn(partsOf(bytes));
    expect(Object.keys(tags)).toEqual(["aktion:template"]);
    expect(JSON.parse(tags["aktion:template"]!)).toEqual({
      link: expect.stringContaining(`/templates/${published.slug}?version=1`),
      sha256: template.sha256,
    });
    const read = new TextDecoder("latin1").decode(bytes);
    for (const secret of [...secrets, "on a roof"]) expect(read).not.toContain(secret);
  }
});

test("a form is priced, run on a board of the runner's own, and twice under one key is once", async () => {
  const path = { slug: published.slug };
  const inputs = { ...(await own()), "n3.prompt": "a boat in fog" };
  const price = await visitor.ask(contract.estimateTemplate, { path, json: { inputs } });
  expect(price.problems).toEqual([]);
  expect(price.tiers.draft).toMatchObject({ low: 0, high: 0, why: null });
  expect(price.tiers.standard.why).toMatch(/[a-z]/);
  const half = await visitor.ask(contract.estimateTemplate, { path, json: {} });
  expect(half.problems.map(({ input }) => input)).toEqual(["n1.castId", "n2.assetId"]);

  const json = { inputs, tier: "draft" as const, quote: price.tiers.draft.quote };
  const headers = { "idempotency-key": crypto.randomUUID() };
  const [run, again] = await Promise.all([
    visitor.ask(contract.runTemplate, { path, json, headers }),
    visitor.ask(contract.runTemplate, { path, json, headers }),
  ]);
  expect(again).toMatchObject({ id: run.id, board: run.board });
  const other = { path, headers, json: { ...json, inputs: { ...inputs, "n3.prompt": "hail" } } };
  expect((await visitor.refused(contract.runTemplate, other)).code).toBe("run.same-key");
  expect((await runOver(visitor, run.id)).status).toBe("done");
  const takes = await visitor.ask(listTakes, { path: { id: run.board } });
  expect(takes.items.map((one) => one.node).sort()).toEqual(["n3", "n4"]);
  const { items: boards } = await visitor.ask(listBoards, { query: {} });
  expect(boards.map(({ id }) => id)).toEqual([run.board]);
  expect((await maker.refused(getBoard, { path: { id: run.board } })).status).toBe(404);
  expect((await open(published.slug)).uses).toBe(1);
});

test("what does not belong in a form is refused by its field, and leaves no board", async () => {
  const path = { slug: published.slug };
  const good = await own();
  const { id: sound } = await visitor.ask(createAsset, { body: wav(1) });
  const before = (await visitor.ask(listBoards, { query: {} })).items.length;
  const bad: [string, unknown][] = [
    ["n4.scale", 9],
    ["n4.scale", "large"],
    ["n3.prompt", 7],
    ["n2.assetId", null],
    ["n2.assetId", sound],
    ["n2.assetId", upload],
    ["n2.assetId", take],
    ["n1.castId", member],
    ["n1.castId", "cst_nobody"],
    ["n4.print", "a4"],
  ];
  for (const [id, value] of bad) {
    const inputs = { ...good, [id]: value as string };
    const json = { inputs, tier: "draft" as const };
    const refusal = await visitor.refused(contract.runTemplate, { path, json });
    expect(refusal).toMatchObject({ status: 422, code: "template.form" });
    expect(refusal.details["problems"]).toMatchObject([{ input: id }]);
  }
  const stale = { path, json: { inputs: good, tier: "draft" as const, quote: "of yesterday" } };
  expect((await visitor.refused(contract.runTemplate, stale)).code).toBe("price.changed");
  const paid = { path, json: { inputs: good, tier: "standard" as const } };
  expect((await visitor.refused(contract.runTemplate, paid)).status).toBeGreaterThan(400);
  expect((await visitor.ask(listBoards, { query: {} })).items).toHaveLength(before);
});

test("a board made from a template knows its version, and that a newer one is there", async () => {
  const { slug } = await publish({ title: "Stairs" });
  const { id } = await visitor.ask(contract.useTemplate, { path: { slug }, json: {} });
  const origin = async () => (await visitor.ask(contract.boardTemplate, { path: { id } })).template;
  expect(await origin()).toEqual({ slug, title: "Stairs", version: 1, newest: 1 });
  expect(await publish({ slug, title: "Stairs, longer" })).toEqual({ slug, version: 2 });
  expect(await origin()).toEqual({ slug, title: "Stairs, longer", version: 1, newest: 2 });
  expect(await open(slug)).toMatchObject({ title: "Stairs, longer", version: 2, newest: 2 });
  const first = await open(slug, visitor, 1);
  expect(first).toMatchObject({ title: "Stairs", version: 1, newest: 2 });
  expect(first.versions.map(({ version }) => version)).toEqual([2, 1]);
  await expect(
    env.DB.prepare("UPDATE template_versions SET title = 'x' WHERE slug = ?").bind(slug).run(),
  ).rejects.toThrow(/does not change/);
  const { id: blank } = await visitor.ask(createBoard, { json: {} });
  const none = await visitor.ask(contract.boardTemplate, { path: { id: blank } });
  expect(none.template).toBeNull();
});

test("what can't be published is refused, and nothing of it is kept", async () => {
  const stranger = await signedIn();
  const theirs = await stranger.ask(createBoard, { json: { graph: stillGraph("theirs") } });
  const quiet = graphOf([node("still", "image")], [], { private: true });
  const [empty, hidden] = [
    await maker.ask(createBoard, { json: { graph: graphOf([node("n", "note")]) } }),
    await maker.ask(createBoard, { json: { graph: quiet } }),
  ];
  const field = (id: string, param: string) => ({
    inputs: [{ node: id, param, label: "Field" }],
  });
  const cases: [string, Publishing][] = [
    ["board.not-found", { boardId: theirs.id }],
    ["template.not-found", { slug: "nobodys" }],
    ["template.nothing", { boardId: empty.id }],
    ["template.private", { boardId: hidden.id }],
    ["template.input", field("note", "text")],
    ["template.input", field("n3", "prompt")],
    ["template.input", field("still", "take")],
    ["asset.not-found", { cover: upload }],
    ["asset.not-found", { samples: ["ast_none"] }],
  ];
  for (const [code, more] of cases) {
    const json = { boardId: board, title: "Roof", ...more };
    expect((await maker.refused(contract.publishTemplate, { json })).code).toBe(code);
  }
  const own = { boardId: theirs.id, title: "Mine now", slug: published.slug };
  expect(await stranger.refused(contract.publishTemplate, { json: own })).toMatchObject(gone);
  const cover = { boardId: theirs.id, title: "Mine now", cover: take };
  const refusal = await stranger.refused(contract.publishTemplate, { json: cover });
  expect(refusal.code).toBe("asset.not-found");
  expect(await list({ mine: "1" }, stranger)).toEqual([]);
});

test("unlisted opens by its link alone, unpublished for nobody but its owner", async () => {
  const { slug } = await publish({ title: "Attic", shown: "unlisted", cover: take });
  expect(await list({ q: "attic" })).toEqual([]);
  const { cover } = await open(slug);
  expect((await visitor.send(cover!)).status).toBe(200);
  const path = { slug };
  const show = (shown: contract.Shown) =>
    maker.ask(contract.showTemplate, { path, json: { shown } });
  await show("public");
  expect(await list({ q: "ATTIC" })).toEqual([slug]);
  await show("none");
  expect(await list({ q: "attic" })).toEqual([]);
  expect(await visitor.refused(contract.getTemplate, { path, query: {} })).toMatchObject(gone);
  expect(await visitor.refused(contract.useTemplate, { path, json: {} })).toMatchObject(gone);
  expect((await visitor.send(cover!)).status).toBe(404);
  expect((await maker.send(cover!)).status).toBe(200);
  expect(await open(slug, maker)).toMatchObject({ mine: true, shown: "none" });
  const other = { path, json: { shown: "public" as const } };
  const stranger = await signedIn();
  expect(await stranger.refused(contract.showTemplate, other)).toMatchObject(gone);
});

test("reported, taken down, and put back by an admin", async () => {
  const { slug } = await publish({ title: "Copied" });
  const path = { slug };
  const admin = await signedIn(adminEmail);
  const report = { path, json: { reason: "stolen" as const, words: "This is my film." } };
  await visitor.ask(contract.reportTemplate, report);
  await visitor.ask(contract.reportTemplate, report);
  const open = async () =>
    (await admin.ask(contract.reportedTemplates, {})).items.find((one) => one.slug === slug);
  expect((await open())?.reports).toMatchObject([{ reason: "stolen", words: "This is my film." }]);
  await admin.ask(contract.judgeTemplate, { path, json: { down: true } });
  expect(await open()).toMatchObject({ takenDown: true, reports: [] });
  expect(await list({ q: "copied" })).toEqual([]);
  expect(await visitor.refused(contract.getTemplate, { path, query: {} })).toMatchObject(gone);
  const again = { path, json: { shown: "public" as const } };
  const down = { code: "template.taken-down" };
  expect(await maker.refused(contract.showTemplate, again)).toMatchObject(down);
  const next = { json: { boardId: board, slug, title: "Copied again" } };
  expect(await maker.refused(contract.publishTemplate, next)).toMatchObject(down);
  await admin.ask(contract.judgeTemplate, { path, json: { down: false } });
  expect(await list({ q: "copied" })).toEqual([slug]);
  expect(await open()).toBeUndefined();
  const none = { path: { slug: "nobodys" }, json: { down: true } };
  expect(await admin.refused(contract.judgeTemplate, none)).toMatchObject(gone);
});

test("a template of a newer format is listed, and opened by nobody", async () => {
  const { slug } = await publish({ title: "From the future" });
  await env.DB.batch([
    env.DB.prepare("DROP TRIGGER template_versions_stay"),
    env.DB.prepare(
      "UPDATE template_versions SET graph = replace(graph, '\"format\":1', '\"format\":2') WHERE slug = ?",
    ).bind(slug),
  ]);
  const newer = { status: 422, code: "graph.newer" };
  const path = { slug };
  const json = { inputs: {}, tier: "draft" as const };
  expect(await visitor.refused(contract.getTemplate, { path, query: {} })).toMatchObject(newer);
  expect(await visitor.refused(contract.useTemplate, { path, json: {} })).toMatchObject(newer);
  expect(await visitor.refused(contract.runTemplate, { path, json })).toMatchObject(newer);
});

test("the gallery is searched and paged, and a tampered cursor leads nowhere it should not", async () => {
  const slugs: string[] = [];
  for (const title of ["Fog one", "Fog two", "Fog three"])
    slugs.push((await publish({ title, summary: "100% harbour", tags: ["fog"] })).slug);
  expect(await list({ q: "fog HARBOUR" })).toEqual(slugs.toReversed());
  expect(await list({ q: "100%" })).toHaveLength(3);
  expect(await list({ q: "100_" })).toEqual([]);
  expect(await list({ tag: "fog", q: "two" })).toEqual([slugs[1]]);
  expect(await list({ tag: "fo" })).toEqual([]);
  await visitor.ask(contract.useTemplate, { path: { slug: slugs[0]! }, json: {} });
  expect((await list({ tag: "fog", sort: "used" }))[0]).toBe(slugs[0]);
  const ask = (cursor?: string) =>
    visitor.ask(contract.listTemplates, {
      query: { tag: "fog", sort: "used", limit: 2, ...(cursor && { cursor }) },
    });
  const first = await ask();
  const rest = await ask(first.next!);
  expect(rest.next).toBeNull();
  const seen = [...first.items, ...rest.items].map(({ slug }) => slug);
  expect(new Set(seen)).toEqual(new Set(slugs));
  for (const cursor of ["x", "0.' OR 1=1 --", `${first.next!}zz`, "zzzzzzzzzzz.zz", "-1.a"]) {
    const { items } = await ask(cursor);
    for (const { slug } of items) expect(slugs).toContain(slug);
  }
});
