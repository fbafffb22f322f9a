import { createBoard } from "@aktion/schema/api/boards";
import { me } from "@aktion/schema/api/me";
import { putSettings } from "@aktion/schema/api/money";
import { estimateRun, listRuns, startRun } from "@aktion/schema/api/runs";
import type { SentBodyOf } from "@aktion/schema/api/endpoint";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { entriesInAll, moneyIsSound } from "../testing/books";
import { type Client, openStudio, type Refusal } from "../testing/client";
import { stills, words } from "../testing/paid-graphs";
import { guest, signedIn } from "../testing/people";
import { runToEnd } from "../testing/runs";
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

/** Refused in words, and not a single entry was written for it, in anybody's books. */
async function refusedFreely(client: Client, json: SentBodyOf<typeof startRun>): Promise<Refusal> {
  const before = [await entriesInAll(), (await client.ask(listRuns, {})).items.length];
  const refusal = await client.refused(startRun, { json });
  const after = [await entriesInAll(), (await client.ask(listRuns, {})).items.length];
  expect(after).toEqual(before);
  return refusal;
}

const capped = (refusal: Refusal, figures: readonly number[]): void => {
  expect([refusal.status, refusal.code]).toEqual([402, "credits.cap"]);
  for (const figure of figures) expect(refusal.message).toContain(String(figure));
};

test("a run's cap below its cheapest node stops it; at its price it goes", async () => {
  const graph = stills([words("a"), words("b")]);
  capped(await refusedFreely(one, { graph, cap: 1 }), [4, 1]);
  capped(await refusedFreely(one, { graph, cap: 3 }), [4, 3]);
  capped(await refusedFreely(one, { graph, cap: 0 }), [4, 0]);
  expect(await runToEnd(one, { graph, cap: 4 })).toMatchObject({ status: "done", charged: 4 });
  // All of it is reused now, so no cap is too low.
  expect(await runToEnd(one, { graph, cap: 0 })).toMatchObject({ status: "done", charged: 0 });
});

test("a board's cap counts all its runs, not what failed, and not other boards", async () => {
  const boardOf = async (prompts: string[]) => {
    const graph = stills(prompts, { cap: 5 });
    return { boardId: (await one.ask(createBoard, { json: { graph } })).id };
  };
  const full = await boardOf([words("a"), words("b")]);
  await runToEnd(one, full);
  const more = { ...full, newTake: [{ node: "s0", count: 1 }] };
  capped(await refusedFreely(one, more), [2, 4, 5]);
  const failing = await boardOf([words("c", "sim takes=50 fault=moderated"), words("d")]);
  expect(await runToEnd(one, failing)).toMatchObject({ status: "failed", charged: 2 });
  const again = await runToEnd(one, { ...failing, newTake: [{ node: "s1", count: 1 }] });
  expect(again).toMatchObject({ status: "done", charged: 2 });
});

test("the user's own monthly cap counts what was spent and what is held", async () => {
  await one.ask(putSettings, { json: { tier: "standard", monthlyCap: 5 } });
  await runToEnd(one, { graph: stills([words("a")]) });
  const held = { graph: stills([words("b", "sim takes=900")]) };
  const { id } = await one.ask(startRun, { json: held });
  capped(await refusedFreely(one, { graph: stills([words("c")]) }), [2, 4, 5]);
  expect((await one.ask(me, {})).spend).toEqual({ month: 2, cap: 5 });
  expect((await one.ask(listRuns, {})).items.find((run) => run.id === id)).toBeDefined();
  // Draft costs nothing, so it goes under any cap.
  await one.ask(putSettings, { json: { tier: "standard", monthlyCap: 0 } });
  const draft = await runToEnd(one, { graph: stills([words("d")], { tier: "draft" }) });
  expect(draft).toMatchObject({ status: "done", charged: 0 });
});

test("without credits enough nothing starts, and both figures are said", async () => {
  await setStudio({ freeStillsADay: 0, welcome: { credits: 3, training: 30 } });
  const poor = await signedIn();
  await poor.ask(me, {});
  const refusal = await refusedFreely(poor, { graph: stills([words("a"), words("b")]) });
  expect(refusal).toMatchObject({
    status: 402,
    code: "credits.short",
    details: { available: 3, needed: 4 },
  });
  expect(refusal.message).toMatch(/4 credits.*3/);
  expect(await runToEnd(poor, { graph: stills([words("c")]) })).toMatchObject({ charged: 2 });
  // The training account is another purse.
  expect(await refusedFreely(poor, { graph: stills([words("d")]) })).toMatchObject({
    code: "credits.short",
  });
});

test("free stills that went elsewhere meanwhile are not promised twice", async () => {
  await setStudio({ freeStillsADay: 1 });
  const graphs = [stills([words("a")]), stills([words("b")])];
  const quotes = await Promise.all(
    graphs.map(async (graph) => (await one.ask(estimateRun, { json: { graph } })).quote),
  );
  const runs = await Promise.all(
    graphs.map((graph, at) => one.call(startRun, { json: { graph, quote: quotes[at]! } })),
  );
  expect(runs.map(({ status }) => status).toSorted()).toEqual([202, 409]);
  await Promise.all(runs.map((answer) => answer.text()));
  const last = graphs[runs.findIndex(({ status }) => status === 409)]!;
  expect(await one.ask(estimateRun, { json: { graph: last } })).toMatchObject({ free: 0, high: 2 });
});

test("guests run on Draft alone", async () => {
  const visitor = await guest();
  for (const tier of ["standard", "premium"] as const) {
    const refusal = await refusedFreely(visitor, { graph: stills([words("a")], { tier }) });
    expect([refusal.status, refusal.code]).toEqual([403, "auth.guest"]);
    expect(refusal.message).toMatch(/Sign in/);
  }
});

describe("the studio's month of makers' cost, once it is spent", () => {
  test("steps Premium down to Standard: its price, its maker, and it is said", async () => {
    const graph = stills([words("a"), words("b")], { tier: "premium" });
    const rich = await one.ask(estimateRun, { json: { graph } });
    expect(rich).toMatchObject({ steppedDown: false, high: 8 });
    await setStudio({ freeStillsADay: 0, monthlyDollars: 0 });
    const stale = await refusedFreely(one, { graph, quote: rich.quote });
    expect(stale).toMatchObject({
      code: "price.changed",
      details: { estimate: { steppedDown: true, high: 4 } },
    });
    const shown = await one.ask(estimateRun, { json: { graph } });
    expect(shown.nodes["s0"]).toMatchObject({ tier: "standard", high: 2 });
    const run = await runToEnd(one, { graph, quote: shown.quote });
    expect(run).toMatchObject({ status: "done", tier: "standard", charged: 4 });
    expect(run.nodes["s0"]!.takes).toMatchObject([{ tier: "standard", charged: 2 }]);
    const models = (await acceptedFor(run.id)).map(({ model }) => model);
    expect(models).toEqual(["fal-ai/flux/schnell", "fal-ai/flux/schnell"]);
  });

  test("counts lost jobs too, and never stops Standard", async () => {
    const bad = stills([words("a", "sim takes=50 fault=no-artifact")]);
    await setStudio({ freeStillsADay: 0, monthlyDollars: 0.004 });
    expect(await runToEnd(one, { graph: bad })).toMatchObject({ status: "failed", charged: 0 });
    const premium = stills([words("b")], { tier: "premium" });
    expect((await one.ask(estimateRun, { json: { graph: premium } })).steppedDown).toBe(true);
    const plain = await one.ask(estimateRun, { json: { graph: stills([words("c")]) } });
    expect(plain).toMatchObject({ steppedDown: false, problems: [], high: 2 });
  });
});
