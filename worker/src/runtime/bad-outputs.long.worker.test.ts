import { listAssets } from "@aktion/schema/api/library";
import { me } from "@aktion/schema/api/me";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { moneyIsSound, movesOf } from "../testing/books";
import { openStudio } from "../testing/client";
import { clockOfStudio, type Clock } from "../testing/clock";
import { hurried } from "../testing/hurried";
import { tapMakers } from "../testing/maker-wire";
import { signedIn } from "../testing/people";
import { setStudio } from "../testing/studio";
import { acceptedFor, toldOf } from "../testing/truth";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 45_000 });

let clock: Clock;
beforeAll(async () => {
  await openStudio();
  tapMakers();
  clock = clockOfStudio();
});
afterEach(moneyIsSound);

const someone = async () => {
  const client = await signedIn();
  await client.ask(me, {});
  return client;
};
const free = { status: "failed", charged: 0, held: 0 };
const paid = { status: "done", charged: 2, held: 0 };
const lost = ["hold 2", "loss 3000", "release 2"];
const bought = ["cost 3000", "hold 2", "settle 2"];

describe.each(["fal", "replicate"])("bad input of %s over a whole run", (maker) => {
  beforeAll(() => setStudio({ freeStillsADay: 0, chains: { "standard image.generate": [maker] } }));

  test.each([
    ["leads to a private address", "output-redirect", /does not read from/, 1],
    ["says it is 5 GB", "output-too-large", /too large/, 1],
    ["unpacks to far more than it is", "output-bomb", /too large/, 1],
    ["is a page that says all is well", "output-page", /does not open/, 6],
    ["is no picture, whatever its type says", "output-wrong-type", /does not open/, 6],
  ])("an output that %s is never charged", async (_, fault, said, least) => {
    const one = await someone();
    const begun = performance.now();
    const run = await hurried(one, clock, `sim takes=20 fault=${fault}`);
    if (least === 1) expect(performance.now() - begun).toBeLessThan(20_000);
    expect(run).toMatchObject(free);
    expect(run.nodes["s0"]!.error!.message).toMatch(said);
    expect(await movesOf(run.id)).toEqual(lost);
    expect((await one.ask(listAssets, {})).items).toEqual([]);
    const served = (await toldOf(run.id)).filter(({ event }) => event === "output-served");
    expect(served.length).toBeGreaterThanOrEqual(least);
    expect(served.length).toBeLessThan(10);
  });

  test("a true picture of which its host says that it is text is taken, and charged once", async () => {
    const one = await someone();
    const run = await hurried(one, clock, "sim takes=20 fault=output-mislabelled");
    expect(run).toMatchObject(paid);
    const [asset] = (await one.ask(listAssets, {})).items;
    expect(asset).toMatchObject({ type: "image/png" });
    expect(await movesOf(run.id)).toEqual(bought);
  });

  test("one that drips is given up in words", async () => {
    // As if its five minutes were over before they are.
    const real = globalThis.setTimeout;
    const short = vi
      .spyOn(globalThis, "setTimeout")
      .mockImplementation(((work: () => void, ms?: number) =>
        real(work, ms === 300_000 ? 150 : ms)) as typeof setTimeout);
    const one = await someone();
    const run = await hurried(one, clock, "sim takes=20 fault=output-slow");
    short.mockRestore();
    expect(run).toMatchObject(free);
    expect(run.nodes["s0"]!.error!.message).toMatch(/took too long/);
    expect(await movesOf(run.id)).toEqual(lost);
  });

  test.each(["poll-truncated", "unknown-status", "poll-huge"])(
    "what it says of a job (%s) is asked again, of the same job",
    async (fault) => {
      const one = await someone();
      const run = await hurried(one, clock, `sim takes=20 fault=${fault} times=2`, 9000);
      expect(run).toMatchObject(paid);
      expect(await acceptedFor(run.id)).toHaveLength(1);
      expect(await movesOf(run.id)).toEqual(bought);
    },
  );
});
