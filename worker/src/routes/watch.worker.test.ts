import { createBoard, deleteBoard, saveBoard } from "@aktion/schema/api/boards";
import { deleteTake } from "@aktion/schema/api/takes";
import * as contract from "@aktion/schema/api/watch";
import { beforeAll, expect, test, vi } from "vitest";
import { Client, openStudio } from "../testing/client";
import { graphOf, node } from "../testing/graphs";
import { guest, signedIn } from "../testing/people";
import { runToEnd } from "../testing/runs";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 60_000 });

const slate = (number: string) => ({ scene: "1", number, caption: "", approved: false });
let owner: Client;
let board: string;
/** Take ids by node; `a` and `b` are circled, `c` is not. */
let takes: Record<string, string>;
/** Someone with the link and nothing else: no session, no cookie. */
const client = new Client();

const graph = (circled: Record<string, string | null> = {}) => ({
  ...unnamed(circled),
  settings: { title: "Harbour" },
});
const unnamed = (circled: Record<string, string | null>) =>
  graphOf(
    [
      node("a", "image", { prompt: "A quay at dusk" }, { name: "Quay", shot: slate("20") }),
      node("b", "image", { prompt: "A roof at night" }, { shot: slate("3") }),
      node("c", "image", { prompt: "A door" }),
    ].map((one) => ({ ...one, take: circled[one.id] ?? null })),
  );

beforeAll(async () => {
  await openStudio();
  owner = await signedIn();
  ({ id: board } = await owner.ask(createBoard, { json: { title: "Harbour", graph: graph() } }));
  const run = await runToEnd(owner, { boardId: board, revision: 1, tier: "draft" });
  takes = Object.fromEntries(
    Object.entries(run.nodes).map(([id, { takes: made }]) => [id, made[0]!.id]),
  );
  const path = { id: board };
  const circled = graph({ a: takes["a"]!, b: takes["b"]! });
  await owner.ask(saveBoard, { path, json: { graph: circled, revision: 1 } });
});

const link = (of: string | null = null) =>
  owner.ask(contract.createWatchLink, { path: { id: board }, json: { node: of } });
const note = (more: object = {}) => ({
  id: crypto.randomUUID(),
  take: takes["a"]!,
  words: "Warmer, please",
  name: "Ines",
  ...more,
});
const gone = { status: 404, code: "watch.not-found" };

test("who has the link sees what is circled in shot order, and the files themselves", async () => {
  const { token, url } = await link();
  expect(url).toMatch(new RegExp(`/watch/${token}$`));
  const seen = await client.ask(contract.watch, { path: { token } });
  expect(seen.title).toBe("Harbour");
  expect(seen.shots.map(({ take }) => take)).toEqual([takes["b"], takes["a"]]);
  expect(seen.shots[1]).toMatchObject({
    title: "Quay",
    number: "20",
    kind: "image",
    approved: null,
  });
  for (const address of [seen.shots[0]!.url, seen.shots[0]!.thumb!]) {
    const answer = await client.send(address);
    expect([answer.status, answer.headers.get("content-type")]).toMatchObject([
      200,
      expect.stringMatching(/^image\//),
    ]);
    await answer.arrayBuffer();
  }
  expect(JSON.stringify(seen)).not.toMatch(/A quay|A door|owner|usr/);
});

test("notes and approvals come to the owner, and are ticked off", async () => {
  const path = await link();
  const written = note({ at: 4 });
  const kept = await client.ask(contract.writeWatchNote, { path, json: written });
  expect(kept).toMatchObject({ words: "Warmer, please", at: null });
  await client.ask(contract.writeWatchNote, { path, json: { ...written, words: "Other" } });
  const json = { take: takes["a"]!, name: "Ines", approved: true };
  await client.ask(contract.approveByWatch, { path, json });
  const list = async () => {
    const { items } = await owner.ask(contract.listWatchLinks, { path: { id: board } });
    return items.find(({ token }) => token === path.token)!;
  };
  expect(await list()).toMatchObject({
    notes: [{ id: written.id, node: "a", words: "Warmer, please", doneAt: null }],
    approvals: [{ take: takes["a"], node: "a", name: "Ines" }],
  });
  const seen = await client.ask(contract.watch, { path });
  expect(seen.shots[1]).toMatchObject({ notes: [{ name: "Ines" }], approved: { name: "Ines" } });

  const at = { token: path.token, note: written.id };
  const stranger = await guest();
  const ticked = { path: at, json: { done: true } };
  expect(await stranger.refused(contract.markWatchNote, ticked)).toMatchObject(gone);
  await owner.ask(contract.markWatchNote, ticked);
  expect((await list()).notes[0]!.doneAt).toBeGreaterThan(0);
  await client.ask(contract.approveByWatch, { path, json: { ...json, approved: false } });
  expect((await list()).approvals).toEqual([]);
});

test("a link to one shot shows that alone, circled or not", async () => {
  const { token } = await link("c");
  const { shots } = await client.ask(contract.watch, { path: { token } });
  expect(shots.map(({ take }) => take)).toEqual([takes["c"]]);
  const other = note({ take: takes["a"]! });
  const refused = await client.refused(contract.writeWatchNote, { path: { token }, json: other });
  expect(refused).toMatchObject(gone);
  const own = note({ take: takes["c"]! });
  const kept = await client.ask(contract.writeWatchNote, { path: { token }, json: own });
  expect(kept).toMatchObject({ id: own.id, take: takes["c"] });
});

test("what is shown can be noted to, and nothing else of the board", async () => {
  const path = await link();
  const shown = (await client.ask(contract.watch, { path })).shots.map(({ take }) => take);
  for (const take of Object.values(takes)) {
    const json = note({ take, at: null });
    const answer = await client.call(contract.writeWatchNote, { path, json });
    expect(answer.status).toBe(shown.includes(take) ? 201 : 404);
  }
});

test("an ended link opens nothing, not even the files it gave", async () => {
  const path = await link();
  const { shots } = await client.ask(contract.watch, { path });
  const stranger = await signedIn();
  expect(await stranger.refused(contract.endWatchLink, { path })).toMatchObject(gone);
  await owner.ask(contract.endWatchLink, { path });
  expect(await owner.refused(contract.endWatchLink, { path })).toMatchObject(gone);
  expect(await client.refused(contract.watch, { path })).toMatchObject(gone);
  expect(await client.refused(contract.writeWatchNote, { path, json: note() })).toMatchObject(gone);
  expect((await client.send(shots[0]!.url)).status).toBe(403);
  const forged = shots[0]!.url.replace(/&watch=\w+/, "");
  expect((await client.send(forged)).status).toBe(403);
});

test("guests send no links, nobody one to another's board, and a link floods nobody", async () => {
  const path = { id: board };
  const ask = (who: Client) => who.refused(contract.createWatchLink, { path, json: {} });
  expect(await ask(await guest())).toMatchObject({ status: 403, code: "auth.guest" });
  expect(await ask(await signedIn())).toMatchObject({ status: 404, code: "board.not-found" });
  const own = await link();
  const answers = await Promise.all(
    Array.from({ length: 40 }, () =>
      client.call(contract.writeWatchNote, { path: own, json: note() }),
    ),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(30);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
});

test("a take in the bin and a deleted board are not shown", async () => {
  const other = await owner.ask(createBoard, { json: { title: "Other", graph: graph() } });
  const run = await runToEnd(owner, { boardId: other.id, revision: 1, tier: "draft" });
  const made = run.nodes["a"]!.takes[0]!.id;
  const path = { id: other.id };
  await owner.ask(saveBoard, { path, json: { graph: graph({ a: made }), revision: 1 } });
  const { token } = await owner.ask(contract.createWatchLink, { path, json: {} });
  const shots = async () => (await client.ask(contract.watch, { path: { token } })).shots;
  expect(await shots()).toHaveLength(1);
  await owner.ask(deleteTake, { path: { id: made } });
  expect(await shots()).toEqual([]);
  await owner.ask(deleteBoard, { path });
  expect(await client.refused(contract.watch, { path: { token } })).toMatchObject(gone);
});
