import { env } from "cloudflare:workers";
import * as boards from "@aktion/schema/api/boards";
import {
  cancelRun,
  estimateRun,
  getRun,
  listRuns,
  listTakes,
  retryRun,
  startRun,
} from "@aktion/schema/api/runs";
import { listAssets } from "@aktion/schema/api/library";
import { abortAllDurableObjects, evictDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { openStudio, type Client } from "../testing/client";
import { graphOf, node, shotGraph, stillGraph, wire, type SentGraph } from "../testing/graphs";
import { eventsByStream } from "../testing/listen";
import { guest, idOf } from "../testing/people";
import { runOver, runToEnd, runUntil } from "../testing/runs";

/** Real runs on a machine that may be busy with others. */
vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

let one: Client;
beforeAll(openStudio);
// A guest may have two runs going, so each test has a guest of its own.
beforeEach(async () => {
  one = await guest();
});

const hostOf = (run: string) => env.RUNS.get(env.RUNS.idFromName(run));
const runsOf = async (client: Client): Promise<number> =>
  (await client.ask(listRuns, {})).items.length;
const board = async (graph: SentGraph): Promise<string> =>
  (await one.ask(boards.createBoard, { json: { graph } })).id;

describe("a run asked for again", () => {
  test("under one Idempotency-Key is the same run, even when both are sent at once", async () => {
    const json = { graph: stillGraph("one and the same") };
    const headers = { "idempotency-key": "click-1" };
    const answers = await Promise.all([0, 1, 2].map(() => one.ask(startRun, { json, headers })));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    await runOver(one, answers[0]!.id);
    expect((await one.ask(startRun, { json, headers })).id).toBe(answers[0]!.id);
    expect(await runsOf(one)).toBe(1);
    // Another person's key of that name is another key.
    const other = await guest();
    expect((await other.ask(startRun, { json, headers })).id).not.toBe(answers[0]!.id);
  });

  test("under the key of another request is refused", async () => {
    const headers = { "idempotency-key": "click-2" };
    const json = { graph: stillGraph("the first wish") };
    const { id } = await one.ask(startRun, { json, headers });
    const refusal = await one.refused(startRun, {
      json: { graph: stillGraph("another wish") },
      headers,
    });
    expect([refusal.status, refusal.code]).toEqual([409, "run.same-key"]);
    await runOver(one, id);
    expect(await runsOf(one)).toBe(1);
  });

  test.each([" ", "é".repeat(3), "x".repeat(256), "a b"])("takes no key like %o", async (key) => {
    const sent = one.refused(startRun, {
      json: { graph: stillGraph("a") },
      headers: { "idempotency-key": encodeURI(key) === key ? key : "\u00e9\u00e9" },
    });
    const refusal = await sent;
    expect([refusal.status, refusal.code]).toEqual([400, "request.malformed"]);
    expect(await runsOf(one)).toBe(0);
  });
});

describe("a run is not started", () => {
  test("from an old revision: the newer graph comes along", async () => {
    const id = await board(stillGraph("before"));
    await one.ask(boards.saveBoard, {
      path: { id },
      json: { graph: stillGraph("after"), revision: 1 },
    });
    const refusal = await one.refused(startRun, { json: { boardId: id, revision: 1 } });
    expect([refusal.status, refusal.code]).toEqual([409, "board.stale"]);
    expect(refusal.details).toMatchObject({
      revision: 2,
      graph: { nodes: [{ params: { prompt: "after" } }] },
    });
    expect(await runsOf(one)).toBe(0);
  });

  test("at another price than was shown: the new one comes along", async () => {
    const shown = await one.ask(estimateRun, { json: { graph: stillGraph("a") } });
    const graph = graphOf([
      node("still", "image", { prompt: "a" }),
      node("b", "character", { prompt: "b" }),
    ]);
    const refusal = await one.refused(startRun, { json: { graph, quote: shown.quote } });
    expect([refusal.status, refusal.code]).toEqual([409, "price.changed"]);
    const { quote } = refusal.details["estimate"] as { quote: string };
    expect(quote).not.toBe(shown.quote);
    expect(await runsOf(one)).toBe(0);
    const { id } = await one.ask(startRun, { json: { graph, quote } });
    await runOver(one, id);
  });

  const wordless = graphOf([node("bare", "image", {}, { name: "The bare one" })]);
  const unwired = graphOf([node("shot", "i2v")]);
  const lonely = graphOf(
    [node("a", "image", { prompt: "a" }), node("seq", "sequence")],
    [wire("a.image", "seq.images")],
  );
  const unknown = graphOf([node("odd", "hologram"), node("a", "image", { prompt: "a" })]);
  const spoken = graphOf([node("say", "voice", { line: "Nobody on Standard says this." })]);
  const chosen = graphOf(
    [node("pick", "image-upload"), node("shot", "i2v")],
    [wire("pick.image", "shot.image")],
  );
  test.each([
    ["a node without words", wordless, {}, "bare", "node.blocked", /The bare one/],
    ["a required input that is not wired", unwired, {}, "shot", "node.input-missing", /not wired/],
    ["too few for a list", lonely, {}, "seq", "node.input-missing", /needs 2, has 1/],
    ["an unknown kind", unknown, {}, "odd", "graph.unknown-kind", /hologram/],
    ["an upload with no file", chosen, {}, "pick", "node.blocked", /Choose/],
    [
      "no maker on Standard",
      spoken,
      { tier: "standard" as const },
      "say",
      "node.no-maker",
      /Standard/,
    ],
  ])("with %s, said of the node", async (_, graph, more, name, code, words) => {
    const refusal = await one.refused(startRun, { json: { graph, ...more } });
    expect([refusal.status, refusal.code]).toEqual([422, "run.problems"]);
    const found = refusal.details["problems"] as { node: string; code: string; message: string }[];
    const about = found.find((problem) => problem.node === name);
    expect(about).toMatchObject({ code });
    expect(about!.message).toMatch(words);
    const { problems } = await one.ask(estimateRun, { json: { graph, ...more } });
    expect(problems).toEqual(found);
    expect(await runsOf(one)).toBe(0);
    expect((await one.ask(listAssets, {})).items).toEqual([]);
  });

  test("when there is nothing to run", async () => {
    const nothing = [
      graphOf([]),
      graphOf([node("n", "note", { text: "later" })]),
      graphOf([node("p", "prompt", { text: "words" })]),
      graphOf([node("a", "image", { prompt: "a" }, { off: true })]),
    ];
    for (const graph of nothing) {
      const refusal = await one.refused(startRun, { json: { graph } });
      expect([refusal.status, refusal.code]).toEqual([422, "run.nothing"]);
    }
    expect(await runsOf(one)).toBe(0);
  });
});

test("ninety-five circled takes stand for their nodes, none is made again", async () => {
  const nodes = Array.from({ length: 95 }, (_, at) =>
    node(`n${at}`, "image", { prompt: `picture ${at}` }, { take: `tk_many${at}` }),
  );
  const id = await board(graphOf(nodes));
  const owner = await idOf(one);
  const insert = env.DB.prepare(
    `INSERT INTO takes (id, owner, board_id, run_id, node, job, item, number, text, provider, tier,
       reused, charged, task_key, created_at)
     VALUES (?1, ?2, ?3, 'run_x', ?4, 0, 0, 1, 'words', 'draft', 'draft', 0, 0, 'k', 1)`,
  );
  await env.DB.batch(nodes.map((each) => insert.bind(each["take"], owner, id, each.id)));
  const { nodes: shown } = await one.ask(estimateRun, { json: { boardId: id } });
  expect(Object.values(shown).filter((each) => each.reused)).toHaveLength(95);
});

describe("a cancelled run", () => {
  test("ends at once; what was done stays, and nothing comes after", async () => {
    const id = await board(shotGraph("a lift going down", 8));
    const { id: run } = await one.ask(startRun, { json: { boardId: id } });
    await runUntil(one, run, (now) => now.nodes["still"]!.status === "done");
    const going = await one.refused(retryRun, { path: { id: run } });
    expect([going.status, going.code]).toEqual([409, "run.busy"]);
    const told = await one.ask(cancelRun, { path: { id: run } });
    expect(told).toMatchObject({
      status: "cancelled",
      charged: 0,
      nodes: { still: { status: "done" }, shot: { status: "cancelled", takes: [] } },
    });
    await scheduler.wait(2500);
    const events = await eventsByStream(one, run);
    expect(events.at(-1)?.event).toMatchObject({ type: "run-finished", status: "cancelled" });
    // Its makers are still being told, but nothing else of it changes.
    expect(await one.ask(getRun, { path: { id: run } })).toEqual({
      ...told,
      seq: expect.any(Number),
    });
    const { items } = await one.ask(listTakes, { path: { id } });
    expect(items.map((take) => take.node)).toEqual(["still"]);
    expect((await one.ask(listAssets, {})).items).toHaveLength(1);
    expect((await one.ask(listRuns, {})).items[0]).toMatchObject({ status: "cancelled" });
  });

  test("can't be cancelled again, nor one that is done", async () => {
    const { id } = await runToEnd(one, { graph: stillGraph("over and done") });
    for (let turn = 0; turn < 2; turn += 1) {
      const refusal = await one.refused(cancelRun, { path: { id } });
      expect([refusal.status, refusal.code]).toEqual([409, "run.finished"]);
    }
    expect(await one.ask(getRun, { path: { id } })).toMatchObject({ status: "done" });
  });

  test("tried again reuses what it had and makes the rest", async () => {
    const id = await board(shotGraph("a swing in an empty park", 3));
    const { id: run } = await one.ask(startRun, { json: { boardId: id } });
    const seen = await runUntil(one, run, (now) => now.nodes["still"]!.status === "done");
    await one.ask(cancelRun, { path: { id: run } });
    const { id: again } = await one.ask(retryRun, { path: { id: run } });
    expect(again).not.toBe(run);
    const done = await runOver(one, again);
    expect(done).toMatchObject({ status: "done", board: id });
    expect(done.nodes["still"]!.takes[0]).toMatchObject({ reused: true });
    expect(done.nodes["still"]!.takes[0]!.assets).toEqual(seen.nodes["still"]!.takes[0]!.assets);
    expect(done.nodes["shot"]!.takes[0]).toMatchObject({ reused: false, media: "video" });
  });
});

describe("a run whose object is lost in the middle", () => {
  const middle = async (words: string): Promise<{ id: string; run: string }> => {
    const id = await board(shotGraph(words, 3));
    const { id: run } = await one.ask(startRun, { json: { boardId: id } });
    await runUntil(one, run, (now) => now.nodes["still"]!.status === "done");
    return { id, run };
  };
  const finished = async ({ id, run }: { id: string; run: string }): Promise<number> => {
    const over = await runOver(one, run);
    expect(over.status).toBe("done");
    const events = await eventsByStream(one, run);
    expect(events.map((sent) => sent.seq)).toEqual(events.map((_, at) => at + 1));
    const delivered = events.filter(({ event }) => event.type === "take-delivered");
    expect(delivered).toHaveLength(2);
    const { items } = await one.ask(listTakes, { path: { id } });
    expect(items).toHaveLength(2);
    return (await one.ask(listAssets, {})).items.length;
  };

  test("goes on by its alarm after it was aborted, and makes each take once", async () => {
    const going = await middle("a bell tower, aborted");
    await abortAllDurableObjects();
    expect(await runDurableObjectAlarm(hostOf(going.run))).toBe(true);
    expect(await finished(going)).toBe(2);
  });

  test("goes on after it was evicted", async () => {
    const going = await middle("a bell tower, evicted");
    await evictDurableObject(hostOf(going.run));
    await runDurableObjectAlarm(hostOf(going.run));
    expect(await finished(going)).toBe(2);
  });
});
