import { env } from "cloudflare:workers";
import { createAsset } from "@aktion/schema/api/assets";
import { deleteAsset } from "@aktion/schema/api/bin";
import * as contract from "@aktion/schema/api/cast";
import { listTakes } from "@aktion/schema/api/runs";
import { deleteTake } from "@aktion/schema/api/takes";
import { createBoard } from "@aktion/schema/api/boards";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { emptyBin } from "../runtime/empty-bin";
import { type Client, openStudio } from "../testing/client";
import { stillGraph } from "../testing/graphs";
import { png, wav } from "../testing/media";
import { guest, newEmail, signIn } from "../testing/people";
import { runToEnd } from "../testing/runs";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 30_000 });

const day = 24 * 60 * 60_000;
let one: Client;
beforeAll(openStudio);
beforeEach(async () => {
  one = await guest();
});

let width = 20;
/** A still of its own each time. */
async function still(client = one): Promise<string> {
  width += 1;
  return (await client.ask(createAsset, { body: await png(width, 12) })).id;
}
const cast = async () => (await one.ask(contract.listCast, { query: {} })).items;
const make = (pictures: string[], more: { name?: string; words?: string; notes?: string } = {}) =>
  one.ask(contract.createCastMember, { json: { name: "Mara", ...more, pictures } });

test("a member has a name, notes and pictures in order, and all of it can be changed", async () => {
  const [face, profile, hat] = [await still(), await still(), await still()];
  const made = await make([face, profile], {
    name: "  Mara ",
    words: "rain coat",
    notes: "Call her agent.",
  });
  expect(made).toMatchObject({
    name: "Mara",
    words: "rain coat",
    notes: "Call her agent.",
    model: null,
    training: null,
  });
  expect(made.pictures.map(({ id }) => id)).toEqual([face, profile]);
  expect(made.pictures[0]!.thumb).toContain(face);

  const path = { id: made.id };
  expect(await one.ask(contract.getCastMember, { path })).toEqual(made);
  const json = { words: "no coat", pictures: [hat, face] };
  const changed = await one.ask(contract.changeCastMember, { path, json });
  expect(changed).toMatchObject({
    name: "Mara",
    words: "no coat",
    notes: made.notes,
    createdAt: made.createdAt,
  });
  expect(changed.pictures.map(({ id }) => id)).toEqual([hat, face]);
  expect(await cast()).toEqual([changed]);
  const renamed = await one.ask(contract.changeCastMember, { path, json: { name: "Ida" } });
  expect(renamed).toMatchObject({ name: "Ida", words: "no coat", pictures: changed.pictures });
});

test("the cast is listed newest first, a page at a time", async () => {
  const picture = await still();
  for (const name of ["Ada", "Bo", "Cy"]) await make([picture], { name });
  const first = await one.ask(contract.listCast, { query: { limit: 2 } });
  const rest = await one.ask(contract.listCast, { query: { limit: 2, cursor: first.next! } });
  expect(rest.next).toBeNull();
  const names = [...first.items, ...rest.items].map(({ name }) => name);
  expect(names).toEqual(["Cy", "Bo", "Ada"]);
});

test("what is no member is refused, and nothing is made of it", async () => {
  const picture = await still();
  const stills = await Promise.all(Array.from({ length: 6 }, () => still()));
  const bad = [
    { name: "", pictures: [picture] },
    { name: "   ", pictures: [picture] },
    { name: "m".repeat(81), pictures: [picture] },
    { name: "Mara", words: "n".repeat(2001), pictures: [picture] },
    { name: "Mara", pictures: [] },
    { name: "Mara", pictures: stills },
    { name: "Mara", pictures: [picture, picture] },
    { name: "Mara", pictures: [picture], model: "mine" },
    { name: "Mara" },
  ];
  for (const json of bad) {
    const refusal = await one.refused(contract.createCastMember, { json: json as never });
    expect(refusal).toMatchObject({ status: 400, code: "request.malformed" });
  }
  const { id } = await make(stills.slice(0, 5), { name: "m".repeat(80) });
  for (const json of [{ pictures: [] }, { name: "" }, { pictures: stills }]) {
    const refusal = await one.refused(contract.changeCastMember, { path: { id }, json });
    expect(refusal).toMatchObject({ status: 400, code: "request.malformed" });
  }
  expect(await cast()).toHaveLength(1);
});

test("pictures are one's own stills that are there", async () => {
  const stranger = await guest();
  const [own, others, gone] = [await still(), await still(stranger), await still()];
  const { id: sound } = await one.ask(createAsset, { body: wav(1) });
  await one.ask(deleteAsset, { path: { id: gone } });
  const { id } = await make([own]);
  for (const picture of [others, gone, sound, "ast_nobodys"]) {
    const pictures = [own, picture];
    const refusal = { status: 422, code: "cast.picture-gone" };
    const json = { name: "Ida", pictures };
    expect(await one.refused(contract.createCastMember, { json })).toMatchObject(refusal);
    const asked = { path: { id }, json: { pictures } };
    expect(await one.refused(contract.changeCastMember, asked)).toMatchObject(refusal);
  }
  expect((await cast()).map(({ pictures }) => pictures.map((picture) => picture.id))).toEqual([
    [own],
  ]);
});

test("a picture whose file is deleted is left out", async () => {
  const [face, profile] = [await still(), await still()];
  const { id } = await make([face, profile]);
  await one.ask(deleteAsset, { path: { id: face } });
  const { pictures } = await one.ask(contract.getCastMember, { path: { id } });
  expect(pictures.map((picture) => picture.id)).toEqual([profile]);
});

test("a deleted member is gone from everywhere until brought back", async () => {
  const made = await make([await still()]);
  const path = { id: made.id };
  expect(await one.ask(contract.deleteCastMember, { path })).toEqual({ ok: true });
  expect(await cast()).toEqual([]);
  const missing = { status: 404, code: "cast.not-found" };
  expect(await one.refused(contract.getCastMember, { path })).toMatchObject(missing);
  expect(await one.refused(contract.deleteCastMember, { path })).toMatchObject(missing);
  const change = { path, json: { name: "Ida" } };
  expect(await one.refused(contract.changeCastMember, change)).toMatchObject(missing);
  for (let times = 0; times < 2; times += 1)
    expect(await one.ask(contract.undeleteCastMember, { path })).toEqual(made);
  expect(await cast()).toEqual([made]);
});

test("another's member is as good as not there, and stays as they are", async () => {
  const made = await make([await still()]);
  const path = { id: made.id };
  const stranger = await guest();
  const missing = { status: 404, code: "cast.not-found" };
  for (const shape of [
    contract.getCastMember,
    contract.deleteCastMember,
    contract.undeleteCastMember,
  ])
    expect(await stranger.refused(shape, { path })).toMatchObject(missing);
  const change = { path, json: { name: "Mine" } };
  expect(await stranger.refused(contract.changeCastMember, change)).toMatchObject(missing);
  expect((await stranger.ask(contract.listCast, { query: {} })).items).toEqual([]);
  await one.ask(contract.deleteCastMember, { path });
  expect(await stranger.refused(contract.undeleteCastMember, { path })).toMatchObject(missing);
  await one.ask(contract.undeleteCastMember, { path });
  expect(await cast()).toEqual([made]);
});

test("a guest who signs in keeps the cast", async () => {
  const made = await make([await still()]);
  await signIn(one, newEmail());
  expect(await cast()).toEqual([made]);
});

test("a cast has two hundred members and not one more, deleted ones aside", async () => {
  const picture = await still();
  const { id } = await make([picture]);
  await env.DB.prepare(
    `WITH RECURSIVE counting (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counting WHERE n < 199)
     INSERT INTO cast_members (id, owner, name, notes, pictures, created_at, updated_at)
     SELECT cast_members.id || n, owner, name, notes, pictures, n, n
     FROM cast_members, counting WHERE cast_members.id = ?`,
  )
    .bind(id)
    .run();
  const full = { status: 422, code: "cast.too-many" };
  const json = { name: "One more", pictures: [picture] };
  expect(await one.refused(contract.createCastMember, { json })).toMatchObject(full);
  const path = { id };
  await one.ask(contract.deleteCastMember, { path });
  await one.ask(contract.createCastMember, { json });
  expect(await one.refused(contract.undeleteCastMember, { path })).toMatchObject(full);
});

test("a still that a member shows outlives its take, and goes with the member after 30 days", async () => {
  const { id: board } = await one.ask(createBoard, { json: { graph: stillGraph("Mara's face") } });
  await runToEnd(one, { boardId: board });
  const { items } = await one.ask(listTakes, { path: { id: board } });
  const [take] = items;
  const { id: picture, url } = take!.assets[0]!;
  const { id } = await make([picture]);
  await one.ask(deleteTake, { path: { id: take!.id } });
  const now = Date.now();
  await emptyBin(env, now + 31 * day);
  expect((await one.ask(contract.getCastMember, { path: { id } })).pictures).toHaveLength(1);
  expect((await one.send(url)).status).toBe(200);

  await one.ask(contract.deleteCastMember, { path: { id } });
  await emptyBin(env, now + 29 * day);
  expect((await one.ask(contract.undeleteCastMember, { path: { id } })).pictures).toHaveLength(1);
  await one.ask(contract.deleteCastMember, { path: { id } });
  await emptyBin(env, now + 31 * day);
  const refusal = await one.refused(contract.undeleteCastMember, { path: { id } });
  expect(refusal).toMatchObject({ code: "cast.not-found" });
  expect((await one.send(url)).status).toBe(404);
});
