import { createAsset } from "@aktion/schema/api/assets";
import { listAssets } from "@aktion/schema/api/library";
import { createBoard, saveBoard } from "@aktion/schema/api/boards";
import { me } from "@aktion/schema/api/me";
import { estimateRun, listTakes, startRun, type Run } from "@aktion/schema/api/runs";
import { deleteTake, undeleteTake } from "@aktion/schema/api/takes";
import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { moneyIsSound, movesOf } from "../testing/books";
import { type Client, openStudio } from "../testing/client";
import { graphOf, node, wire, type SentGraph } from "../testing/graphs";
import { killPoints, type KillPoints } from "../testing/kill-points";
import { eventsByStream } from "../testing/listen";
import { png } from "../testing/media";
import { webm } from "../testing/__fixtures__/tiny-media";
import { signedIn } from "../testing/people";
import { runOver, runToEnd } from "../testing/runs";
import { setStudio } from "../testing/studio";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 45_000 });

let one: Client;
let points: KillPoints;
beforeAll(async () => {
  await openStudio();
  points = killPoints();
  await setStudio({ freeStillsADay: 0 });
});
beforeEach(async () => {
  one = await signedIn();
  await one.ask(me, {});
});
afterEach(moneyIsSound);

/** A still nobody has: its size tells it from the others. */
let size = 64;
const still = async (): Promise<string> =>
  (await one.ask(createAsset, { body: await png((size += 2), 64) })).id;

function sequenceOf(stills: readonly string[], marker = "", tier = "standard"): SentGraph {
  return graphOf(
    [
      ...stills.map((assetId, place) => node(`s${place}`, "image-upload", { assetId })),
      node("seq", "sequence", { secondsPerLink: 1, prompt: `Night falls [sim takes=60${marker}]` }),
    ],
    stills.map((_, place) => wire(`s${place}.image`, "seq.images", place)),
    { tier },
  );
}

const three = () => Promise.all([still(), still(), still()]);
const takesOf = (run: Run) => run.nodes["seq"]!.takes;
const deliveredIn = async (run: string) =>
  (await eventsByStream(one, run)).flatMap(({ event }) =>
    event.type === "take-delivered" ? [event.take] : [],
  );

test("three stills are two paid links and a free join, which is the one take", async () => {
  const graph = sequenceOf(await three());
  const board = (await one.ask(createBoard, { json: { graph } })).id;
  const quoted = await one.ask(estimateRun, { json: { boardId: board } });
  expect(quoted).toMatchObject({ low: 10, high: 10, problems: [] });
  expect(quoted.nodes["seq"]).toMatchObject({ turns: 2, provider: "runcomfy" });
  const run = await runToEnd(one, { boardId: board, quote: quoted.quote });
  expect(run).toMatchObject({ status: "done", charged: 10, held: 0 });
  expect(await movesOf(run.id, ["hold", "settle", "release"])).toEqual([
    "hold 5",
    "hold 5",
    "settle 5",
    "settle 5",
  ]);
  expect(takesOf(run)).toMatchObject([{ provider: "draft", charged: 0, media: "video" }]);
  const made = await deliveredIn(run.id);
  expect(made.map(({ provider, piece }) => [provider, piece ?? false])).toEqual([
    ["runcomfy", true],
    ["runcomfy", true],
    ["draft", false],
  ]);
  const [joined] = takesOf(run);
  expect(joined!.seconds).toBeGreaterThan(1.8);
  // Nobody is shown the links: not the filmstrip, not the library.
  const { items } = await one.ask(listTakes, { path: { id: board } });
  expect(items.map(({ id }) => id)).toEqual([joined!.id]);
  const library = (await one.ask(listAssets, {})).items;
  expect(library.filter(({ kind }) => kind === "video").map(({ id }) => id)).toEqual(
    joined!.assets,
  );
  // Run again it is all there.
  expect(await one.ask(estimateRun, { json: { boardId: board } })).toMatchObject({ high: 0 });
  const again = await runToEnd(one, { boardId: board });
  expect(again).toMatchObject({ status: "done", charged: 0 });
  expect(takesOf(again)).toMatchObject([{ reused: true, assets: joined!.assets }]);
});

test("after the third still was changed the first link is reused, and only the second is paid", async () => {
  const [a, b, c] = await three();
  const graph = sequenceOf([a, b, c]);
  const { id, revision } = await one.ask(createBoard, { json: { graph } });
  const first = await runToEnd(one, { boardId: id });
  const changed = sequenceOf([a, b, await still()]);
  await one.ask(saveBoard, { path: { id }, json: { graph: changed, revision } });
  const quoted = await one.ask(estimateRun, { json: { boardId: id } });
  expect(quoted).toMatchObject({ low: 5, high: 5 });
  expect(quoted.nodes["seq"]).toMatchObject({ kept: 1, stale: true });
  const run = await runToEnd(one, { boardId: id });
  expect(run).toMatchObject({ status: "done", charged: 5, held: 0 });
  const made = await deliveredIn(run.id);
  expect(made.map(({ piece, reused }) => [piece ?? false, reused]).toSorted()).toEqual([
    [false, false],
    [true, false],
    [true, true],
  ]);
  expect(takesOf(run)[0]!.assets).not.toEqual(takesOf(first)[0]!.assets);
});

test("a link that fails gives back its own hold, is named, and leaves the other to be reused", async () => {
  const stills = await three();
  const graph = sequenceOf(stills, " fault=job-fails");
  const failed = await runToEnd(one, { graph });
  expect(failed).toMatchObject({ status: "failed", charged: 0, held: 0 });
  expect(failed.nodes["seq"]!.error!.message).toMatch(/^Link 1, from still 1 to still 2: RunComfy/);
  // The very first link is made alone, as a sequence of two: it is the first of three later.
  const alone = await runToEnd(one, { graph: sequenceOf(stills.slice(0, 2)) });
  expect(alone).toMatchObject({ status: "done", charged: 5 });
  expect(takesOf(alone)).toMatchObject([{ provider: "runcomfy", charged: 5 }]);
  const whole = await runToEnd(one, { graph: sequenceOf(stills) });
  expect(whole).toMatchObject({ status: "done", charged: 5 });
});

test("links that can't be joined fail the node in words, free, and are kept", async () => {
  const graph = sequenceOf(await three());
  const first = await runToEnd(one, { graph });
  const pieces = (await deliveredIn(first.id)).filter(({ piece }) => piece);
  const other = pieces.find(({ job }) => job === 1)!.assets[0]!;
  const row = await env.DB.prepare("SELECT object_key AS key FROM assets WHERE id = ?")
    .bind(other)
    .first<{ key: string }>();
  await env.BUCKET.put(row!.key, webm);
  await env.DB.prepare("UPDATE takes SET deleted_at = 1 WHERE id = ?")
    .bind(takesOf(first)[0]!.id)
    .run();
  const run = await runToEnd(one, { graph });
  expect(run).toMatchObject({ status: "failed", charged: 0, held: 0 });
  const { message } = run.nodes["seq"]!.error!;
  expect(message).toMatch(/^Link 2, from still 2 to still 3, came in another size: 48 x 32/);
  expect((await deliveredIn(run.id)).map(({ reused }) => reused)).toEqual([true, true]);
});

test("in the bin the links go where their shot goes", async () => {
  const graph = sequenceOf(await three(), "", "draft");
  const { id } = await one.ask(createBoard, { json: { graph } });
  const run = await runToEnd(one, { boardId: id });
  const out = async () =>
    (await env.DB.prepare(
      "SELECT count(*) AS n FROM takes WHERE board_id = ? AND deleted_at IS NULL",
    )
      .bind(id)
      .first<{ n: number }>())!.n;
  expect(await out()).toBe(3);
  const path = { id: takesOf(run)[0]!.id };
  await one.ask(deleteTake, { path });
  expect(await out()).toBe(0);
  await one.ask(undeleteTake, { path });
  expect(await out()).toBe(3);
});

test("a link put away by itself is made again by the next run, and the others are reused", async () => {
  const graph = sequenceOf(await three());
  const { id } = await one.ask(createBoard, { json: { graph } });
  const first = await runToEnd(one, { boardId: id });
  const link = (await deliveredIn(first.id)).find(({ piece, job }) => piece && job === 1)!;
  await one.ask(deleteTake, { path: { id: link.id } });
  expect(await one.ask(estimateRun, { json: { boardId: id } })).toMatchObject({ high: 5 });
  const run = await runToEnd(one, { boardId: id });
  expect(run).toMatchObject({ status: "done", charged: 5 });
  const made = (await deliveredIn(run.id)).filter(({ piece }) => piece);
  expect(made.toSorted((a, b) => a.job - b.job).map(({ reused }) => reused)).toEqual([true, false]);
});

describe("a studio that ends", () => {
  const once = async (run: string) => {
    const events = await eventsByStream(one, run);
    expect(events.filter(({ event }) => event.type === "join-planned")).toHaveLength(1);
    expect((await deliveredIn(run)).filter(({ piece }) => !piece)).toHaveLength(1);
  };
  const start = (graph: SentGraph) => async () => (await one.ask(startRun, { json: { graph } })).id;

  test("between the last link and the join goes on to join", async () => {
    const stills = await three();
    await runToEnd(one, { graph: sequenceOf(stills.slice(0, 2)) });
    // The first link is there already: the first take that is recorded is the last link's.
    const run = await points.killAt("take-recorded", start(sequenceOf(stills)));
    expect(await runOver(one, run)).toMatchObject({ status: "done", charged: 5, held: 0 });
    await once(run);
  });

  test.each(["before-submit", "object-put", "before-delivery", "delivered"] as const)(
    "at '%s' of the join joins once",
    async (point) => {
      const graph = sequenceOf(await three());
      const first = await runToEnd(one, { graph });
      // Its links are there; the join itself is made anew.
      await env.DB.prepare("UPDATE takes SET deleted_at = 1 WHERE id = ?")
        .bind(takesOf(first)[0]!.id)
        .run();
      const run = await points.killAt(point, start(graph));
      expect(await runOver(one, run)).toMatchObject({ status: "done", charged: 0, held: 0 });
      await once(run);
    },
  );
});
