import { env } from "cloudflare:workers";
import { createBoard, duplicateBoard, saveBoard } from "@aktion/schema/api/boards";
import { listTakes, type BoardTake } from "@aktion/schema/api/runs";
import { deleteTake, undeleteTake } from "@aktion/schema/api/takes";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Client, openStudio } from "../testing/client";
import { graphOf, node, stillGraph } from "../testing/graphs";
import { guest } from "../testing/people";
import { runToEnd } from "../testing/runs";
import { emptyBin } from "./empty-bin";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 30_000 });

const day = 24 * 60 * 60_000;
let one: Client;
beforeAll(openStudio);
beforeEach(async () => {
  one = await guest();
});

async function made(words: string): Promise<{ board: string; take: BoardTake }> {
  const graph = stillGraph(words);
  const { id } = await one.ask(createBoard, { json: { graph } });
  await runToEnd(one, { boardId: id });
  const { items } = await one.ask(listTakes, { path: { id } });
  return { board: id, take: items[0]! };
}

const bin = ({ id }: BoardTake) => one.ask(deleteTake, { path: { id } });
const later = (days: number) => emptyBin(env, Date.now() + days * day);
const row = (table: string, id: string) =>
  env.DB.prepare(`SELECT 1 FROM ${table} WHERE id = ?`).bind(id).first();
const kept = async ({ id, assets: [asset] }: BoardTake) => ({
  take: (await row("takes", id)) !== null,
  asset: (await row("assets", asset!.id)) !== null,
  files: (await env.BUCKET.list()).objects.filter(({ key }) => key.includes(asset!.id)).length,
});

test("the bin keeps a take thirty days; then take, file and thumbs are gone for good", async () => {
  const { board, take } = await made("an old pier");
  await (await one.send(`${take.assets[0]!.thumb}?w=320`)).arrayBuffer();
  await bin(take);
  expect(await later(29)).toBe(0);
  expect(await kept(take)).toEqual({ take: true, asset: true, files: 2 });
  expect(await later(31)).toBe(1);
  expect(await kept(take)).toEqual({ take: false, asset: false, files: 0 });
  expect(await later(31)).toBe(0);

  const refusal = await one.refused(undeleteTake, { path: { id: take.id } });
  expect(refusal).toMatchObject({ status: 404, code: "take.not-found" });
  const { items } = await one.ask(listTakes, { path: { id: board }, query: { bin: "1" } });
  expect(items).toEqual([]);
});

test("a take that was put back stays, however long it lay there", async () => {
  const { take } = await made("a pier brought back");
  await bin(take);
  await one.ask(undeleteTake, { path: { id: take.id } });
  expect(await later(400)).toBe(0);
  expect(await kept(take)).toMatchObject({ take: true, asset: true });
});

test("a file stays while another take uses it, in the bin or not", async () => {
  const { board, take } = await made("a pier on two boards");
  const copy = await one.ask(duplicateBoard, { path: { id: board } });
  const { items } = await one.ask(listTakes, { path: { id: copy.id } });
  await bin(take);
  expect(await later(31)).toBe(1);
  expect(await kept(take)).toEqual({ take: false, asset: true, files: 1 });
  await bin(items[0]!);
  await later(31);
  expect(await kept(take)).toEqual({ take: false, asset: false, files: 0 });
});

test("a file stays while a board uses it, now or in a version that can be gone back to", async () => {
  const { take } = await made("a pier used as an upload");
  const [asset] = take.assets;
  const user = graphOf([node("u", "image-upload", { assetId: asset!.id })]);
  const { id } = await one.ask(createBoard, { json: { graph: user } });
  await one.ask(saveBoard, { path: { id }, json: { graph: stillGraph("moved on"), revision: 1 } });
  await bin(take);
  await later(31);
  expect(await kept(take)).toMatchObject({ take: false, asset: true, files: 1 });
  expect((await one.send(asset!.url)).status).toBe(200);
});

test("nobody's bin is emptied while a run of theirs is going", async () => {
  const { board, take } = await made("a pier with a run");
  await bin(take);
  const going = (status: string) =>
    env.DB.prepare("UPDATE runs SET status = ? WHERE board_id = ?").bind(status, board).run();
  await going("waiting");
  expect(await later(31)).toBe(0);
  await going("done");
  expect(await later(31)).toBe(1);
});
