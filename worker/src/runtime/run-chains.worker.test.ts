import { me } from "@aktion/schema/api/me";
import type { Run } from "@aktion/schema/api/runs";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { moneyIsSound, movesOf } from "../testing/books";
import { openStudio } from "../testing/client";
import { graphOf, node, wire } from "../testing/graphs";
import { eventsByStream } from "../testing/listen";
import { tapMakers } from "../testing/maker-wire";
import { stills, words } from "../testing/paid-graphs";
import { signedIn } from "../testing/people";
import { runToEnd } from "../testing/runs";
import { setStudio } from "../testing/studio";
import { acceptedFor, toldOf, truth } from "../testing/truth";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

const chains = { "standard image.edit": ["replicate", "fal"] };
beforeAll(async () => {
  await openStudio();
  tapMakers();
  await setStudio({ freeStillsADay: 0, chains });
});
afterEach(moneyIsSound);

const someone = async () => {
  const client = await signedIn();
  await client.ask(me, {});
  return client;
};
const runOf = async (marker: string) => {
  const one = await someone();
  const run = await runToEnd(one, { graph: stills([words("a quay", marker)]) });
  const { credits } = await one.ask(me, {});
  return { one, run, credits };
};
const makersOf = async ({ id }: Run) => (await acceptedFor(id)).map(({ provider }) => provider);
const errorOf = (run: Run) => run.nodes["s0"]!.error!;

describe("the next maker of the chain makes it, charged once", () => {
  test.concurrent.for([
    ["refuses all for want of funds", "fal fault=out-of-funds", ["replicate"], "cost 3000"],
    ["fails at it", "fal takes=50 fault=job-fails", ["fal", "replicate"], "cost 3000"],
    ["refuses the studio's key", "fal fault=key-refused", ["replicate"], "cost 3000"],
  ] as const)("when the first one %s", async ([, marker, makers, cost]) => {
    const { run, credits } = await runOf(marker);
    expect(run).toMatchObject({ status: "done", charged: 2, held: 0 });
    expect(run.nodes["s0"]!.takes).toMatchObject([{ provider: "replicate", charged: 2 }]);
    expect(await makersOf(run)).toEqual(makers);
    expect(await movesOf(run.id)).toEqual([cost, "hold 2", "settle 2"]);
    expect(credits).toMatchObject({ available: 98, held: 0 });
  });

  test.concurrent("when the first one says it is done and has nothing: that is our loss", async () => {
    const { run } = await runOf("fal takes=50 fault=no-artifact");
    expect(run).toMatchObject({ status: "done", charged: 2 });
    expect(await makersOf(run)).toEqual(["fal", "replicate"]);
    expect(await movesOf(run.id)).toEqual(["cost 3000", "hold 2", "loss 3000", "settle 2"]);
  });
});

test.concurrent.for([
  ["moderated", "sim takes=50 fault=moderated", /content rules/],
  ["moderated", "fal takes=50 fault=nsfw", /content rules/],
  ["invalid", "sim fault=invalid", /can't work from this/],
] as const)(
  "a maker's refusal (%s) ends the node free, in words, and no other is asked",
  async ([kind, marker, said]) => {
    const { run, credits } = await runOf(marker);
    expect(run).toMatchObject({ status: "failed", charged: 0, held: 0 });
    expect(errorOf(run).code).toBe(`maker.${kind}`);
    expect(errorOf(run).message).toMatch(said);
    expect((await makersOf(run)).filter((maker) => maker !== "fal")).toEqual([]);
    expect(await movesOf(run.id, ["hold", "release", "settle"])).toEqual(["hold 2", "release 2"]);
    expect(credits).toMatchObject({ available: 100, held: 0 });
  },
);

test.concurrent("where all makers fail its branch ends, free; the other branch is made", async () => {
  const one = await someone();
  const graph = graphOf(
    [
      node("bad", "image", { prompt: words("bad", "sim takes=50 fault=job-fails") }),
      node("after", "restyle", { prompt: words("after") }),
      node("good", "image", { prompt: words("good") }),
      node("next", "restyle", { prompt: words("next") }),
    ],
    [wire("bad.image", "after.image"), wire("good.image", "next.image")],
    { tier: "standard" },
  );
  const run = await runToEnd(one, { graph });
  expect(run).toMatchObject({ status: "failed", charged: 7, held: 0 });
  const statuses = Object.entries(run.nodes).map(([id, { status }]) => [id, status]);
  expect(Object.fromEntries(statuses)).toEqual({
    bad: "failed",
    after: "skipped",
    good: "done",
    next: "done",
  });
  expect(run.nodes["bad"]!.error!.message).toMatch(/could not make this/);
  expect(run.nodes["after"]!.error!.message).toMatch(/which was not made/);
  expect(await movesOf(run.id, ["hold", "settle", "release"])).toEqual([
    "hold 2",
    "hold 2",
    "hold 5",
    "hold 5",
    "release 2",
    "release 5",
    "settle 2",
    "settle 5",
  ]);
  // Replicate comes first where an admin put it first.
  expect(run.nodes["next"]!.takes[0]!.provider).toBe("replicate");
  expect((await one.ask(me, {})).credits).toMatchObject({ available: 93, held: 0 });
});

test("what a maker asks to wait for is waited for, and counts as no try", async () => {
  // As often as true faults would have sent it to the next maker.
  const { one, run } = await runOf("sim takes=50 fault=throttle times=3");
  expect(run).toMatchObject({ status: "done", charged: 2 });
  const [accepted, ...more] = await acceptedFor(run.id);
  expect([accepted!.provider, more]).toEqual(["fal", []]);
  const told = (await truth()).filter(
    ({ digest, event }) => digest === accepted!.digest && /refused|accepted/.test(event),
  );
  expect(told.map(({ event }) => event)).toEqual([...Array(3).fill("refused"), "accepted"]);
  const times = told.map(({ time }) => time);
  for (const [at, time] of times.slice(1).entries()) {
    expect(time - times[at]!).toBeGreaterThanOrEqual(1000);
  }
  const events = await eventsByStream(one, run.id);
  const failures = events.flatMap(({ event }) =>
    event.type === "attempt-failed" ? event.failure.kind : [],
  );
  expect(failures).toEqual(Array(3).fill("rate-limited"));
});

describe("a start whose answer is lost", () => {
  test.concurrent("is found at a maker that keeps a list, and is its only job", async () => {
    const one = await someone();
    const graph = graphOf(
      [
        node("a", "image", { prompt: words("a") }),
        node("b", "restyle", { prompt: words("b", "replicate takes=50 fault=drop-after-accept") }),
      ],
      [wire("a.image", "b.image")],
      { tier: "standard" },
    );
    const run = await runToEnd(one, { graph });
    expect(run).toMatchObject({ status: "done", charged: 7 });
    const jobs = (await acceptedFor(run.id)).filter(({ model }) => model?.includes("flux-dev"));
    expect(jobs.map(({ provider }) => provider)).toEqual(["replicate"]);
    const told = (await toldOf(run.id)).filter(({ job }) => job === jobs[0]!.job);
    expect(told.map(({ event }) => event)).toContain("answer-spoiled");
    const events = await eventsByStream(one, run.id);
    expect(events.filter(({ event }) => event.type === "attempt-lost")).toHaveLength(1);
  });

  test.concurrent.for(["drop-after-accept", "html-200", "truncated-json", "no-id"])(
    "is never sent again where there is no list (%s): free, our loss, and retry is offered",
    async (fault) => {
      const { run, credits } = await runOf(`fal takes=50 fault=${fault}`);
      expect(run).toMatchObject({ status: "failed", charged: 0, held: 0 });
      expect(errorOf(run)).toMatchObject({ code: "maker.unknown-start" });
      expect(errorOf(run).message).toMatch(/Nothing was charged.*again/);
      expect(await makersOf(run)).toEqual(["fal"]);
      expect(await movesOf(run.id)).toEqual(["hold 2", "loss 3000", "release 2"]);
      expect(credits).toMatchObject({ available: 100, held: 0 });
    },
  );

  test.concurrent("that was refused before it was taken is sent again", async () => {
    const { run } = await runOf("fal takes=50 fault=error-503");
    expect(run).toMatchObject({ status: "done", charged: 2 });
    expect(await makersOf(run)).toEqual(["fal"]);
    expect(await movesOf(run.id)).toEqual(["cost 3000", "hold 2", "settle 2"]);
  });
});
