import { env } from "cloudflare:workers";
import { me } from "@aktion/schema/api/me";
import { createBoard } from "@aktion/schema/api/boards";
import { creditHistory } from "@aktion/schema/api/money";
import { estimateRun } from "@aktion/schema/api/runs";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { booksOf, moneyIsSound, movesOf } from "../testing/books";
import { type Client, openStudio } from "../testing/client";
import { graphOf, node, wire } from "../testing/graphs";
import { wav } from "../testing/media";
import { stills, words } from "../testing/paid-graphs";
import { signedIn } from "../testing/people";
import { runToEnd } from "../testing/runs";
import { acceptedFor } from "../testing/truth";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

let one: Client;
beforeAll(openStudio);
beforeEach(async () => {
  one = await signedIn();
});
afterEach(moneyIsSound);

const creditsOf = async (client: Client) => (await client.ask(me, {})).credits;

test("uses the day's free stills first, then takes what was quoted, once", async () => {
  const graph = stills(["a", "b", "c", "d"].map((text) => words(text)));
  const quoted = await one.ask(estimateRun, { json: { graph } });
  expect(quoted).toMatchObject({ low: 2, high: 2, free: 3, problems: [] });
  expect(Object.values(quoted.nodes).map(({ free, high }) => [free, high])).toEqual([
    [1, 0],
    [1, 0],
    [1, 0],
    [0, 2],
  ]);
  const run = await runToEnd(one, { graph, quote: quoted.quote });
  expect(run).toMatchObject({ status: "done", charged: 2, held: 0 });
  const charged = Object.values(run.nodes).flatMap((each) =>
    each.takes.map((take) => take.charged),
  );
  expect(charged).toEqual([0, 0, 0, 2]);
  expect(await creditsOf(one)).toEqual({ available: 98, held: 0, freeToday: 0, training: 30 });
  const still = ["hold 1 still", "settle 1 still"];
  expect(await movesOf(run.id)).toEqual(
    [...still, ...still, ...still, "hold 2", "settle 2", ...Array(4).fill("cost 3000")].toSorted(),
  );
  // One job each, each booked once.
  expect(await acceptedFor(run.id)).toHaveLength(4);
  const costs = (await booksOf(run.id)).filter(({ kind }) => kind === "cost");
  expect(new Set(costs.map(({ id }) => id)).size).toBe(4);

  const { items } = await one.ask(creditHistory, { query: { limit: 100 } });
  const sign: Record<string, number> = { grant: 1, release: 1, return: 1, hold: -1 };
  const sum = items
    .filter(({ unit }) => unit === "credit")
    .reduce((total, { kind, amount }) => total + (sign[kind] ?? 0) * amount, 0);
  expect(sum).toBe(98);
  expect(items.some(({ kind }) => kind === "cost" || kind === "loss")).toBe(false);
});

test("run again costs nothing and says so; another take of it has the price again", async () => {
  const graph = stills([
    words("one roof"),
    words("two roofs"),
    words("three roofs"),
    words("four"),
  ]);
  const { id: boardId } = await one.ask(createBoard, { json: { graph } });
  const first = await runToEnd(one, { boardId });
  const shown = await one.ask(estimateRun, { json: { boardId } });
  expect(shown).toMatchObject({ low: 0, high: 0, free: 0 });
  expect(Object.values(shown.nodes).every(({ reused }) => reused)).toBe(true);
  const again = await runToEnd(one, { boardId, quote: shown.quote });
  expect(again).toMatchObject({ status: "done", charged: 0 });
  for (const [name, { takes }] of Object.entries(again.nodes)) {
    expect(takes).toMatchObject([{ reused: true, charged: 0 }]);
    expect(takes[0]!.assets).toEqual(first.nodes[name]!.takes[0]!.assets);
  }
  expect(await booksOf(again.id)).toEqual([]);
  expect(await acceptedFor(again.id)).toEqual([]);

  const newTake = [{ node: "s0", count: 2 }];
  expect(await one.ask(estimateRun, { json: { boardId, newTake } })).toMatchObject({ high: 4 });
  const more = await runToEnd(one, { boardId, newTake });
  expect(more).toMatchObject({ status: "done", charged: 4 });
  expect(await movesOf(more.id, ["settle"])).toEqual(["settle 2", "settle 2"]);
});

test("Premium costs twice as much, and no free still goes there; Draft costs nothing", async () => {
  const prompt = words("a lighthouse");
  for (const [tier, price, free] of [
    ["premium", 4, 0],
    ["draft", 0, 0],
  ] as const) {
    const graph = stills([prompt], { tier });
    const shown = await one.ask(estimateRun, { json: { graph } });
    expect(shown).toMatchObject({ low: price, high: price, free });
    const run = await runToEnd(one, { graph, quote: shown.quote });
    expect(run).toMatchObject({ status: "done", tier, charged: price });
    expect(run.nodes["s0"]!.takes).toMatchObject([{ tier, charged: price, reused: false }]);
  }
  expect(await creditsOf(one)).toMatchObject({ available: 96, held: 0, freeToday: 3 });
});

test("a node's own tier counts for it alone", async () => {
  const graph = graphOf(
    [
      node("plain", "image", { prompt: words("plain") }),
      node("fine", "image", { prompt: words("fine") }, { tier: "premium" }),
      node("rough", "image", { prompt: words("rough") }, { tier: "draft" }),
    ],
    [],
    { tier: "standard" },
  );
  const run = await runToEnd(one, { graph });
  expect(run).toMatchObject({ status: "done", charged: 4 });
  const tiers = Object.fromEntries(
    Object.entries(run.nodes).map(([name, { takes }]) => [name, takes[0]!.tier]),
  );
  expect(tiers).toEqual({ plain: "standard", fine: "premium", rough: "draft" });
  expect((await acceptedFor(run.id)).map(({ model }) => model).toSorted()).toEqual([
    "fal-ai/flux/dev",
    "fal-ai/flux/schnell",
  ]);
});

describe("a lip-sync whose sound is known only by then", () => {
  const sound = async (seconds: number): Promise<string> => {
    const sent = await one.send("/api/assets", { method: "POST", body: wav(seconds) });
    return (await sent.json<{ id: string }>()).id;
  };
  const talking = (prompt: string, audio: string) =>
    graphOf(
      [
        node("face", "image", { prompt }),
        node("shot", "i2v", { seconds: 1 }, { tier: "draft" }),
        node("line", "audio-upload", { assetId: audio }),
        node("sync", "lip-sync"),
      ],
      [
        wire("face.image", "shot.image"),
        wire("shot.video", "sync.footage"),
        wire("line.audio", "sync.audio"),
      ],
      { tier: "standard" },
    );

  test("holds the high figure, takes the real one and gives the rest back", async () => {
    const graph = talking(words("a face"), await sound(12));
    const { id: boardId } = await one.ask(createBoard, { json: { graph } });
    const shown = await one.ask(estimateRun, { json: { boardId } });
    const { low, high } = shown.nodes["sync"]!;
    expect(low).toBe(3);
    expect(high).toBeGreaterThan(6);
    const run = await runToEnd(one, { boardId, quote: shown.quote });
    // Twelve seconds are two tens begun.
    expect(run).toMatchObject({ status: "done", charged: 6, held: 0 });
    expect(run.nodes["sync"]!.takes).toMatchObject([{ charged: 6, media: "video" }]);
    expect(await movesOf(run.id, ["hold", "settle", "return", "release"])).toEqual(
      [
        `hold ${high}`,
        "settle 6",
        `return ${high - 6}`,
        "hold 1 still",
        "settle 1 still",
      ].toSorted(),
    );
    expect(await creditsOf(one)).toMatchObject({ available: 94, held: 0 });

    // Now the shot is there, so the length is known before.
    const exact = await one.ask(estimateRun, { json: { boardId, newTake: [{ node: "sync" }] } });
    expect(exact.nodes["sync"]).toMatchObject({ low: 6, high: 6 });
  });
});

test("four takes of one node are four jobs, each with its own hold", async () => {
  const graph = stills([words("a door, four times")]);
  const newTake = [{ node: "s0", count: 4 }];
  const shown = await one.ask(estimateRun, { json: { graph, newTake } });
  expect(shown.nodes["s0"]).toMatchObject({ turns: 4, free: 3, high: 2 });
  const run = await runToEnd(one, { graph, newTake, quote: shown.quote });
  expect(run.nodes["s0"]!.takes.map(({ charged }) => charged)).toEqual([0, 0, 0, 2]);
  const { results } = await env.DB.prepare(
    "SELECT id FROM entries WHERE run = ? AND kind = 'hold' ORDER BY id",
  )
    .bind(run.id)
    .all<{ id: string }>();
  expect(results.map(({ id }) => id)).toEqual(
    [0, 1, 2, 3].map((job) => `hold_${run.id}_s0_${job}`),
  );
});
