import { env } from "cloudflare:workers";
import { createAsset } from "@aktion/schema/api/assets";
import { createBoard } from "@aktion/schema/api/boards";
import * as contract from "@aktion/schema/api/cast";
import { me } from "@aktion/schema/api/me";
import { putOwnKey } from "@aktion/schema/api/money";
import { cancelRun, estimateRun, listRuns, retryRun, startRun } from "@aktion/schema/api/runs";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { emptyBin } from "../runtime/empty-bin";
import { linkFor, modelPath } from "../services/sign-link";
import { booksOf, moneyIsSound, movesOf } from "../testing/books";
import { type Client, openStudio } from "../testing/client";
import { graphOf, node, wire } from "../testing/graphs";
import { png } from "../testing/media";
import { guest, idOf, signedIn } from "../testing/people";
import { runOver, runToEnd } from "../testing/runs";
import { acceptedFor } from "../testing/truth";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 45_000 });

const day = 24 * 60 * 60_000;
let one: Client;
let width = 60;
beforeAll(openStudio);
beforeEach(async () => {
  one = await signedIn();
});
afterEach(moneyIsSound);

async function picture(client = one): Promise<string> {
  width += 1;
  return (await client.ask(createAsset, { body: await png(width, 40) })).id;
}

async function mara(client = one) {
  const pictures = [await picture(client), await picture(client)];
  const json = { name: "Mara", words: "rain coat", pictures };
  return client.ask(contract.createCastMember, { json });
}

const find = (id: string, client = one) => client.ask(contract.getCastMember, { path: { id } });

/** Trains, and waits for the end of it, whatever it is. */
async function train(id: string, tier: "draft" | "standard", client = one) {
  const begun = await client.ask(contract.trainCastMember, { path: { id }, json: { tier } });
  expect(begun.training).toMatchObject({ state: "training", tier, why: null });
  const run = await runOver(client, begun.training!.run!);
  return { run, member: await find(id, client) };
}

const scene = (castId: string) =>
  graphOf(
    [node("who", "cast", { castId }), node("roof", "image", { prompt: "on a roof" })],
    [wire("who.character", "roof.character")],
    { tier: "standard" },
  );

const fileOf = (model: string) =>
  env.DB.prepare("SELECT object_key AS key, bytes FROM cast_models WHERE id = ?")
    .bind(model)
    .first<{ key: string; bytes: number }>();

test("training is paid from its own account, and stills are made with what it made", async () => {
  const { id, pictures } = await mara();
  const { id: boardId } = await one.ask(createBoard, { json: { graph: scene(id) } });
  const before = await runToEnd(one, { boardId });
  expect(await acceptedFor(before.id)).toMatchObject([{ model: "fal-ai/flux/schnell" }]);

  const path = { id };
  const offer = await one.ask(contract.offerTraining, { path });
  expect(offer).toMatchObject({
    available: 30,
    nothingNew: false,
    tiers: { draft: { price: 0, why: null }, standard: { price: 30, own: false, why: null } },
  });
  const { run, member } = await train(id, "standard");
  expect(run).toMatchObject({ status: "done", charged: 0, board: null });
  const { items } = await one.ask(listRuns, { query: {} });
  const [trained, other] = items;
  expect(trained!.training).toMatchObject({ name: "Mara", quoted: 30, charged: 30, held: 0 });
  expect(other!.training).toBeNull();
  expect(await movesOf(run.id)).toEqual(["cost 2000000", "hold 30", "settle 30"]);
  const units = (await booksOf(run.id)).map(({ unit }) => unit);
  expect(units.filter((unit) => unit === "training")).toHaveLength(2);
  expect((await one.ask(me, {})).credits).toMatchObject({ available: 100, training: 0 });
  const ids = pictures.map((still) => still.id);
  expect(member).toMatchObject({ training: null, model: { maker: "fal", tier: "standard" } });
  expect(member.model!.pictures).toEqual(ids);
  expect((await one.ask(contract.offerTraining, { path })).nothingNew).toBe(true);

  // What was made without it is stale now, and made anew by the model.
  const { nodes } = await one.ask(estimateRun, { json: { boardId } });
  expect(nodes["roof"]).toMatchObject({ stale: true, reused: false });
  const after = await runToEnd(one, { boardId });
  expect(after.status).toBe("done");
  expect(await acceptedFor(after.id)).toMatchObject([{ model: "fal-ai/flux-lora" }]);
});

test("its weights are kept whole, and opened by a signed address alone", async () => {
  const { id } = await mara();
  const { member } = await train(id, "standard");
  const model = member.model!.id;
  const file = (await fileOf(model))!;
  const bare = await one.send(`/media/${modelPath(model)}`);
  expect(bare.status).toBe(403);
  const needs = { linkSecret: env.MEDIA_LINK_SECRET ?? "", origin: "" };
  const link = await linkFor(needs, modelPath(model), { until: Date.now() + 60_000 });
  const opened = await one.send(link);
  expect(opened.status).toBe(200);
  expect((await opened.arrayBuffer()).byteLength).toBe(file.bytes);
  const other = link.replace(model, "mdl_another");
  expect((await one.send(other)).status).toBe(403);
  expect((await one.send(link.replace(modelPath(model), model))).status).toBe(403);
});

test("without enough training credits nothing begins, and it says what there is", async () => {
  const { id } = await mara();
  await train(id, "standard");
  await one.ask(contract.changeCastMember, {
    path: { id },
    json: { pictures: [await picture()] },
  });
  const path = { id };
  const refusal = await one.refused(contract.trainCastMember, { path, json: { tier: "standard" } });
  expect(refusal).toMatchObject({ status: 402, code: "credits.short" });
  expect(refusal.message).toMatch(/30 training credits, you have 0/);
  expect(refusal.details).toEqual({ available: 0, needed: 30 });
  expect((await find(id)).training).toBeNull();
  expect(await fileOf((await find(id)).model!.id)).not.toBeNull();
});

test("stopped, it gives back what it held; and it can be begun again", async () => {
  const { id } = await mara();
  const path = { id };
  const begun = await one.ask(contract.trainCastMember, { path, json: { tier: "standard" } });
  const run = begun.training!.run!;
  await one.ask(cancelRun, { path: { id: run } });
  await runOver(one, run);
  expect((await find(id)).training).toMatchObject({ state: "failed", why: null });
  expect(await movesOf(run, ["hold", "release", "settle"])).toEqual(["hold 30", "release 30"]);
  const again = await train(id, "standard");
  expect(again.member.model).not.toBeNull();
});

test("one that fails says why, and costs nothing; an own key pays for itself", async () => {
  const { id } = await mara();
  const path = { id };
  await one.ask(putOwnKey, {
    path: { provider: "fal" },
    json: { key: "bad-key:of-theirs" },
  });
  const { tiers } = await one.ask(contract.offerTraining, { path });
  expect(tiers.standard).toMatchObject({ price: 0, own: true });
  const { run, member } = await train(id, "standard");
  expect(run.status).toBe("failed");
  expect(member.model).toBeNull();
  expect(member.training).toMatchObject({ state: "failed" });
  expect(member.training!.why).toMatch(/key/i);
  expect((await one.ask(me, {})).credits.training).toBe(30);

  // Its run says whom it trained and why not; it is begun anew on the sheet, not run again.
  const listed = async () => (await one.ask(listRuns, { query: {} })).items[0]!.training;
  const { why } = member.training!;
  const free = { quoted: 0, charged: 0, held: 0 };
  expect(await listed()).toEqual({ member: id, name: "Mara", why, ...free });
  const again = await one.refused(retryRun, { path: { id: run.id } });
  expect(again).toMatchObject({ status: 422, code: "run.training" });
  await one.ask(contract.deleteCastMember, { path });
  expect(await listed()).toMatchObject({ member: id, name: null });
});

test("a member is trained once at a time, and once for a key", async () => {
  const { id } = await mara();
  const ask = { path: { id }, json: { tier: "draft" as const } };
  const headers = { "idempotency-key": crypto.randomUUID() };
  const begun = await one.ask(contract.trainCastMember, { ...ask, headers });
  const same = await one.ask(contract.trainCastMember, { ...ask, headers });
  expect(same.model?.id ?? same.training?.run).toBeDefined();
  const { items } = await one.ask(listRuns, { query: {} });
  expect(items).toHaveLength(1);
  await runOver(one, begun.training!.run!);

  const several = await Promise.allSettled(
    Array.from({ length: 3 }, () =>
      one.ask(contract.trainCastMember, { path: { id }, json: { tier: "standard" } }),
    ),
  );
  expect(several.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const [refused] = several.flatMap((one) =>
    one.status === "rejected" ? [String(one.reason)] : [],
  );
  expect(refused).toMatch(/cast\.training|trained already/);
  await runOver(one, (await find(id)).training!.run!);
});

test("a guest may rehearse on Draft, which costs nothing and stands behind a true training", async () => {
  const anyone = await guest();
  const { id } = await mara(anyone);
  const { member } = await train(id, "draft", anyone);
  expect(member.model).toMatchObject({ tier: "draft", maker: "Draft" });
  const offer = await anyone.ask(contract.offerTraining, { path: { id } });
  expect(offer).toMatchObject({ available: 0, nothingNew: false });
  expect(offer.tiers.standard.why).toMatch(/sign in/i);
  const ask = { path: { id }, json: { tier: "standard" as const } };
  expect(await anyone.refused(contract.trainCastMember, ask)).toMatchObject({ code: "auth.guest" });
});

test("what is not theirs, is gone or was priced otherwise is refused; no board trains", async () => {
  const { id } = await mara();
  const two = await signedIn();
  const json = { tier: "draft" as const };
  for (const shape of [contract.offerTraining, contract.usesOfCastMember] as const)
    expect(await two.refused(shape, { path: { id } })).toMatchObject({ code: "cast.not-found" });
  const stranger = await two.refused(contract.trainCastMember, { path: { id }, json });
  expect(stranger.code).toBe("cast.not-found");
  const dear = { tier: "standard" as const, price: 29 };
  const changed = await one.refused(contract.trainCastMember, { path: { id }, json: dear });
  expect(changed).toMatchObject({ status: 409, code: "price.changed" });
  expect((await find(id)).training).toBeNull();

  const graph = graphOf([node("t", "training", { castId: id, model: "mdl_mine" })], []);
  const smuggled = await one.refused(startRun, { json: { graph } });
  expect(smuggled).toMatchObject({ code: "run.problems" });
  expect(smuggled.message).toMatch(/can’t stand on a board/);
});

test("it says on which boards a member plays, and on no others", async () => {
  const { id } = await mara();
  const { id: boardId } = await one.ask(createBoard, { json: { graph: scene(id), title: "Pier" } });
  await one.ask(createBoard, { json: { graph: scene("cst_another") } });
  const words = graphOf([node("note", "note", { text: `about ${id}` })], []);
  await one.ask(createBoard, { json: { graph: words } });
  const uses = await one.ask(contract.usesOfCastMember, { path: { id } });
  expect(uses).toMatchObject({ count: 1, boards: [{ id: boardId, title: "Pier" }] });
});

test("a model goes with its member, and a day after a newer one", async () => {
  const { id } = await mara();
  const { member } = await train(id, "standard");
  const first = (await fileOf(member.model!.id))!;
  const owner = await idOf(one);
  await env.DB.prepare(
    `INSERT INTO cast_models (id, owner, member, run, tier, pictures, provider, object_key, bytes, sha256, created_at, ready_at)
     SELECT 'mdl_newer', owner, member, 'run_x', tier, pictures, provider, 'u/' || owner || '/newer', 9, 'x', created_at + 5, ready_at + 5
     FROM cast_models WHERE id = ?`,
  )
    .bind(member.model!.id)
    .run();
  await env.BUCKET.put(`u/${owner}/newer`, "weights");
  await emptyBin(env, Date.now() + 60_000);
  expect(await env.BUCKET.head(first.key)).not.toBeNull();
  await emptyBin(env, Date.now() + 2 * day);
  expect(await env.BUCKET.head(first.key)).toBeNull();
  expect((await find(id)).model?.id).toBe("mdl_newer");

  await one.ask(contract.deleteCastMember, { path: { id } });
  await emptyBin(env, Date.now() + 20 * day);
  expect(await env.BUCKET.head(`u/${owner}/newer`)).not.toBeNull();
  await emptyBin(env, Date.now() + 32 * day);
  expect(await env.BUCKET.head(`u/${owner}/newer`)).toBeNull();
});
