import { tryStudioKey, wakeMaker } from "@aktion/schema/api/makers";
import { me } from "@aktion/schema/api/me";
import { putOwnKey, studioState } from "@aktion/schema/api/money";
import { estimateRun, type Run } from "@aktion/schema/api/runs";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { moneyIsSound, movesOf } from "../testing/books";
import { openStudio, type Client } from "../testing/client";
import { tapMakers } from "../testing/maker-wire";
import { stills, words } from "../testing/paid-graphs";
import { adminEmail, signedIn } from "../testing/people";
import { runToEnd } from "../testing/runs";
import { setStudio, type StudioWish } from "../testing/studio";
import { acceptedFor, toldOf } from "../testing/truth";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 45_000 });

let admin: Client;
const studio = (fal: NonNullable<StudioWish["providers"]>[string], makers = ["fal", "replicate"]) =>
  setStudio({
    freeStillsADay: 0,
    chains: { "standard image.generate": makers },
    providers: { fal },
  });
beforeAll(async () => {
  await openStudio();
  tapMakers();
  admin = await signedIn(adminEmail);
});
afterEach(moneyIsSound);

const someone = async () => {
  const client = await signedIn();
  await client.ask(me, {});
  return client;
};
const runOf = async (...markers: string[]) => {
  const graph = stills(markers.map((marker) => words("a mole", marker)));
  return runToEnd(await someone(), { graph });
};
const makersOf = async ({ id }: Run) => (await acceptedFor(id)).map(({ provider }) => provider);
const stateOf = async (name: string) => {
  const { makers } = await admin.ask(studioState, {});
  return makers.find((maker) => maker.name === name)!;
};
/** What is written down of a maker is written beside the run, not before its end. */
const settled = (name: string, bad: number) =>
  expect.poll(async () => (await stateOf(name)).state?.bad, { timeout: 10_000 }).toBe(bad);
const failing = "fal takes=20 fault=job-fails";

test("a maker that keeps failing rests: others are asked, and it is asked again after", async () => {
  await studio({ patience: 3 });
  expect((await stateOf("fal")).state).toBeNull();
  for (const bad of [1, 2, 3]) {
    const run = await runOf(failing);
    expect(run).toMatchObject({ status: "done", charged: 2 });
    expect(await makersOf(run)).toEqual(["fal", "replicate"]);
    await settled("fal", bad);
  }
  const { state } = await stateOf("fal");
  expect(state).toMatchObject({ good: 0, bad: 3 });
  expect(state!.restUntil! - Date.now()).toBeGreaterThan(30_000);
  expect(state!.restUntil! - Date.now()).toBeLessThanOrEqual(60_000);
  expect(state!.faults).toHaveLength(3);
  expect(state!.faults[0]).toMatchObject({ kind: "broken", task: "image.generate" });
  expect(state!.faults[0]!.message).toMatch(/could not make this/);
  expect((await stateOf("replicate")).state).toMatchObject({ good: 3, bad: 0, restUntil: null });

  // It is quoted as who will make it, and the one that rests hears nothing.
  const one = await someone();
  const graph = stills([words("a mole", "sim takes=20")]);
  const quote = await one.ask(estimateRun, { json: { graph } });
  expect(quote.nodes["s0"]!.provider).toBe("replicate");
  const run = await runOf("sim takes=20");
  expect(await makersOf(run)).toEqual(["replicate"]);

  await admin.ask(wakeMaker, { path: { maker: "fal" } });
  const again = await runOf("sim takes=20");
  expect(await makersOf(again)).toEqual(["fal"]);
  await expect.poll(async () => (await stateOf("fal")).state?.good).toBe(1);
});

test("the only maker there is, at rest, says so: free, with when to run again", async () => {
  await studio({ patience: 2 }, ["fal"]);
  for (const bad of [4, 5]) {
    await runOf(failing);
    await settled("fal", bad);
  }
  const run = await runOf("sim takes=20");
  expect(run).toMatchObject({ status: "failed", charged: 0, held: 0 });
  expect(run.nodes["s0"]!.error!.message).toMatch(
    /fal is resting.*not charged; run again in a minute/,
  );
  expect(await toldOf(run.id)).toEqual([]);
  expect(await movesOf(run.id)).toEqual(["hold 2", "release 2"]);
  // That it rests is no fault of its own.
  expect((await stateOf("fal")).state!.bad).toBe(5);
});

test("a person's own key is asked all the same, and tells nothing of the studio's", async () => {
  await studio({ patience: 1 }, ["fal"]);
  const one = await someone();
  await one.ask(putOwnKey, { path: { provider: "fal" }, json: { key: "own-key:secret" } });
  const run = await runToEnd(one, { graph: stills([words("a mole", "sim takes=20")]) });
  expect(run).toMatchObject({ status: "done", charged: 0 });
  const { bad } = (await stateOf("fal")).state!;
  await runToEnd(one, { graph: stills([words("a mole", failing)]) });
  expect((await stateOf("fal")).state!.bad).toBe(bad);
});

test("a refusal says nothing of a maker's health; an account used up rests it at once", async () => {
  await admin.ask(wakeMaker, { path: { maker: "fal" } });
  await studio({ patience: 5 });
  const { bad } = (await stateOf("fal")).state!;
  await runOf("sim takes=20 fault=moderated", "sim fault=invalid");
  expect((await stateOf("fal")).state).toMatchObject({ bad, restUntil: null });
  const run = await runOf("fal fault=out-of-funds");
  expect(await makersOf(run)).toEqual(["replicate"]);
  await settled("fal", bad + 1);
  const { restUntil, faults } = (await stateOf("fal")).state!;
  expect(restUntil! - Date.now()).toBeGreaterThan(9 * 60_000);
  expect(faults[0]).toMatchObject({ kind: "out-of-funds" });
});

test("a maker that is too busy and says no more waits as set, then the next is asked", async () => {
  await admin.ask(wakeMaker, { path: { maker: "fal" } });
  await studio({ patience: 0, waits: [1000, 1000] });
  const run = await runOf("fal fault=throttle-bare times=9");
  expect(run).toMatchObject({ status: "done", charged: 2 });
  expect(await makersOf(run)).toEqual(["replicate"]);
  const once = await runOf("fal fault=throttle-bare times=1 takes=20");
  expect(await makersOf(once)).toEqual(["fal"]);
});

test("an admin tries the studio's key, and nothing is ordered by it", async () => {
  const path = { maker: "replicate" };
  expect(await admin.ask(tryStudioKey, { path })).toEqual({
    good: true,
    words: "Replicate takes the key. Nothing was ordered.",
  });
  const refused = await admin.refused(tryStudioKey, { path: { maker: "draft" } });
  expect(refused).toMatchObject({ status: 404, code: "provider.not-found" });
});
