import { env } from "cloudflare:workers";
import { withdrawAllContributions, withdrawContributions } from "@aktion/schema/api/sharing";
import {
  createTrainingExport,
  listTrainingExports,
  trainingStats,
  type ExportFilters,
} from "@aktion/schema/api/training";
import { createScheduledController } from "cloudflare:test";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import studio from "../index";
import { Client, openStudio, refusalOf } from "../testing/client";
import { adminEmail, guest, signedIn } from "../testing/people";
import { allCarriedOut, plantShare, share } from "../testing/shares";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let one: Client;
let admin: Client;
beforeAll(async () => {
  await openStudio();
  admin = await signedIn(adminEmail);
});
beforeEach(async () => {
  await env.DB.batch([
    env.DB.prepare("DELETE FROM shared_training_data"),
    env.DB.prepare("DELETE FROM training_outbox"),
  ]);
  one = await signedIn();
  await share(one);
});

interface Line {
  readonly id?: string;
  readonly cursor?: number;
  readonly nodeKind?: string;
  readonly files?: { name: string; url: string; sha256: string }[];
  readonly end?: true;
  readonly rows?: number;
  readonly withdrawn?: number;
}

async function plant(count: number, nodeKind = "image"): Promise<string[]> {
  const ids = Array.from(
    { length: count },
    (_, at) => `shr_${crypto.randomUUID().slice(0, 8)}_${at}`,
  );
  for (const id of ids) await plantShare(one, id, { nodeKind });
  await studio.scheduled(createScheduledController(), env);
  await allCarriedOut();
  return ids;
}

/** Rows without files, by the hundred. */
async function plantMany(count: number): Promise<string[]> {
  await plant(1);
  await env.DB.prepare(
    `WITH RECURSIVE places (place) AS (SELECT 1 UNION ALL SELECT place + 1 FROM places WHERE place < ?)
     INSERT INTO shared_training_data (id, owner, take_id, node_kind, output_kind, tier, maker, model, settings,
       "cast", inputs, files, bytes, milliseconds, consent, created_at, copied_at)
     SELECT 'shr_many_' || place, owner, 'tk_' || place, 'voice', 'audio', tier, maker, model, settings,
       "cast", inputs, '[]', 1, 1, consent, created_at, 1 FROM shared_training_data JOIN places`,
  )
    .bind(count)
    .run();
  return Array.from({ length: count }, (_, at) => `shr_many_${at + 1}`);
}

const begin = (filters: ExportFilters = {}) =>
  admin.ask(createTrainingExport, { json: { filters } });
const rows = (id: string, after = 0, who = admin) =>
  who.send(`/api/admin/training/exports/${id}/rows?after=${after}`);
const linesOf = (text: string): Line[] =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
const textOf = async (answer: Response) => new TextDecoder().decode(await answer.arrayBuffer());
const read = async (id: string, after = 0) => linesOf(await textOf(await rows(id, after)));
const idsIn = (lines: readonly Line[]) => lines.flatMap(({ id }) => id ?? []);

test("an export holds what is there at its moment, and is recorded", async () => {
  const ids = await plant(3);
  const made = await begin();
  await plant(2);
  expect(made).toMatchObject({ by: adminEmail, rows: 3, filters: {}, readAt: null });
  const lines = await read(made.id);
  expect(idsIn(lines)).toEqual(ids);
  expect(lines.at(-1)).toEqual({ end: true, export: made.id, rows: 3, withdrawn: 0 });
  const [listed] = (await admin.ask(listTrainingExports, {})).items;
  expect(listed).toMatchObject({ id: made.id, by: adminEmail });
  expect(listed!.readAt).not.toBeNull();
});

test("its lines name no person, and lead to the files while the row is there", async () => {
  const [id] = await plant(1);
  const { id: exported } = await begin();
  const text = await textOf(await rows(exported));
  const [owner] = (await env.TRAINING.list()).objects.map(({ key }) => key.split("/")[1]!);
  expect(text).not.toContain(owner);
  expect(text).not.toContain("@");
  const [file] = linesOf(text)[0]!.files!;
  const nobody = new Client();
  const got = await nobody.send(file!.url);
  expect([got.status, await textOf(got), got.headers.get("x-content-type-options")]).toEqual([
    200,
    "an output",
    "nosniff",
  ]);
  for (const url of [
    file!.url.replace(/sig=.{6}/, "sig=000000"),
    file!.url.replace(/until=\d+/, `until=${Date.now() + 9e9}`),
    file!.url.replace(exported, "exp_other"),
  ])
    expect(await refusalOf(await nobody.send(url))).toMatchObject({
      status: 403,
      code: "asset.link",
    });
  await one.ask(withdrawContributions, { json: { ids: [id!] } });
  expect(await refusalOf(await nobody.send(file!.url))).toMatchObject({ code: "asset.not-found" });
});

test("filters leave out what is not asked for", async () => {
  await plant(2, "image");
  await plant(1, "i2v");
  const only = await begin({
    nodeKinds: ["i2v"],
    outputKinds: ["image"],
    from: 1,
    until: Date.now() + 1,
  });
  expect(only.rows).toBe(1);
  expect((await read(only.id)).flatMap(({ nodeKind }) => nodeKind ?? [])).toEqual(["i2v"]);
  expect((await begin({ outputKinds: ["video"] })).rows).toBe(0);
  expect((await begin({ until: 1 })).rows).toBe(0);
});

test("read on from any line it is the same export", async () => {
  await plantMany(450);
  const { id, rows: count } = await begin();
  const whole = await read(id);
  expect(idsIn(whole)).toHaveLength(count);
  for (const place of [0, 199, 200, 447, 450]) {
    const after = await read(id, whole[place]!.cursor);
    expect(idsIn(after)).toEqual(idsIn(whole.slice(place + 1)));
    expect(after.at(-1)).toEqual(whole.at(-1));
  }
});

test("what is withdrawn while it is read is not in what follows, and only counted", async () => {
  const ids = await plantMany(3000);
  const { id } = await begin();
  const body = (await rows(id)).body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = (await body.read()).value ?? "";
  const gone = ids.filter((_, place) => place > 2000 && place % 3 === 0);
  for (let from = 0; from < gone.length; from += 500)
    await one.ask(withdrawContributions, { json: { ids: gone.slice(from, from + 500) } });
  for (;;) {
    const { done, value } = await body.read();
    if (done) break;
    text += value;
  }
  const lines = linesOf(text);
  const sent = new Set(idsIn(lines));
  expect(gone.filter((each) => sent.has(each))).toEqual([]);
  expect(sent.size).toBe(3001 - gone.length);
  expect(lines.at(-1)).toEqual({ end: true, export: id, rows: 3001, withdrawn: gone.length });
  // Read again, all of it withdrawn: nothing but how much there was.
  await one.ask(withdrawAllContributions, {});
  expect(await read(id)).toEqual([{ end: true, export: id, rows: 3001, withdrawn: 3001 }]);
});

test("figures come by kind of node, kind of output and month", async () => {
  await plant(2, "image");
  await plant(1, "i2v");
  const { rows: stats, total } = await admin.ask(trainingStats, {});
  const month = new Date().toISOString().slice(0, 7);
  expect(stats).toMatchObject([
    { nodeKind: "image", title: "Still", outputKind: "image", month, contributions: 2, people: 1 },
    { nodeKind: "i2v", contributions: 1, rated: 0, rating: null, waiting: 0 },
  ]);
  expect(total).toMatchObject({ contributions: 3, people: 1, outbox: 0 });
  expect(total.sharing).toBeGreaterThan(0);
});

test("rows are for admins alone, of exports that are there, from a place in them", async () => {
  const { id } = await begin();
  expect(await refusalOf(await rows(id, 0, new Client()))).toMatchObject({ status: 401 });
  for (const who of [one, await guest()])
    expect(await refusalOf(await rows(id, 0, who))).toMatchObject({ code: "auth.forbidden" });
  expect(await refusalOf(await rows("exp_nothing"))).toMatchObject({ code: "export.not-found" });
  expect(await refusalOf(await rows(id, -1))).toMatchObject({ code: "request.malformed" });
});
