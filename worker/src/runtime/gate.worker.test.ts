import { env } from "cloudflare:workers";
import { me } from "@aktion/schema/api/me";
import { cancelRun, getRun, startRun } from "@aktion/schema/api/runs";
import { abortAllDurableObjects, runDurableObjectAlarm } from "cloudflare:test";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { moneyIsSound } from "../testing/books";
import { openStudio, type Client } from "../testing/client";
import { hostOf } from "../testing/clock";
import { stills, words } from "../testing/paid-graphs";
import { eventsByStream } from "../testing/listen";
import { signedIn } from "../testing/people";
import { runOver, runUntil } from "../testing/runs";
import { setStudio, type StudioWish } from "../testing/studio";
import { acceptedFor, toldOf, truth } from "../testing/truth";
import { createGate } from "./gate";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

beforeAll(openStudio);
afterEach(moneyIsSound);

const chains = { "standard image.generate": ["fal"] };
const studio = (wish: StudioWish) => setStudio({ freeStillsADay: 0, chains, ...wish });
const jobsAtOnce = (userJobs: number) => ({ guestRuns: 2, userRuns: 6, guestJobs: 2, userJobs });
const someone = async (): Promise<Client> => {
  const client = await signedIn();
  await client.ask(me, {});
  return client;
};
const start = async (client: Client, prompts: string[]): Promise<string> =>
  (await client.ask(startRun, { json: { graph: stills(prompts) } })).id;
const many = (name: string, count: number, marker = "sim takes=150") =>
  Array.from({ length: count }, (_, at) => words(`${name} ${at}`, marker));

/** The most jobs of these runs that were under way at one moment, by the maker's own log. */
async function mostAtOnce(runs: readonly string[]): Promise<number> {
  const told = (await Promise.all(runs.map(toldOf))).flat();
  let [now, most] = [0, 0];
  for (const { event } of told.toSorted((a, b) => a.time - b.time)) {
    if (event === "accepted") most = Math.max(most, (now += 1));
    if (event === "ended") now -= 1;
  }
  return most;
}

test("a user has as many jobs at once as an admin says, over all their runs", async () => {
  await studio({ atOnce: jobsAtOnce(1) });
  const one = await someone();
  const runs = [await start(one, many("a", 2)), await start(one, many("b", 2))];
  for (const run of runs) expect(await runOver(one, run)).toMatchObject({ status: "done" });
  expect(await mostAtOnce(runs)).toBe(1);
  await studio({ atOnce: jobsAtOnce(3) });
  const more = await start(one, many("c", 4, "sim takes=700"));
  expect(await runOver(one, more)).toMatchObject({ status: "done" });
  expect(await mostAtOnce([more])).toBe(3);
});

test("at a maker with one place two users take turns, however many jobs one of them has", async () => {
  await studio({ atOnce: jobsAtOnce(8), providers: { fal: { atOnce: 1 } } });
  const [one, other] = [await someone(), await someone()];
  const blocker = await start(one, many("first", 1, "sim takes=1500"));
  while ((await acceptedFor(blocker)).length === 0) await scheduler.wait(50);
  const crowd = await start(one, many("crowd", 4));
  await runUntil(one, crowd, ({ nodes }) => nodes["s3"]!.waits?.why === "turn");
  const late = await start(other, many("late", 2));
  await runUntil(other, late, ({ nodes }) => nodes["s1"]!.waits?.why === "turn");
  await runOver(one, crowd);
  expect(await runOver(other, late)).toMatchObject({ status: "done" });
  const runs = [crowd, late];
  const order = (await truth()).flatMap(({ event, webhook }) => {
    if (event !== "accepted") return [];
    const run = runs.find((id) => webhook?.includes(`/${id}/`));
    return run === undefined ? [] : [run === crowd ? "crowd" : "late"];
  });
  expect(order.toSorted()).toEqual([...Array(4).fill("crowd"), ...Array(2).fill("late")]);
  // Whoever came late has had both turns before the crowd had its last two.
  expect(order.slice(0, 4).filter((who) => who === "late")).toHaveLength(2);
  expect(await mostAtOnce([blocker, ...runs])).toBe(1);
});

test("starts at a maker keep the distance an admin set", async () => {
  await studio({ atOnce: jobsAtOnce(8), providers: { fal: { spacing: 500 } } });
  const one = await someone();
  const run = await start(one, many("apart", 4, "sim takes=50"));
  expect(await runOver(one, run)).toMatchObject({ status: "done" });
  // By the studio's own clock: how long each start is on its way to the maker is another matter.
  const times = (await eventsByStream(one, run)).flatMap(({ event }) =>
    event.type === "attempt-intended" ? event.at : [],
  );
  expect(times).toHaveLength(4);
  for (const [at, time] of times.slice(1).entries())
    expect(time - times[at]!).toBeGreaterThanOrEqual(400);
});

test("a maker that asks for a pause gets it from everybody", async () => {
  await studio({ atOnce: jobsAtOnce(8) });
  const [one, other] = [await someone(), await someone()];
  const busy = await start(one, [words("busy", "sim takes=50 fault=throttle")]);
  const refused = async () =>
    (await truth()).filter(({ event, why }) => event === "refused" && why === "throttle").at(-1);
  while (!(await refused())) await scheduler.wait(25);
  const told = (await refused())!.time;
  await scheduler.wait(100);
  const next = await start(other, [words("other", "sim takes=50")]);
  const waits = await runUntil(other, next, ({ nodes }) => nodes["s0"]!.waits?.why === "maker");
  expect(waits.nodes["s0"]!.waits!.until).toBeGreaterThanOrEqual(told + 900);
  for (const [client, run] of [
    [one, busy],
    [other, next],
  ] as const) {
    expect(await runOver(client, run)).toMatchObject({ status: "done", charged: 2 });
    const [accepted] = await acceptedFor(run);
    expect(accepted!.time - told).toBeGreaterThanOrEqual(1000);
  }
});

test("a maker that is switched off is asked no more; what it has is finished", async () => {
  await studio({ chains: {} });
  const one = await someone();
  const going = await start(one, [words("going", "sim takes=900")]);
  while ((await acceptedFor(going)).length === 0) await scheduler.wait(50);
  await studio({ chains: {}, providers: { fal: { on: false } } });
  const next = await start(one, [words("next")]);
  expect((await runOver(one, next)).nodes["s0"]!.takes[0]!.provider).toBe("replicate");
  expect((await runOver(one, going)).nodes["s0"]!.takes[0]!.provider).toBe("fal");
});

describe("places at the gate", () => {
  const gate = () => createGate(env.GATE);
  const ask = (key: string, maker: string, lease: number, owner = key) => ({
    key,
    run: `run_${key}`,
    owner,
    maker,
    place: 1,
    limits: { maker: 1, spacing: 0, owner: 5 },
    lease,
  });
  const turn = { why: "turn" };

  test("of a run that never comes back run out", async () => {
    expect(await gate().ask(ask("dead", "m1", 400))).toBeNull();
    expect(await gate().ask(ask("next", "m1", 400))).toMatchObject(turn);
    await scheduler.wait(700);
    expect(await gate().ask(ask("next", "m1", 60_000))).toBeNull();
    expect(await gate().ask(ask("third", "m1", 60_000))).toMatchObject(turn);
  });

  test("are granted once however often they are asked for, and kept over a restart", async () => {
    for (let again = 0; again < 3; again += 1)
      expect(await gate().ask(ask("holder", "m2", 60_000))).toBeNull();
    expect(await gate().ask(ask("waiter", "m2", 60_000))).toMatchObject(turn);
    await abortAllDurableObjects();
    expect(await gate().ask(ask("waiter", "m2", 60_000))).toMatchObject(turn);
    expect(await gate().ask(ask("holder", "m2", 60_000))).toBeNull();
    await gate().leave(["holder", "holder", "nobody"]);
    expect(await gate().ask(ask("late", "m2", 60_000))).toMatchObject(turn);
    expect(await gate().ask(ask("waiter", "m2", 60_000))).toBeNull();
  });

  test("for another maker is another place", async () => {
    expect(await gate().ask(ask("walker", "m3", 60_000))).toBeNull();
    expect(await gate().ask(ask("walker", "m4", 60_000))).toBeNull();
    expect(await gate().ask(ask("free", "m3", 60_000))).toBeNull();
  });
});

test("a turn that was granted while its run's host was gone is taken by the next alarm", async () => {
  await studio({ atOnce: jobsAtOnce(8), providers: { fal: { atOnce: 1 } } });
  const [one, other] = [await someone(), await someone()];
  const blocker = await start(one, [words("blocker", "sim fault=stuck")]);
  while ((await acceptedFor(blocker)).length === 0) await scheduler.wait(50);
  const waiter = await start(other, [words("waiter", "sim takes=50")]);
  await runUntil(other, waiter, ({ nodes }) => nodes["s0"]!.waits?.why === "turn");
  await abortAllDurableObjects();
  await one.ask(cancelRun, { path: { id: blocker } });
  await scheduler.wait(600);
  await runDurableObjectAlarm(hostOf(waiter));
  expect(await runOver(other, waiter)).toMatchObject({ status: "done", charged: 2 });
  expect((await one.ask(getRun, { path: { id: blocker } })).status).toBe("cancelled");
});
