import { env } from "cloudflare:workers";
import { me } from "@aktion/schema/api/me";
import { cancelRun, listRuns, startRun } from "@aktion/schema/api/runs";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { moneyIsSound, movesOf } from "../testing/books";
import { type Client, openStudio } from "../testing/client";
import { stills, words } from "../testing/paid-graphs";
import { idOf, signedIn } from "../testing/people";
import { runOver } from "../testing/runs";
import { setStudio } from "../testing/studio";
import { acceptedFor } from "../testing/truth";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 45_000 });

const atOnce = { guestRuns: 2, userRuns: 1000, guestJobs: 2, userJobs: 100 };
const welcome = { credits: 20, training: 0 };
const providers = { fal: { atOnce: 100 }, replicate: { atOnce: 100 } };

let one: Client;
beforeAll(async () => {
  await openStudio();
  await setStudio({ freeStillsADay: 0, welcome, atOnce, providers });
});
afterEach(moneyIsSound);

const someone = async (): Promise<Client> => {
  const client = await signedIn();
  await client.ask(me, {});
  return client;
};
const creditsOf = async (client: Client) => (await client.ask(me, {})).credits;

test("of 200 runs at once against credits for ten, ten are held and none is oversold", async () => {
  one = await someone();
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, at) =>
      one.call(startRun, { json: { graph: stills([words(`race ${at}`)]) } }),
    ),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 202)).toHaveLength(10);
  expect(statuses.filter((status) => status === 402)).toHaveLength(190);
  for (const answer of answers.filter(({ status }) => status === 402)) {
    expect((await answer.json<{ error: { code: string } }>()).error.code).toBe("credits.short");
  }
  const started = await Promise.all(
    answers
      .filter(({ status }) => status === 202)
      .map(async (answer) => (await answer.json<{ id: string }>()).id),
  );
  const owner = await idOf(one);
  const { results } = await env.DB.prepare(
    "SELECT run, amount FROM entries WHERE owner = ? AND kind = 'hold'",
  )
    .bind(owner)
    .all<{ run: string; amount: number }>();
  expect(results.map(({ run }) => run).toSorted()).toEqual(started.toSorted());
  expect(results.every(({ amount }) => amount === 2)).toBe(true);
  const over = await Promise.all(started.map((id) => runOver(one, id)));
  expect(over).toHaveLength(10);
  for (const run of over) expect(run).toMatchObject({ status: "done", charged: 2 });
  expect(await creditsOf(one)).toMatchObject({ available: 0, held: 0 });
  expect((await one.ask(listRuns, { query: { limit: 100 } })).items).toHaveLength(10);
});

test("two tabs, one Run: it is made once, paid once, and both have it", async () => {
  one = await someone();
  const json = { graph: stills([words("two tabs", "sim takes=400")]) };
  const runs = await Promise.all(
    ["tab-1", "tab-2", "tab-3"].map(async (key) => {
      const { id } = await one.ask(startRun, { json, headers: { "idempotency-key": key } });
      return runOver(one, id);
    }),
  );
  expect(new Set(runs.map(({ id }) => id)).size).toBe(3);
  expect(runs.map(({ status }) => status)).toEqual(["done", "done", "done"]);
  expect(runs.map(({ charged }) => charged).toSorted()).toEqual([0, 0, 2]);
  const takes = runs.map((run) => run.nodes["s0"]!.takes[0]!);
  expect(new Set(takes.flatMap(({ assets }) => assets)).size).toBe(1);
  expect(takes.map(({ reused }) => reused).toSorted()).toEqual([false, true, true]);
  const accepted = await Promise.all(runs.map(({ id }) => acceptedFor(id)));
  expect(accepted.flat()).toHaveLength(1);
  expect(await creditsOf(one)).toMatchObject({ available: 18, held: 0 });
});

test("the twin that waits takes over when the one that makes it is cancelled", async () => {
  one = await someone();
  const json = { graph: stills([words("a twin", "sim takes=1500")]) };
  const first = await one.ask(startRun, { json, headers: { "idempotency-key": "a" } });
  const accepted = async () => (await acceptedFor(first.id)).length > 0;
  while (!(await accepted())) await scheduler.wait(50);
  const second = await one.ask(startRun, { json, headers: { "idempotency-key": "b" } });
  await scheduler.wait(300);
  await one.ask(cancelRun, { path: { id: first.id } });
  expect(await runOver(one, second.id)).toMatchObject({ status: "done", charged: 2 });
  expect(await movesOf(first.id)).toEqual(["hold 2", "loss 3000", "release 2"]);
});

test("the same key many times at once is one run and one hold", async () => {
  one = await someone();
  const json = { graph: stills([words("one key")]) };
  const headers = { "idempotency-key": "the-one" };
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => one.ask(startRun, { json, headers })),
  );
  const [id] = [...new Set(answers.map((answer) => answer.id))] as [string];
  expect(answers.every((answer) => answer.id === id)).toBe(true);
  await runOver(one, id);
  expect(await movesOf(id, ["hold", "settle"])).toEqual(["hold 2", "settle 2"]);
  expect(await acceptedFor(id)).toHaveLength(1);
});

test("a cancel at any moment of a delivery leaves a take that is paid, or neither", async () => {
  await setStudio({
    freeStillsADay: 0,
    welcome: { credits: 200, training: 0 },
    atOnce,
    providers,
  });
  one = await someone();
  const seen = await Promise.all(
    Array.from({ length: 30 }, async (_, at) => {
      const graph = stills([words(`cancel ${at}`, "sim takes=60")]);
      const { id } = await one.ask(startRun, { json: { graph } });
      // The first is surely too early, the last surely too late; the others fall where they may.
      if (at === 29) await runOver(one, id);
      else await scheduler.wait(at === 0 ? 0 : 350 + at * 35);
      const answer = await one.call(cancelRun, { path: { id } });
      await answer.text();
      return { id, status: answer.status };
    }),
  );
  const outcomes = new Set<string>();
  for (const { id, status } of seen) {
    const run = await runOver(one, id);
    const moves = await movesOf(id, ["hold", "settle", "release", "return"]);
    const { results: takes } = await env.DB.prepare("SELECT id FROM takes WHERE run_id = ?")
      .bind(id)
      .all();
    const paid = moves.includes("settle 2");
    expect(moves).toEqual(paid ? ["hold 2", "settle 2"] : ["hold 2", "release 2"]);
    expect(takes).toHaveLength(paid ? 1 : 0);
    expect(run.charged).toBe(paid ? 2 : 0);
    expect(run.nodes["s0"]!.takes).toHaveLength(paid ? 1 : 0);
    if (status === 409) expect(run.status).toBe("done");
    outcomes.add(paid ? "paid" : "free");
  }
  expect(outcomes).toEqual(new Set(["paid", "free"]));
  expect((await creditsOf(one)).held).toBe(0);
});
