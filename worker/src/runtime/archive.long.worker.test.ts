import { env } from "cloudflare:workers";
import { me } from "@aktion/schema/api/me";
import { cancelRun, getRun, retryRun, startRun } from "@aktion/schema/api/runs";
import { abortAllDurableObjects, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { moneyIsSound } from "../testing/books";
import { type Client, openStudio } from "../testing/client";
import { hostOf } from "../testing/clock";
import { eventsByStream, listenBySocket } from "../testing/listen";
import { stills, words } from "../testing/paid-graphs";
import { signedIn } from "../testing/people";
import { runOver, runToEnd } from "../testing/runs";
import { acceptedFor } from "../testing/truth";
import { setStudio } from "../testing/studio";
import type { RunHost } from "./run-host";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

let one: Client;
beforeAll(async () => {
  await openStudio();
  await setStudio({ freeStillsADay: 0 });
});
beforeEach(async () => {
  one = await signedIn();
  await one.ask(me, {});
});
afterEach(moneyIsSound);

const archive = (run: string) =>
  runInDurableObject<RunHost, void>(hostOf(run), (host) => host.archive());
const rowsIn = (run: string) =>
  runInDurableObject<RunHost, [number, number | null]>(hostOf(run), async (_, { storage }) => {
    const tables = [
      ...storage.sql.exec<{ name: string }>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('events', 'facts')",
      ),
    ];
    const rows = tables.flatMap(({ name }) => [...storage.sql.exec(`SELECT * FROM ${name}`)]);
    return [rows.length, await storage.getAlarm()];
  });

test.each([
  ["kept in memory", false],
  ["put away", true],
])(
  "an archived run whose object is %s tells all as before, and can be retried",
  async (_, away) => {
    const graph = stills([words("fine"), words("bad", "sim takes=50 fault=job-fails")]);
    const { id } = await runToEnd(one, { graph });
    const path = { id };
    const view = await one.ask(getRun, { path });
    expect(view.status).toBe("failed");
    const events = await eventsByStream(one, id);
    await archive(id);
    expect(await rowsIn(id)).toEqual([0, null]);
    if (away) await abortAllDurableObjects();

    expect(await one.ask(getRun, { path })).toEqual(view);
    expect(await eventsByStream(one, id)).toEqual(events);
    expect(await eventsByStream(one, id, 4)).toEqual(events.slice(4));
    const socket = await listenBySocket(one, id, 2);
    await socket.until(({ event }) => event.type === "run-finished");
    expect(socket.heard).toEqual(events.slice(2));
    socket.close();
    expect((await one.refused(cancelRun, { path })).code).toBe("run.finished");
    // Whoever wakes it, and whatever rings, it stays as it is.
    await hostOf(id).wake(id);
    await runDurableObjectAlarm(hostOf(id));
    await archive(id);
    expect(await rowsIn(id)).toEqual([0, null]);
    expect(await one.ask(getRun, { path })).toEqual(view);

    const again = await one.ask(retryRun, { path });
    const over = await runOver(one, again.id);
    expect(over.nodes["s0"]!.takes).toMatchObject([{ reused: true, charged: 0 }]);
    expect(over).toMatchObject({ status: "failed", charged: 0 });
    expect(await acceptedFor(id)).toHaveLength(3);
  },
);

test("a run is archived by its own alarm, hours after its end and not before", async () => {
  const { id } = await runToEnd(one, { graph: stills([words("old")]) });
  const [kept] = await rowsIn(id);
  expect(kept).toBeGreaterThan(5);
  await runDurableObjectAlarm(hostOf(id));
  expect((await rowsIn(id))[0]).toBe(kept);
  await env.DB.prepare("UPDATE runs SET finished_at = finished_at - 4 * 3600000 WHERE id = ?")
    .bind(id)
    .run();
  const events = await eventsByStream(one, id);
  await runDurableObjectAlarm(hostOf(id));
  expect(await rowsIn(id)).toEqual([0, null]);
  expect(await eventsByStream(one, id)).toEqual(events);
});

test("a run that goes on is not archived", async () => {
  const graph = stills([words("going", "sim takes=800")]);
  const { id } = await one.ask(startRun, { json: { graph } });
  await archive(id);
  expect((await rowsIn(id))[0]).toBeGreaterThan(0);
  expect(await runOver(one, id)).toMatchObject({ status: "done", charged: 2 });
});

test("a long archive comes in parts and goes back together", async () => {
  const long = "x".repeat(18_900);
  const prompts = Array.from({ length: 22 }, () => `${words("long", "sim fault=invalid")} ${long}`);
  const { id } = await runToEnd(one, { graph: stills(prompts) });
  const events = await eventsByStream(one, id);
  await archive(id);
  const parts = await env.DB.prepare("SELECT seq FROM run_archives WHERE run = ?").bind(id).all();
  expect(parts.results.length).toBeGreaterThan(1);
  await abortAllDurableObjects();
  expect(await eventsByStream(one, id)).toEqual(events);
});
