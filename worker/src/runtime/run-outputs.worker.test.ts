import { env } from "cloudflare:workers";
import { me } from "@aktion/schema/api/me";
import { listAssets } from "@aktion/schema/api/library";
import { getRun, startRun } from "@aktion/schema/api/runs";
import { isOver } from "@aktion/schema/run/state";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { moneyIsSound, movesOf } from "../testing/books";
import { openStudio } from "../testing/client";
import { clockOfStudio, type Clock } from "../testing/clock";
import { hurried } from "../testing/hurried";
import { tapMakers } from "../testing/maker-wire";
import { stills, words } from "../testing/paid-graphs";
import { signedIn } from "../testing/people";
import { setStudio } from "../testing/studio";
import { acceptedFor, toldOf } from "../testing/truth";
import { sha256 } from "../testing/media";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

let clock: Clock;
beforeAll(async () => {
  await openStudio();
  tapMakers();
  clock = clockOfStudio();
  await setStudio({ freeStillsADay: 0, chains: { "standard image.generate": ["fal"] } });
});
afterEach(moneyIsSound);

const someone = async () => {
  const client = await signedIn();
  await client.ask(me, {});
  return client;
};

test.each([
  ["output-404", /could not be fetched|not there/, 6],
  ["output-zero", /empty/, 6],
  ["output-truncated", /broke off/, 6],
  ["output-wrong-type", /does not open/, 6],
  ["output-too-large", /too large/, 1],
  ["output-redirect", /does not read from/, 1],
])(
  "an output with %s is fetched again while that may help, and never charged",
  async (fault, said, least) => {
    const one = await someone();
    const run = await hurried(one, clock, `sim takes=20 fault=${fault}`);
    expect(run).toMatchObject({ status: "failed", charged: 0, held: 0 });
    expect(run.nodes["s0"]!.takes).toEqual([]);
    expect(run.nodes["s0"]!.error!.code).toBe("maker.unusable");
    expect(run.nodes["s0"]!.error!.message).toMatch(said);
    expect(await movesOf(run.id)).toEqual(["hold 2", "loss 3000", "release 2"]);
    expect((await one.ask(listAssets, {})).items).toEqual([]);
    expect(await acceptedFor(run.id)).toHaveLength(1);
    const served = (await toldOf(run.id)).filter(({ event }) => event === "output-served");
    expect(served.length).toBeGreaterThanOrEqual(least);
    expect(served.length).toBeLessThan(10);
  },
);

test.each(["output-404", "output-zero", "output-truncated"])(
  "an output that comes well at the third try (%s) is kept, whole, and charged once",
  async (fault) => {
    const one = await someone();
    const run = await hurried(one, clock, `sim takes=20 fault=${fault} times=2`);
    expect(run).toMatchObject({ status: "done", charged: 2 });
    expect(await movesOf(run.id)).toEqual(["cost 3000", "hold 2", "settle 2"]);
    const [asset] = (await one.ask(listAssets, {})).items;
    const { key } = (await env.DB.prepare("SELECT object_key AS key FROM assets WHERE id = ?")
      .bind(asset!.id)
      .first<{ key: string }>())!;
    const stored = new Uint8Array(await (await env.BUCKET.get(key))!.arrayBuffer());
    expect([stored.length, await sha256(stored)]).toEqual([asset!.bytes, asset!.sha256]);
  },
);

test.each(["poll-html", "poll-500", "poll-404", "poll-reset"])(
  "a question that is answered badly (%s) is asked again; the job is the same",
  async (fault) => {
    const one = await someone();
    const run = await hurried(one, clock, `sim takes=20 fault=${fault} times=2`, 9000);
    expect(run).toMatchObject({ status: "done", charged: 2 });
    expect(await acceptedFor(run.id)).toHaveLength(1);
  },
);

test("a job that never ends is called off at its deadline, free", async () => {
  const one = await someone();
  const graph = stills([words("stuck", "sim fault=stuck")]);
  const { id } = await one.ask(startRun, { json: { graph } });
  while ((await acceptedFor(id)).length === 0) await scheduler.wait(50);
  await scheduler.wait(300);
  await clock.later(id, 7 * 60_000);
  for (let turn = 0; turn < 20; turn += 1) {
    const run = await one.ask(getRun, { path: { id } });
    if (isOver(run.status)) break;
    await scheduler.wait(200);
  }
  const run = await one.ask(getRun, { path: { id } });
  expect(run).toMatchObject({ status: "failed", charged: 0, held: 0 });
  expect(run.nodes["s0"]!.error!.message).toMatch(/too long/);
  expect((await toldOf(id)).map(({ event }) => event)).toContain("cancel-asked");
  expect(await movesOf(id)).toEqual(["hold 2", "loss 3000", "release 2"]);
});
