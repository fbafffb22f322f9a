import { env } from "cloudflare:workers";
import { me } from "@aktion/schema/api/me";
import { cancelRun, getRun, startRun } from "@aktion/schema/api/runs";
import {
  abortAllDurableObjects,
  createScheduledController,
  runDurableObjectAlarm,
  runInDurableObject,
} from "cloudflare:test";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import studio from "../index";
import { moneyIsSound, movesOf } from "../testing/books";
import { type Client, openStudio } from "../testing/client";
import { hostOf } from "../testing/clock";
import { stills, words } from "../testing/paid-graphs";
import { signedIn } from "../testing/people";
import { runOver } from "../testing/runs";
import { setStudio } from "../testing/studio";
import { acceptedFor } from "../testing/truth";
import { RunHost } from "./run-host";
import { sweep } from "./sweep";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

const plain = { freeStillsADay: 0 };
let one: Client;
beforeAll(openStudio);
beforeEach(async () => {
  await setStudio(plain);
  one = await signedIn();
  await one.ask(me, {});
});
afterEach(async () => {
  vi.restoreAllMocks();
  await moneyIsSound();
});

const started = async (marker: string): Promise<string> => {
  const { id } = await one.ask(startRun, { json: { graph: stills([words("a buoy", marker)]) } });
  return id;
};
const accepted = async (run: string): Promise<void> => {
  while ((await acceptedFor(run)).length === 0) await scheduler.wait(50);
  await scheduler.wait(100);
};
const setBack = (run: string, ago: number) =>
  env.DB.prepare("UPDATE runs SET heartbeat_at = ?, started_at = ? WHERE id = ?")
    .bind(Date.now() - ago, Date.now() - ago - 1, run)
    .run();
const alarmOf = (run: string) =>
  runInDurableObject(hostOf(run), (_, { storage }) => storage.getAlarm());
/** Its alarm is gone and nothing of it is in memory: nobody will ever look after it again. */
const strand = async (run: string): Promise<void> => {
  await runInDurableObject(hostOf(run), (_, { storage }) => storage.deleteAlarm());
  await abortAllDurableObjects();
};

test("a run whose alarm is gone is found by its silence, woken, and finishes", async () => {
  const run = await started("sim takes=300");
  await accepted(run);
  await strand(run);
  await scheduler.wait(1500);
  expect((await one.ask(getRun, { path: { id: run } })).status).toBe("running");
  // It was awake a moment ago, so it is left alone yet.
  expect(await sweep(env, Date.now())).toEqual({ woken: 0, started: 0 });
  await setBack(run, 76_000);
  const controller = createScheduledController({ cron: "* * * * *" });
  await studio.scheduled(controller, env);
  expect(await runOver(one, run)).toMatchObject({ status: "done", charged: 2 });
  expect(await acceptedFor(run)).toHaveLength(1);
  expect(await movesOf(run)).toEqual(["cost 3000", "hold 2", "settle 2"]);
});

test("a run whose alarm handler threw more often than alarms are retried is rescued", async () => {
  const run = await started("sim takes=300");
  await accepted(run);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const alarm = vi.spyOn(RunHost.prototype, "alarm").mockRejectedValue(new Error("no disk"));
  await abortAllDurableObjects();
  for (let turn = 0; turn < 7; turn += 1) {
    await runInDurableObject(hostOf(run), (_, { storage }) =>
      storage.setAlarm(Date.now() + 60_000),
    );
    await runDurableObjectAlarm(hostOf(run)).catch(() => undefined);
  }
  expect(alarm.mock.calls.length).toBeGreaterThanOrEqual(7);
  await runInDurableObject(hostOf(run), (_, { storage }) => storage.deleteAlarm());
  alarm.mockRestore();
  expect(await alarmOf(run)).toBeNull();
  await setBack(run, 80_000);
  expect((await sweep(env, Date.now())).woken).toBe(1);
  expect(await runOver(one, run)).toMatchObject({ status: "done", charged: 2 });
  expect(await acceptedFor(run)).toHaveLength(1);
});

test("a run whose host never heard of it is woken within seconds", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const deaf = vi.spyOn(RunHost.prototype, "wake").mockRejectedValue(new Error("unreachable"));
  const run = await started("sim takes=50");
  deaf.mockRestore();
  expect(await one.ask(getRun, { path: { id: run } })).toMatchObject({
    status: "running",
    held: 2,
    nodes: {},
  });
  expect(await acceptedFor(run)).toEqual([]);
  expect((await sweep(env, Date.now())).woken).toBe(0);
  expect((await sweep(env, Date.now() + 6000)).woken).toBe(1);
  expect(await runOver(one, run)).toMatchObject({ status: "done", charged: 2 });
});

test("waking a run that is well changes nothing", async () => {
  const run = await started("sim takes=700");
  await accepted(run);
  await setBack(run, 80_000);
  for (let turn = 0; turn < 3; turn += 1) await sweep(env, Date.now());
  expect(await runOver(one, run)).toMatchObject({ status: "done", charged: 2 });
  expect(await acceptedFor(run)).toHaveLength(1);
  // One that is over is not looked at again.
  await setBack(run, 80_000);
  expect((await sweep(env, Date.now())).woken).toBe(0);
});

test("waiting runs whose turn nobody noticed are started, in their order", async () => {
  const atOnce = { guestRuns: 2, userRuns: 1, guestJobs: 2, userJobs: 8 };
  await setStudio({ ...plain, atOnce });
  const first = await started("sim fault=stuck");
  const second = await started("sim takes=50");
  const third = await started("sim fault=stuck");
  expect(await sweep(env, Date.now())).toEqual({ woken: 0, started: 0 });
  await setStudio({ ...plain, atOnce: { ...atOnce, userRuns: 2 } });
  expect((await sweep(env, Date.now())).started).toBe(1);
  expect(await runOver(one, second)).toMatchObject({ status: "done", charged: 2 });
  for (const id of [first, third]) await one.ask(cancelRun, { path: { id } });
});

test("a run that is cancelled while its host is stranded holds nothing, and its job is called off", async () => {
  const run = await started("sim fault=stuck");
  await accepted(run);
  await strand(run);
  await one.ask(cancelRun, { path: { id: run } });
  expect(await runOver(one, run)).toMatchObject({ status: "cancelled", charged: 0, held: 0 });
  for (let turn = 0; turn < 50 && (await movesOf(run)).length < 3; turn += 1)
    await scheduler.wait(100);
  expect(await movesOf(run)).toEqual(["hold 2", "loss 3000", "release 2"]);
});

test("a run says that it is awake while it goes on", async () => {
  const run = await started("sim fault=stuck");
  await accepted(run);
  const beatOf = async () =>
    (await env.DB.prepare("SELECT heartbeat_at AS at FROM runs WHERE id = ?")
      .bind(run)
      .first<{ at: number }>())!.at;
  await setBack(run, 60_000);
  const before = await beatOf();
  await abortAllDurableObjects();
  await runDurableObjectAlarm(hostOf(run));
  for (let turn = 0; turn < 30 && (await beatOf()) === before; turn += 1) await scheduler.wait(50);
  expect((await beatOf()) - before).toBeGreaterThan(50_000);
  expect(await alarmOf(run)).toBeGreaterThan(Date.now());
  await one.ask(cancelRun, { path: { id: run } });
});
