import { listAssets } from "@aktion/schema/api/library";
import { createBoard, getBoard, listBoards, saveBoard } from "@aktion/schema/api/boards";
import { cancelRun, estimateRun, getRun, listTakes, startRun } from "@aktion/schema/api/runs";
import { deleteTake, takeSettings, undeleteTake } from "@aktion/schema/api/takes";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Client, openStudio } from "../testing/client";
import { graphOf, node, shotGraph, stillGraph, wire, type SentGraph } from "../testing/graphs";
import { guest } from "../testing/people";
import { runOver, runToEnd, runUntil } from "../testing/runs";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 30_000 });

let one: Client;
beforeAll(openStudio);
beforeEach(async () => {
  one = await guest();
});

const boardWith = async (graph: SentGraph) =>
  (await one.ask(createBoard, { json: { title: "Pier", graph } })).id;
const takesOn = async (id: string, bin?: "1") =>
  (await one.ask(listTakes, { path: { id }, query: bin ? { bin } : {} })).items;
const again = (boardId: string, still: string, count = 1) =>
  runToEnd(one, { boardId, newTake: [{ node: still, count }] });

async function saveBoardOf(id: string, node: object): Promise<void> {
  const { graph, revision } = await one.ask(getBoard, { path: { id } });
  await one.ask(saveBoard, {
    path: { id },
    json: { graph: { ...graph, nodes: [node] }, revision },
  });
}

test("a deleted take lies in the bin and nowhere else, until it is put back", async () => {
  const id = await boardWith(stillGraph("a pier at dusk"));
  await runToEnd(one, { boardId: id });
  const [take] = await takesOn(id);
  const gone = await one.ask(deleteTake, { path: { id: take!.id } });
  expect(gone.deletedAt).toBeGreaterThan(take!.createdAt - 1);
  expect(await takesOn(id)).toEqual([]);
  expect(await takesOn(id, "1")).toEqual([gone]);
  expect((await one.ask(listAssets, { query: {} })).items).toEqual([]);
  expect((await one.ask(listBoards, { query: {} })).items[0]!.cover).toBeNull();
  // The bin still shows its picture.
  expect((await one.send(take!.assets[0]!.url)).status).toBe(200);

  expect(await one.ask(undeleteTake, { path: { id: take!.id } })).toEqual(take);
  expect(await takesOn(id)).toEqual([take]);
  expect(await takesOn(id, "1")).toEqual([]);
  expect((await one.ask(listAssets, { query: {} })).items).toHaveLength(1);
  expect((await one.ask(listBoards, { query: {} })).items[0]!.cover).toContain(take!.assets[0]!.id);
});

test("deleting twice keeps the first day; putting back what is out changes nothing", async () => {
  const id = await boardWith(stillGraph("a pier, twice"));
  await runToEnd(one, { boardId: id });
  const [take] = await takesOn(id);
  const path = { id: take!.id };
  const first = await one.ask(deleteTake, { path });
  expect(await one.ask(deleteTake, { path })).toEqual(first);
  await one.ask(undeleteTake, { path });
  expect(await one.ask(undeleteTake, { path })).toEqual(take);
});

test("another's take is as good as not there, and stays as it is", async () => {
  const id = await boardWith(stillGraph("nobody else's pier"));
  await runToEnd(one, { boardId: id });
  const [take] = await takesOn(id);
  const path = { id: take!.id };
  const stranger = await guest();
  for (const shape of [deleteTake, undeleteTake, takeSettings]) {
    expect(await stranger.refused(shape, { path })).toMatchObject({ code: "take.not-found" });
  }
  expect(await takesOn(id)).toEqual([take]);
  await one.ask(deleteTake, { path });
  expect(await stranger.refused(undeleteTake, { path })).toMatchObject({ status: 404 });
  expect(await takesOn(id)).toEqual([]);
});

test("what lies in the bin answers no request, and is not made again just as it was", async () => {
  const id = await boardWith(stillGraph("a pier to be made anew"));
  await runToEnd(one, { boardId: id });
  await again(id, "still");
  const [second, first] = await takesOn(id);
  expect([first!.number, second!.number]).toEqual([1, 2]);

  await one.ask(deleteTake, { path: { id: second!.id } });
  await again(id, "still");
  const [third] = await takesOn(id);
  expect(third).toMatchObject({ number: 3, reused: false });
  expect(third!.assets[0]!.sha256).not.toBe(second!.assets[0]!.sha256);

  for (const take of [first!, third!]) await one.ask(deleteTake, { path: { id: take.id } });
  const estimate = await one.ask(estimateRun, { json: { boardId: id } });
  expect(estimate.nodes["still"]).toMatchObject({ kept: 0, reused: false });
  await runToEnd(one, { boardId: id });
  expect((await takesOn(id))[0]).toMatchObject({ number: 4, reused: false });

  // Put back it answers again.
  const { items } = await one.ask(listTakes, { path: { id } });
  await one.ask(deleteTake, { path: { id: items[0]!.id } });
  await one.ask(undeleteTake, { path: { id: first!.id } });
  const restored = await one.ask(estimateRun, { json: { boardId: id } });
  expect(restored.nodes["still"]).toMatchObject({ kept: 1, reused: true });
});

test("what hangs on a deleted take is stale, and fresh again once it is back", async () => {
  const id = await boardWith(shotGraph("a pier with a shot", 1));
  await runToEnd(one, { boardId: id });
  await again(id, "still");
  await runToEnd(one, { boardId: id });
  const stale = async () =>
    (await one.ask(estimateRun, { json: { boardId: id } })).nodes["shot"]!.stale;
  expect(await stale()).toBe(false);
  const stills = (await takesOn(id)).filter((take) => take.node === "still");
  for (const take of stills) await one.ask(deleteTake, { path: { id: take.id } });
  expect(await stale()).toBe(true);
  for (const take of stills) await one.ask(undeleteTake, { path: { id: take.id } });
  expect(await stale()).toBe(false);
});

const sent = (id: string, take: string | string[]) =>
  graphOf([node("still", "image", { prompt: "circled pier" }, { take }), node(id, "note")]);

test("a circled take that is deleted stands no more: the newest does", async () => {
  const id = await boardWith(stillGraph("circled pier"));
  await runToEnd(one, { boardId: id });
  await again(id, "still");
  const [newest, first] = await takesOn(id);
  const graph = sent("n", first!.id);
  const pinned = await runToEnd(one, { boardId: id, graph });
  expect(pinned.nodes["still"]!.takes).toMatchObject([{ id: first!.id }]);

  await one.ask(deleteTake, { path: { id: first!.id } });
  const run = await runToEnd(one, { boardId: id, graph });
  expect(run.nodes["still"]!.takes).toMatchObject([
    { reused: true, assets: [newest!.assets[0]!.id] },
  ]);
});

test("of several circled takes a deleted one falls back to its item's newest, the others stay", async () => {
  const graph = (take: string[] | null) =>
    graphOf(
      [
        node("mara", "character", { prompt: "weary detective", name: "Mara" }),
        node("set", "portrait-set", { count: 2 }),
        node("large", "upscale", { scale: 2 }, { take }),
      ],
      [
        wire("mara.character", "set.character"),
        wire("mara.image", "set.looks"),
        wire("set.images", "large.image"),
      ],
    );
  const id = await boardWith(graph(null));
  await runToEnd(one, { boardId: id });
  await again(id, "large");
  const large = (await takesOn(id)).filter((take) => take.node === "large");
  // What is made of a list at once is one take of each of its items.
  expect(large.map(({ number, slate }) => slate - number)).toEqual([0, 0, 0, 0]);
  const of = (number: number, item: number) =>
    large.find((take) => take.number === number && take.item === item)!.id;
  const circled = graph([of(1, 0), of(1, 1)]);
  await one.ask(deleteTake, { path: { id: of(1, 0) } });
  const run = await runToEnd(one, { boardId: id, graph: circled });
  const shown = run.nodes["large"]!.takes.map((take) => take.id);
  expect(shown).toEqual([of(2, 0), of(1, 1)]);
});

test("a take of a run that is still going can be deleted; the run goes on and it stays away", async () => {
  const id = await boardWith(shotGraph("a pier while the camera rolls", 4));
  const { id: run } = await one.ask(startRun, { json: { boardId: id } });
  const early = await runUntil(one, run, ({ nodes }) => (nodes["still"]?.takes.length ?? 0) > 0);
  const [take] = early.nodes["still"]!.takes;
  await one.ask(deleteTake, { path: { id: take!.id } });
  const over = await runOver(one, run);
  expect(over.status).toBe("done");
  expect((await takesOn(id)).map((left) => left.node)).toEqual(["shot"]);
  await one.refused(cancelRun, { path: { id: run } });
  expect((await one.ask(getRun, { path: { id: run } })).status).toBe("done");
});

test("a take tells what it was made from, though the board has moved on", async () => {
  const graph = graphOf(
    [
      node("words", "prompt", { text: "a pier in rain" }),
      node("still", "image", { seed: 7 }),
      node("aside", "image", { prompt: "not asked for" }),
    ],
    [wire("words.text", "still.prompt")],
  );
  const id = await boardWith(graph);
  const run = await runToEnd(one, { boardId: id, targets: ["still"] });
  const [take] = run.nodes["still"]!.takes;
  const settings = await one.ask(takeSettings, { path: { id: take!.id } });
  expect(settings).toMatchObject({ node: "still", tier: "draft" });
  expect(settings.nodes.map((made) => [made.id, made.params])).toEqual([
    ["words", { text: "a pier in rain" }],
    ["still", { seed: 7 }],
  ]);
  expect(settings.edges).toHaveLength(1);
  expect((await one.ask(getBoard, { path: { id } })).revision).toBe(1);
});

test("takes count within their node in the order of making, whatever they asked, and keep their count", async () => {
  const graph = stillGraph("a pier, first words");
  const [still] = graph.nodes;
  const id = await boardWith(graph);
  const slates = async () =>
    (await takesOn(id)).map(({ slate }) => slate).sort((one, other) => one - other);
  await runToEnd(one, { boardId: id });
  await saveBoardOf(id, { ...still!, params: { prompt: "a pier, other words" } });
  await runToEnd(one, { boardId: id });
  // Of other words it is the first again to its maker, and the second to whoever made the film.
  const [second] = await takesOn(id);
  expect(second).toMatchObject({ number: 1, slate: 2 });
  // Of those asked for together, each is counted as it was asked, whichever is done first.
  await again(id, still!.id, 2);
  const together = (await takesOn(id)).filter(({ number }) => number > 1);
  expect(together.map(({ slate, number }) => slate - number)).toEqual([1, 1]);
  expect(await slates()).toEqual([1, 2, 3, 4]);
  const { items: files } = await one.ask(listAssets, { query: {} });
  expect(files.map(({ name }) => name).sort()).toEqual(
    [1, 2, 3, 4].map((count) => expect.stringMatching(new RegExp(`, take ${count}$`))),
  );
  await one.ask(deleteTake, { path: { id: second!.id } });
  await again(id, still!.id);
  expect(await slates()).toEqual([1, 3, 4, 5]);
  await one.ask(undeleteTake, { path: { id: second!.id } });
  expect(await slates()).toEqual([1, 2, 3, 4, 5]);
});
