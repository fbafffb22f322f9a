import { me } from "@aktion/schema/api/me";
import { listAssets } from "@aktion/schema/api/library";
import { cancelRun, estimateRun, getRun, startRun } from "@aktion/schema/api/runs";
import type { RunEvent, RunEventOf } from "@aktion/schema/run/events";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { entriesInAll, moneyIsSound, movesOf } from "../testing/books";
import { Client, openStudio, refusalOf } from "../testing/client";
import { graphOf, node, wire } from "../testing/graphs";
import { falSigner, replicateSigner, type Report, type Signer } from "../testing/letters";
import { eventsByStream } from "../testing/listen";
import { tapMakers } from "../testing/maker-wire";
import { stills, words } from "../testing/paid-graphs";
import { signedIn } from "../testing/people";
import { runOver } from "../testing/runs";
import { setStudio } from "../testing/studio";
import { acceptedFor, attemptOf, toldOf, type Told } from "../testing/truth";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

const signers: Partial<Record<string, Signer>> = {};
let one: Client;
beforeAll(async () => {
  await openStudio();
  const makers = tapMakers();
  signers["fal"] = await falSigner(makers);
  signers["replicate"] = await replicateSigner();
});
beforeEach(async () => {
  one = await signedIn();
  await one.ask(me, {});
});
afterEach(moneyIsSound);

const chain = (maker: string) =>
  setStudio({
    freeStillsADay: 0,
    chains: { "standard image.generate": [maker], "standard video.animate": [maker] },
  });
const saysDone = (maker: string, job: string) =>
  maker === "fal"
    ? { request_id: job, gateway_request_id: job, status: "OK", payload: {} }
    : { id: job, status: "succeeded", output: null, error: null };

/** Makers have no cookies and no address the studio knows. */
const post = (to: { provider: string; run: string; attempt: string }, { body, headers }: Report) =>
  new Client().send(`/hooks/${to.provider}/${to.run}/${to.attempt}`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", origin: "", ...headers },
  });
const heard = async (answer: Response) => [answer.status, await answer.json()];

async function job(run: string, event = "accepted"): Promise<Told & { job: string }> {
  for (let turn = 0; turn < 200; turn += 1) {
    const [first] = await acceptedFor(run);
    if (first && (await toldOf(run)).some((told) => told.event === event))
      return { ...first, job: first.job! };
    await scheduler.wait(50);
  }
  throw new Error(`no maker has a job for ${run}`);
}
const eventOf = <T extends RunEvent["type"]>(events: { event: RunEvent }[], type: T) =>
  events.map(({ event }) => event).find((event): event is RunEventOf<T> => event.type === type)!;

describe.each(["fal", "replicate"])("a report of %s", (maker) => {
  beforeEach(() => chain(maker));

  const started = async (marker: string) => {
    const graph = stills([words("a pier", marker)]);
    const { id } = await one.ask(startRun, { json: { graph } });
    const accepted = await job(id);
    return {
      run: id,
      graph,
      accepted,
      to: { provider: maker, run: id, attempt: attemptOf(accepted) },
    };
  };

  test("that is true shortens the wait, and replayed five times delivers once", async () => {
    const graph = graphOf(
      [
        node("still", "image", { prompt: words("a pier") }, { tier: "draft" }),
        node("shot", "i2v", { prompt: words("push in", "sim takes=150"), seconds: 5 }),
      ],
      [wire("still.image", "shot.image")],
      { tier: "standard" },
    );
    const { id } = await one.ask(startRun, { json: { graph } });
    const ended = await job(id, "ended");
    const to = { provider: maker, run: id, attempt: attemptOf(ended) };
    const report = await signers[maker]!.sign(saysDone(maker, ended.job));
    expect(await heard(await post(to, report))).toEqual([200, { ok: true, known: true }]);
    const replays = await Promise.all(Array.from({ length: 4 }, () => post(to, report)));
    expect(replays.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const run = await runOver(one, id);
    expect(run).toMatchObject({ status: "done", charged: 8 });
    expect(run.nodes["shot"]!.takes).toHaveLength(1);
    const events = await eventsByStream(one, id);
    // Asked by itself, the studio would not have looked before `due`.
    const { due } = eventOf(events, "attempt-started");
    const stored = eventOf(events, "attempt-stored");
    expect(stored.at).toBeLessThan(due);
    expect((await post(to, report)).status).toBe(200);
    expect(await movesOf(id, ["hold", "settle", "release"])).toEqual(["hold 8", "settle 8"]);
  });

  test("is only a hint: said too early, it changes nothing", async () => {
    const { run, accepted, to } = await started("sim takes=900");
    const report = await signers[maker]!.sign(saysDone(maker, accepted.job));
    expect((await post(to, report)).status).toBe(200);
    const view = await one.ask(getRun, { path: { id: run } });
    expect(view).toMatchObject({ status: "running", held: 2 });
    expect(await runOver(one, run)).toMatchObject({ status: "done", charged: 2 });
    expect(await movesOf(run)).toEqual(["cost 3000", "hold 2", "settle 2"]);
  });

  test("that is forged, stale or broken is refused, and nothing is asked or booked", async () => {
    const { run, accepted, to } = await started("sim fault=stuck");
    const said = saysDone(maker, accepted.job);
    const whole = await signers[maker]!.sign(said);
    const before = await entriesInAll();
    const letters = [
      await signers[maker]!.sign(said, { forged: true }),
      await signers[maker]!.sign(said, { shift: 3600 }),
      await signers[maker]!.sign(said, { shift: -3600 }),
      { ...whole, body: whole.body.replace("}", ',"more":1}') },
      { ...whole, headers: {} },
      await signers[maker]!.sign({ ...said, status: 7 }),
    ];
    const { seq } = await one.ask(getRun, { path: { id: run } });
    for (const letter of letters) {
      expect(await refusalOf(await post(to, letter))).toMatchObject({
        status: 401,
        code: "hook.refused",
      });
    }
    const after = await one.ask(getRun, { path: { id: run } });
    expect([after.status, after.nodes["s0"]!.takes]).toEqual(["running", []]);
    expect(after.seq - seq).toBeLessThan(4);
    expect(await entriesInAll()).toBe(before);
    await one.ask(cancelRun, { path: { id: run } });
  });

  test("about a run or an attempt nobody knows is taken and comes to nothing", async () => {
    const { run, accepted, to } = await started("sim fault=stuck");
    const report = await signers[maker]!.sign(saysDone(maker, accepted.job));
    const before = await entriesInAll();
    for (const other of [
      { ...to, run: "run_nobody" },
      { ...to, attempt: "att_nobody" },
    ]) {
      expect(await heard(await post(other, report))).toEqual([200, { ok: true, known: false }]);
    }
    expect((await post({ ...to, provider: "nobody" }, report)).status).toBe(404);
    expect((await post({ ...to, provider: "draft" }, report)).status).toBe(404);
    expect((await post({ ...to, attempt: "a%2F..%2Fb" }, report)).status).toBe(404);
    expect(await entriesInAll()).toBe(before);
    await one.ask(cancelRun, { path: { id: run } });
  });

  test("that names another user's job brings that job to nobody", async () => {
    const other = await signedIn();
    const theirs = await other.ask(startRun, { json: { graph: stills([words("theirs")]) } });
    expect(await runOver(other, theirs.id)).toMatchObject({ status: "done" });
    const [foreign] = await acceptedFor(theirs.id);
    const { run, to } = await started("sim fault=stuck");
    const before = await entriesInAll();
    const report = await signers[maker]!.sign(saysDone(maker, foreign!.job!));
    expect((await post(to, report)).status).toBe(200);
    await scheduler.wait(600);
    const mine = await one.ask(getRun, { path: { id: run } });
    expect(mine).toMatchObject({ status: "running", nodes: { s0: { takes: [] } } });
    expect((await one.ask(listAssets, {})).items).toEqual([]);
    expect(await entriesInAll()).toBe(before);
    await one.ask(cancelRun, { path: { id: run } });
  });

  test("after a cancel brings nothing", async () => {
    const { run, accepted, to } = await started("sim takes=700 fault=cancel-ignored");
    await one.ask(cancelRun, { path: { id: run } });
    await job(run, "ended");
    const report = await signers[maker]!.sign(saysDone(maker, accepted.job));
    expect((await post(to, report)).status).toBe(200);
    await scheduler.wait(800);
    expect(await runOver(one, run)).toMatchObject({ status: "cancelled", charged: 0 });
    expect((await one.ask(listAssets, {})).items).toEqual([]);
    expect(await movesOf(run)).toEqual(["hold 2", "loss 3000", "release 2"]);
  });
});

test("a late report of a lost start brings one extra take, free; reuse knows it", async () => {
  await chain("fal");
  const graph = stills([words("lost", "sim takes=50 fault=drop-after-accept")]);
  const { id } = await one.ask(startRun, { json: { graph } });
  expect(await runOver(one, id)).toMatchObject({ status: "failed", charged: 0, held: 0 });
  const { job: request, ...accepted } = await job(id, "ended");
  const to = { provider: "fal", run: id, attempt: attemptOf(accepted) };
  const report = await signers["fal"]!.sign(saysDone("fal", request));
  for (let turn = 0; turn < 5; turn += 1) {
    expect(await heard(await post(to, report))).toEqual([200, { ok: true, known: true }]);
    await scheduler.wait(turn === 0 ? 800 : 50);
  }
  const run = await runOver(one, id);
  expect(run).toMatchObject({ status: "failed", charged: 0 });
  expect(run.nodes["s0"]!.takes).toMatchObject([{ charged: 0, reused: false, provider: "fal" }]);
  expect((await one.ask(listAssets, {})).items).toHaveLength(1);
  expect(await movesOf(id)).toEqual(["hold 2", "loss 3000", "release 2"]);
  const events = await eventsByStream(one, id);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
  expect(events.filter(({ event }) => event.type === "take-found")).toHaveLength(1);
  const shown = await one.ask(estimateRun, { json: { graph } });
  expect(shown).toMatchObject({ high: 0, nodes: { s0: { reused: true } } });
});
