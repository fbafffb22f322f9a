import { env } from "cloudflare:workers";
import { listAssets } from "@aktion/schema/api/library";
import { createBoard } from "@aktion/schema/api/boards";
import { me } from "@aktion/schema/api/me";
import { cancelRun, getRun, listTakes, startRun } from "@aktion/schema/api/runs";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { moneyIsSound, movesOf } from "../testing/books";
import { type Client, openStudio } from "../testing/client";
import { eventsByStream } from "../testing/listen";
import { stills, words } from "../testing/paid-graphs";
import { signedIn } from "../testing/people";
import { runOver, runUntil } from "../testing/runs";
import { setStudio } from "../testing/studio";
import { acceptedFor, toldOf, type Told } from "../testing/truth";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

const plain = { freeStillsADay: 0 };
let one: Client;
beforeAll(openStudio);
beforeEach(async () => {
  await setStudio(plain);
  one = await signedIn();
  await one.ask(me, {});
});
afterEach(moneyIsSound);

const creditsOf = async () => (await one.ask(me, {})).credits;
async function told(run: string, wish: (all: Told[]) => boolean): Promise<Told[]> {
  for (let turn = 0; turn < 150; turn += 1) {
    const all = await toldOf(run);
    if (wish(all)) return all;
    await scheduler.wait(100);
  }
  throw new Error(`the makers never told that of ${run}: ${JSON.stringify(await toldOf(run))}`);
}
const has = (event: string) => (all: Told[]) => all.some((entry) => entry.event === event);
const started = async (marker: string, chain?: string[]) => {
  if (chain) await setStudio({ ...plain, chains: { "standard image.generate": chain } });
  const graph = stills([words("a bridge", marker)]);
  const { id: boardId } = await one.ask(createBoard, { json: { graph } });
  const { id } = await one.ask(startRun, { json: { boardId } });
  return { id, boardId };
};

describe.each(["fal", "replicate"])("a cancel while %s works on it", (maker) => {
  test("calls the job off there: our loss, and the hold goes back at once", async () => {
    const { id } = await started("sim fault=stuck", [maker]);
    await told(id, has("running"));
    expect(await creditsOf()).toMatchObject({ available: 98, held: 2 });
    const cancelled = await one.ask(cancelRun, { path: { id } });
    expect(cancelled).toMatchObject({ status: "cancelled", charged: 0, held: 0 });
    expect(await creditsOf()).toMatchObject({ available: 100, held: 0 });
    await told(id, has("cancel-asked"));
    await told(id, has("ended"));
    const events = await eventsByStream(one, id);
    expect(events.at(-1)?.event).toMatchObject({ type: "run-finished", status: "cancelled" });
    expect(await movesOf(id)).toEqual(["hold 2", "loss 3000", "release 2"]);
    const again = await one.refused(cancelRun, { path: { id } });
    expect(again.code).toBe("run.finished");
  });

  test("wins over what arrives late, which is neither kept nor charged", async () => {
    const { id, boardId } = await started("sim takes=1200 fault=cancel-ignored", [maker]);
    await told(id, has("running"));
    await one.ask(cancelRun, { path: { id } });
    await told(id, has("ended"));
    await scheduler.wait(1200);
    expect(await runOver(one, id)).toMatchObject({ status: "cancelled", charged: 0 });
    expect((await one.ask(listTakes, { path: { id: boardId } })).items).toEqual([]);
    expect((await one.ask(listAssets, {})).items).toEqual([]);
    expect(await movesOf(id)).toEqual(["hold 2", "loss 3000", "release 2"]);
    // Nothing of it stays behind in the store either.
    const { objects } = await env.BUCKET.list();
    const { results } = await env.DB.prepare("SELECT object_key AS key FROM assets").all<{
      key: string;
    }>();
    expect(objects.map(({ key }) => key).toSorted()).toEqual(
      results.map(({ key }) => key).toSorted(),
    );
    expect(await acceptedFor(id)).toHaveLength(1);
  });
});

test("a cancel while jobs wait at the gate: they never reach a maker, and their turn goes on", async () => {
  await setStudio({
    ...plain,
    atOnce: { guestRuns: 2, userRuns: 6, guestJobs: 2, userJobs: 1 },
  });
  const graph = stills([words("a", "sim fault=stuck"), words("b"), words("c")]);
  const { id } = await one.ask(startRun, { json: { graph } });
  await told(id, has("accepted"));
  const waiting = await runUntil(one, id, ({ nodes }) =>
    ["s1", "s2"].every((name) => nodes[name]!.waits?.why === "turn"),
  );
  expect(waiting.held).toBe(6);
  await one.ask(cancelRun, { path: { id } });
  await told(id, has("cancel-asked"));
  await scheduler.wait(500);
  expect(await acceptedFor(id)).toHaveLength(1);
  expect(await movesOf(id)).toEqual([
    "hold 2",
    "hold 2",
    "hold 2",
    "loss 3000",
    "release 2",
    "release 2",
    "release 2",
  ]);
  expect(await creditsOf()).toMatchObject({ available: 100, held: 0 });
  // The place at the gate is free again.
  const next = await one.ask(startRun, { json: { graph: stills([words("next")]) } });
  expect(await runOver(one, next.id)).toMatchObject({ status: "done", charged: 2 });
});

test("a cancel of a run that waits for its turn gives its hold back, and it never starts", async () => {
  await setStudio({
    ...plain,
    atOnce: { guestRuns: 2, userRuns: 1, guestJobs: 2, userJobs: 8 },
  });
  const first = await one.ask(startRun, {
    json: { graph: stills([words("first", "sim fault=stuck")]) },
  });
  const [second, third] = await Promise.all(
    ["second", "third"].map((text) =>
      one.ask(startRun, { json: { graph: stills([words(text)]) } }),
    ),
  );
  for (const { id } of [second!, third!]) {
    expect(await one.ask(getRun, { path: { id } })).toMatchObject({ status: "waiting", held: 2 });
  }
  expect(await creditsOf()).toMatchObject({ available: 94, held: 6 });
  await one.ask(cancelRun, { path: { id: second!.id } });
  expect(await creditsOf()).toMatchObject({ available: 96, held: 4 });
  await one.ask(cancelRun, { path: { id: first.id } });
  expect(await runOver(one, third!.id)).toMatchObject({ status: "done", charged: 2 });
  expect(await movesOf(second!.id)).toEqual(["hold 2", "release 2"]);
  expect(await acceptedFor(second!.id)).toEqual([]);
  expect(await one.ask(getRun, { path: { id: second!.id } })).toMatchObject({
    status: "cancelled",
  });
});

test("a cancel before the maker answered the start is seen through: one job, called off", async () => {
  await setStudio({ ...plain, chains: { "standard image.generate": ["replicate"] } });
  const graph = stills([words("lost", "sim takes=4000 fault=drop-after-accept")]);
  const { id } = await one.ask(startRun, { json: { graph } });
  await told(id, has("answer-spoiled"));
  await one.ask(cancelRun, { path: { id } });
  const all = await told(id, has("cancel-asked"));
  expect(all.filter(({ event }) => event === "accepted")).toHaveLength(1);
  await told(id, has("ended"));
  expect(await movesOf(id)).toEqual(["hold 2", "loss 3000", "release 2"]);
});
