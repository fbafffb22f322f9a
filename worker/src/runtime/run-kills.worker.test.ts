import { me } from "@aktion/schema/api/me";
import { cancelRun, startRun } from "@aktion/schema/api/runs";
import { abortAllDurableObjects, runDurableObjectAlarm } from "cloudflare:test";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { moneyIsSound, movesOf } from "../testing/books";
import { type Client, openStudio } from "../testing/client";
import { hostOf } from "../testing/clock";
import { killPoints, type KillPoints } from "../testing/kill-points";
import { eventsByStream, listenBySocket } from "../testing/listen";
import { stills, words } from "../testing/paid-graphs";
import { signedIn } from "../testing/people";
import { runOver } from "../testing/runs";
import { setStudio } from "../testing/studio";
import { acceptedFor, toldOf } from "../testing/truth";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

let one: Client;
let points: KillPoints;
beforeAll(async () => {
  await openStudio();
  points = killPoints();
});
beforeEach(async () => {
  one = await signedIn();
  await one.ask(me, {});
});
afterEach(moneyIsSound);

const chain = (maker: string) =>
  setStudio({ freeStillsADay: 0, chains: { "standard image.generate": [maker] } });
const started = async (marker: string): Promise<string> => {
  const graph = stills([words("a mast", marker)]);
  return (await one.ask(startRun, { json: { graph } })).id;
};
const gapless = async (run: string): Promise<string[]> => {
  const events = await eventsByStream(one, run);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
  return events.map(({ event }) => event.type);
};

describe("a studio that ends", () => {
  test.each([
    "poll",
    "success-seen",
    "object-put",
    "before-delivery",
    "delivered",
    "take-recorded",
  ] as const)("at '%s' goes on by itself: one job, one take, charged once", async (point) => {
    await chain("fal");
    const run = await points.killAt(point, () => started("sim takes=60"));
    expect(await runOver(one, run)).toMatchObject({ status: "done", charged: 2, held: 0 });
    expect(await acceptedFor(run)).toHaveLength(1);
    expect(await movesOf(run)).toEqual(["cost 3000", "hold 2", "settle 2"]);
    const types = await gapless(run);
    expect(types.filter((type) => type === "take-delivered")).toHaveLength(1);
    expect(types.filter((type) => type === "run-finished")).toHaveLength(1);
  });

  test("between two looks at a run goes on from its log", async () => {
    await chain("fal");
    const run = await started("sim takes=900");
    // Before that, it is a start whose answer may be lost, which is another case.
    const socket = await listenBySocket(one, run);
    await socket.until(({ event }) => event.type === "attempt-started");
    socket.close();
    await points.killAt("before-alarm", () => Promise.resolve(run));
    expect(await runOver(one, run)).toMatchObject({ status: "done", charged: 2 });
    expect(await acceptedFor(run)).toHaveLength(1);
    expect(await movesOf(run)).toEqual(["cost 3000", "hold 2", "settle 2"]);
  });

  test("after a start whose answer it never kept finds the job again, where there is a list", async () => {
    await chain("replicate");
    const run = await points.killAt("after-submit", () => started("sim takes=60"));
    expect(await runOver(one, run)).toMatchObject({ status: "done", charged: 2 });
    expect(await acceptedFor(run)).toHaveLength(1);
    expect(await gapless(run)).toContain("attempt-lost");
  });

  test.each(["before-submit", "after-submit"] as const)(
    "at '%s' at a maker without a list never sends twice: free, and said",
    async (point) => {
      await chain("fal");
      const run = await points.killAt(point, () => started("sim takes=60"));
      const over = await runOver(one, run);
      expect(over).toMatchObject({ status: "failed", charged: 0, held: 0 });
      expect(over.nodes["s0"]!.error!.code).toBe("maker.unknown-start");
      expect((await acceptedFor(run)).length).toBe(point === "after-submit" ? 1 : 0);
      expect(await movesOf(run)).toEqual(["hold 2", "loss 3000", "release 2"]);
    },
  );
});

test("cancelled in the moment the studio ends, a run is cancelled", async () => {
  await chain("fal");
  const run = await started("sim fault=stuck");
  while ((await acceptedFor(run)).length === 0) await scheduler.wait(50);
  await one.ask(cancelRun, { path: { id: run } });
  await abortAllDurableObjects();
  await runDurableObjectAlarm(hostOf(run));
  expect(await runOver(one, run)).toMatchObject({ status: "cancelled", charged: 0, held: 0 });
  for (let turn = 0; turn < 60; turn += 1) {
    if ((await gapless(run)).includes("run-finished")) break;
    await scheduler.wait(100);
  }
  expect((await gapless(run)).at(-1)).toBe("run-finished");
  expect((await toldOf(run)).map(({ event }) => event)).toContain("cancel-asked");
  expect(await movesOf(run)).toEqual(["hold 2", "loss 3000", "release 2"]);
});

test("an alarm that rings twice, and an object that is lost while its job runs, add nothing", async () => {
  await chain("fal");
  const run = await started("sim takes=900");
  while ((await acceptedFor(run)).length === 0) await scheduler.wait(50);
  await runDurableObjectAlarm(hostOf(run));
  await runDurableObjectAlarm(hostOf(run));
  await abortAllDurableObjects();
  await Promise.all([runDurableObjectAlarm(hostOf(run)), runDurableObjectAlarm(hostOf(run))]);
  expect(await runOver(one, run)).toMatchObject({ status: "done", charged: 2 });
  await runDurableObjectAlarm(hostOf(run));
  expect(await acceptedFor(run)).toHaveLength(1);
  expect(await movesOf(run)).toEqual(["cost 3000", "hold 2", "settle 2"]);
  expect((await gapless(run)).filter((type) => type === "take-delivered")).toHaveLength(1);
});
