import { me } from "@aktion/schema/api/me";
import { deleteOwnKey, putOwnKey } from "@aktion/schema/api/money";
import { estimateRun, startRun } from "@aktion/schema/api/runs";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { booksOf, moneyIsSound } from "../testing/books";
import { type Client, openStudio } from "../testing/client";
import { tapMakers, type MakerWire } from "../testing/maker-wire";
import { stills, words } from "../testing/paid-graphs";
import { signedIn } from "../testing/people";
import { runOver, runToEnd } from "../testing/runs";
import { setStudio } from "../testing/studio";
import { acceptedFor } from "../testing/truth";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

const key = "their-own:key-0042";
const house = new Set(["Key standin:key", "Bearer standin"]);
let wire: MakerWire;
let one: Client;
beforeAll(async () => {
  await openStudio();
  wire = tapMakers();
  await setStudio({ freeStillsADay: 0 });
});
beforeEach(async () => {
  one = await signedIn();
  await one.ask(me, {});
  await one.ask(putOwnKey, { path: { provider: "fal" }, json: { key } });
  wire.sent.length = 0;
});
afterEach(moneyIsSound);

const keysUsed = () => new Set(wire.sent.map(({ authorization }) => authorization));

test("what an own key makes costs nothing and is asked of that maker alone", async () => {
  const graph = stills([words("a"), words("b")], { tier: "premium" });
  const shown = await one.ask(estimateRun, { json: { graph } });
  expect(shown).toMatchObject({ low: 0, high: 0, free: 0, problems: [] });
  expect(shown.nodes["s0"]).toMatchObject({ own: true, provider: "fal", high: 0 });
  const run = await runToEnd(one, { graph, quote: shown.quote });
  expect(run).toMatchObject({ status: "done", charged: 0 });
  expect(run.nodes["s0"]!.takes).toMatchObject([{ provider: "fal", charged: 0, reused: false }]);
  expect(keysUsed()).toEqual(new Set([`Key ${key}`]));
  // Neither the user's books nor the studio's know of it.
  expect(await booksOf(run.id)).toEqual([]);
});

describe("an own key that fails", () => {
  test.each([
    ["is refused", "sim fault=key-refused", /your own key|your key/i],
    ["has no funds left", "sim fault=out-of-funds", /your (own )?(key|account)/i],
    ["fails at the job", "sim takes=50 fault=job-fails", /could not make this/],
  ])(
    "(it %s) stops the node in words; the studio's key never stands in",
    async (_, marker, said) => {
      const { id } = await one.ask(startRun, { json: { graph: stills([words("a", marker)]) } });
      const run = await runOver(one, id);
      expect(run).toMatchObject({ status: "failed", charged: 0, held: 0 });
      expect(keysUsed()).toEqual(new Set([`Key ${key}`]));
      expect([...keysUsed()].some((used) => used !== null && house.has(used))).toBe(false);
      expect((await acceptedFor(id)).filter(({ provider }) => provider !== "fal")).toEqual([]);
      expect(await booksOf(id)).toEqual([]);
      expect(run.nodes["s0"]!.error!.message).toMatch(said);
      expect(run.nodes["s0"]!.error!.message).not.toMatch(/studio's/);
    },
  );

  test("because it was taken away before its turn is not replaced either", async () => {
    const first = stills([words("a", "sim takes=100")]);
    await setStudio({
      freeStillsADay: 0,
      atOnce: { guestRuns: 2, userRuns: 1, guestJobs: 2, userJobs: 8 },
    });
    const slow = await one.ask(startRun, {
      json: { graph: stills([words("slow", "sim takes=1500")]) },
    });
    const { id } = await one.ask(startRun, { json: { graph: first } });
    await one.ask(deleteOwnKey, { path: { provider: "fal" } });
    await runOver(one, slow.id);
    const run = await runOver(one, id);
    await setStudio({ freeStillsADay: 0 });
    expect(run).toMatchObject({ status: "failed", charged: 0 });
    expect(run.nodes["s0"]!.error!.message).toMatch(/own key.*gone/);
    expect(await acceptedFor(id)).toEqual([]);
    expect(await booksOf(id)).toEqual([]);
    expect([...keysUsed()].filter((used) => used !== null && house.has(used))).toEqual([]);
  });
});

test("a key for one maker changes nothing at another, nor for another user", async () => {
  const other = await signedIn();
  await other.ask(me, {});
  const run = await runToEnd(other, { graph: stills([words("theirs")]) });
  expect(run).toMatchObject({ status: "done", charged: 2 });
  expect(keysUsed()).toEqual(new Set(["Key standin:key"]));
});
