import { createBoard, saveBoard } from "@aktion/schema/api/boards";
import { me } from "@aktion/schema/api/me";
import {
  cancelRun,
  estimateRun,
  getRun,
  listRuns,
  orderRun,
  retryRun,
  startRun,
} from "@aktion/schema/api/runs";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { entriesInAll, moneyIsSound, movesOf } from "../testing/books";
import { type Client, openStudio, refusalOf } from "../testing/client";
import { eventsByStream } from "../testing/listen";
import { stills, words } from "../testing/paid-graphs";
import { signedIn } from "../testing/people";
import { runOver, runToEnd, runUntil } from "../testing/runs";
import { setStudio } from "../testing/studio";
import { acceptedFor } from "../testing/truth";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

let one: Client;
beforeAll(openStudio);
beforeEach(async () => {
  await setStudio({ freeStillsADay: 0 });
  one = await signedIn();
  await one.ask(me, {});
});
afterEach(moneyIsSound);

describe("a price that is no longer the one shown", () => {
  test("is refused with the new estimate, and nothing is booked", async () => {
    const graph = stills([words("a mill")]);
    const shown = await one.ask(estimateRun, { json: { graph } });
    expect(shown.high).toBe(2);
    await setStudio({ freeStillsADay: 0, prices: { image: { standard: 5, premium: 9 } } });
    const before = await entriesInAll();
    const refusal = await one.refused(startRun, { json: { graph, quote: shown.quote } });
    expect(refusal).toMatchObject({
      status: 409,
      code: "price.changed",
      details: { estimate: { low: 5, high: 5 } },
    });
    expect([await entriesInAll(), (await one.ask(listRuns, {})).items]).toEqual([before, []]);
    const { quote } = refusal.details["estimate"] as { quote: string };
    expect((await runToEnd(one, { graph, quote })).charged).toBe(5);
  });

  test("does not touch a run that is going; the next estimate has it", async () => {
    const graph = stills([words("a slow mill", "sim takes=900"), words("a quick mill")]);
    const { id, estimate } = await one.ask(startRun, { json: { graph } });
    expect(estimate.high).toBe(4);
    await setStudio({ freeStillsADay: 0, prices: { image: { standard: 50, premium: 90 } } });
    const run = await runOver(one, id);
    expect(run).toMatchObject({ status: "done", charged: 4, held: 0 });
    const next = await one.ask(estimateRun, { json: { graph: stills([words("next")]) } });
    expect(next.high).toBe(50);
  });

  test("also where it became less: the price shown is the price taken", async () => {
    const graph = stills([words("a cheaper mill")]);
    const { quote } = await one.ask(estimateRun, { json: { graph } });
    await setStudio({ freeStillsADay: 0, prices: { image: { standard: 1, premium: 9 } } });
    const refusal = await one.refused(startRun, { json: { graph, quote } });
    expect(refusal).toMatchObject({ code: "price.changed", details: { estimate: { high: 1 } } });
  });
});

test("a stale revision is refused, and nothing is booked", async () => {
  const { id: boardId } = await one.ask(createBoard, { json: { graph: stills([words("old")]) } });
  const json = { graph: stills([words("new")]), revision: 1 };
  await one.ask(saveBoard, { path: { id: boardId }, json });
  const before = await entriesInAll();
  const refusal = await one.refused(startRun, { json: { boardId, revision: 1 } });
  expect(refusal).toMatchObject({ status: 409, code: "board.stale", details: { revision: 2 } });
  expect(await entriesInAll()).toBe(before);
});

describe("an Idempotency-Key", () => {
  const headers = { "idempotency-key": "one-click" };

  test("is one run and one charge, before and after it is over, whatever the price is by then", async () => {
    const json = { graph: stills([words("a gate")]) };
    const first = await one.ask(startRun, { json, headers });
    await runOver(one, first.id);
    await setStudio({ freeStillsADay: 0, prices: { image: { standard: 7, premium: 9 } } });
    expect((await one.ask(startRun, { json, headers })).id).toBe(first.id);
    expect(await movesOf(first.id, ["hold", "settle"])).toEqual(["hold 2", "settle 2"]);
    expect((await one.ask(listRuns, {})).items).toHaveLength(1);
  });

  test("with another body is refused; nothing is booked", async () => {
    const { id } = await one.ask(startRun, { json: { graph: stills([words("a")]) }, headers });
    await runOver(one, id);
    const before = await entriesInAll();
    const json = { graph: stills([words("b")]) };
    const refusal = await one.refused(startRun, { json, headers });
    expect([refusal.status, refusal.code]).toEqual([409, "run.same-key"]);
    expect(await entriesInAll()).toBe(before);
  });
});

describe("a retry", () => {
  test("of a run that goes on is refused; of a failed one is one run however often it is sent", async () => {
    const graph = stills([words("fine"), words("bad", "sim takes=700 fault=job-fails")]);
    const { id } = await one.ask(startRun, { json: { graph } });
    const busy = await one.refused(retryRun, { path: { id } });
    expect([busy.status, busy.code]).toEqual([409, "run.busy"]);
    expect(await runOver(one, id)).toMatchObject({ status: "failed", charged: 2, held: 0 });

    const headers = { "idempotency-key": "again" };
    const answers = await Promise.all(
      [0, 1, 2].map(() => one.ask(retryRun, { path: { id }, headers })),
    );
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    const again = await runOver(one, answers[0]!.id);
    // What was done is reused, what failed is asked for anew and fails for nothing.
    expect(again).toMatchObject({ status: "failed", charged: 0, held: 0 });
    expect(again.nodes["s0"]!.takes).toMatchObject([{ reused: true, charged: 0 }]);
    expect(await movesOf(again.id, ["hold", "release", "settle"])).toEqual(["hold 2", "release 2"]);
    const other = await one.refused(retryRun, { path: { id: again.id }, headers });
    expect([other.status, other.code]).toEqual([409, "run.same-key"]);
  });

  test("costs no more than the run was quoted", async () => {
    const graph = stills([words("dear", "sim takes=100 fault=moderated")]);
    const { id } = await runToEnd(one, { graph });
    await setStudio({ freeStillsADay: 0, prices: { image: { standard: 9, premium: 9 } } });
    const before = await entriesInAll();
    const refusal = await one.refused(retryRun, { path: { id } });
    expect(refusal).toMatchObject({ code: "price.changed", details: { estimate: { high: 9 } } });
    expect(await entriesInAll()).toBe(before);
  });
});

test("a finished run can't be cancelled; nothing is booked", async () => {
  const { id } = await runToEnd(one, { graph: stills([words("done")]) });
  const before = await entriesInAll();
  const refusal = await one.refused(cancelRun, { path: { id } });
  expect([refusal.status, refusal.code]).toEqual([409, "run.finished"]);
  expect(await entriesInAll()).toBe(before);
});

test("a run of someone else, and one that never was, are not there by any route", async () => {
  const { id } = await one.ask(startRun, {
    json: { graph: stills([words("mine", "sim takes=60000")]) },
  });
  await runUntil(one, id, (run) => run.status === "running");
  const other = await signedIn();
  await other.ask(me, {});
  const before = await entriesInAll();
  for (const [client, run] of [
    [other, id],
    [one, "run_nobody"],
  ] as const) {
    const path = { id: run };
    const refusals = [
      await client.refused(getRun, { path }),
      await client.refused(cancelRun, { path }),
      await client.refused(retryRun, { path }),
      await client.refused(orderRun, { path, json: { before: null } }),
      await refusalOf(await client.send(`/api/runs/${run}/events`)),
      await refusalOf(
        await client.send(`/api/runs/${run}/events`, { headers: { upgrade: "websocket" } }),
      ),
    ];
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ status: 404, code: "run.not-found" });
  }
  expect(await entriesInAll()).toBe(before);
  expect((await one.ask(getRun, { path: { id } })).status).toBe("running");
  await one.ask(cancelRun, { path: { id } });
});

test("events after any number are those that are there, and none is told twice", async () => {
  const { id } = await runToEnd(one, { graph: stills([words("events")]) });
  const all = await eventsByStream(one, id);
  const last = all.length;
  for (const [after, from] of [
    [-1, 0],
    [0, 0],
    [2, 2],
    [last, last],
    [last + 1, last],
    [2 ** 60, 0],
  ] as const) {
    expect(await eventsByStream(one, id, after)).toEqual(all.slice(from));
  }
  expect(await acceptedFor(id)).toHaveLength(1);
});
