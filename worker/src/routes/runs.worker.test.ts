import { getAsset } from "@aktion/schema/api/assets";
import * as boards from "@aktion/schema/api/boards";
import { estimateRun, getRun, listRuns, listTakes, startRun } from "@aktion/schema/api/runs";
import { measureImage } from "@aktion/schema/media/measure-image";
import { sniff } from "@aktion/schema/media/sniff";
import { fold } from "@aktion/schema/run/reduce";
import { newRun } from "@aktion/schema/run/state";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { openStudio, type Client } from "../testing/client";
import { graphOf, node, shotGraph, stillGraph, wire, type SentGraph } from "../testing/graphs";
import { eventsByStream, listenBySocket } from "../testing/listen";
import { guest } from "../testing/people";
import { runOver, runToEnd, runUntil } from "../testing/runs";

/** Real runs on a machine that may be busy with others. */
vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

let one: Client;
beforeAll(async () => {
  await openStudio();
  one = await guest();
});

const board = async (graph: SentGraph): Promise<string> =>
  (await one.ask(boards.createBoard, { json: { graph } })).id;
const counted = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
const mediaOf = async (asset: string): Promise<Uint8Array> => {
  const answer = await one.send(`/media/${asset}`);
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
};
const startedFrom = (graph: SentGraph) => one.ask(startRun, { json: { graph } });

describe("a board of words, a character, a still and a shot", () => {
  const graph = graphOf(
    [
      node("words", "prompt", { text: "wide: she waits on the roof in rain" }),
      node("mara", "character", { prompt: "weary detective, rain coat", name: "Mara" }),
      node("roof", "image"),
      node("shot", "i2v", { seconds: 1, prompt: "slow push in" }),
      node("aside", "note", { text: "not part of any run" }),
    ],
    [
      wire("words.text", "roof.prompt"),
      wire("mara.character", "roof.character"),
      wire("roof.image", "shot.image"),
    ],
  );
  let id: string;
  let run: Awaited<ReturnType<typeof runToEnd>>;
  beforeAll(async () => {
    id = await board(graph);
    run = await runToEnd(one, { boardId: id, revision: 1 });
  });
  const takeOf = (name: string) => run.nodes[name]!.takes[0]!;

  test("runs to real pictures and a real film", async () => {
    expect(run).toMatchObject({ status: "done", board: id, tier: "draft", charged: 0, held: 0 });
    expect(Object.keys(run.nodes).toSorted()).toEqual(["mara", "roof", "shot", "words"]);
    for (const [name, one] of Object.entries(run.nodes)) {
      expect([name, one.status, one.progress]).toEqual([name, "done", 1]);
    }
    for (const name of ["mara", "roof"]) {
      const bytes = await mediaOf(takeOf(name).assets[0]!);
      expect(measureImage(bytes)).toEqual({
        state: "whole",
        mime: "image/png",
        width: 1280,
        height: 720,
      });
    }
    const film = await mediaOf(takeOf("shot").assets[0]!);
    expect(sniff(film)).toEqual({ kind: "video", mime: "video/webm" });
    const asset = await one.ask(getAsset, { path: { id: takeOf("shot").assets[0]! } });
    expect(asset).toMatchObject({ kind: "video", type: "video/webm", bytes: film.length });
    expect(asset.seconds).toBeCloseTo(1, 1);
    // Uploading it again measures the same from the bytes alone.
    const again = await one.send("/api/assets", { method: "POST", body: film });
    const measured = await again.json<Record<string, unknown>>();
    expect(measured).toMatchObject({ width: asset.width, height: asset.height, type: asset.type });
    expect(measured["sha256"]).toBe(asset.sha256);
  });

  test("is listed, with its takes on the board and a cover", async () => {
    const { items } = await one.ask(listRuns, { query: { board: id } });
    expect(items).toMatchObject([{ id: run.id, status: "done", board: id }]);
    expect(items[0]!.finishedAt).toBeGreaterThanOrEqual(items[0]!.createdAt);
    const takes = await one.ask(listTakes, { path: { id } });
    expect(takes.items.map((take) => [take.node, take.number, take.reused]).toSorted()).toEqual([
      ["mara", 1, false],
      ["roof", 1, false],
      ["shot", 1, false],
    ]);
    const { cover } = await one.ask(boards.getBoard, { path: { id } });
    const picture = await one.send(cover!);
    expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/webp"]);
    await picture.arrayBuffer();
  });

  test("run again is all reused, quickly, and is the same pictures", async () => {
    const began = Date.now();
    const again = await runToEnd(one, { boardId: id, revision: 1 });
    expect(Date.now() - began).toBeLessThan(1500);
    expect(again.status).toBe("done");
    for (const name of ["mara", "roof", "shot"]) {
      const take = again.nodes[name]!.takes[0]!;
      expect(take).toMatchObject({ reused: true, charged: 0, number: 1 });
      expect(take.assets).toEqual(takeOf(name).assets);
      expect(take.id).not.toBe(takeOf(name).id);
    }
  });

  test("a new take is another picture with a higher number, and only that node's", async () => {
    const again = await runToEnd(one, { boardId: id, newTake: [{ node: "roof", count: 2 }] });
    expect(again.status).toBe("done");
    expect(again.nodes["roof"]!.takes.map((take) => take.number)).toEqual([2, 3]);
    expect(again.nodes["mara"]!.takes[0]).toMatchObject({ reused: true, number: 1 });
    expect(again.nodes["shot"]).toBeUndefined();
    const files = await Promise.all(
      [takeOf("roof"), ...again.nodes["roof"]!.takes].map(
        async (take) => (await one.ask(getAsset, { path: { id: take.assets[0]! } })).sha256,
      ),
    );
    expect(new Set(files).size).toBe(3);
  });

  test("a circled take is the one that plays on, and is not made again", async () => {
    const { items } = await one.ask(listTakes, { path: { id }, query: { node: "roof" } });
    const circled = items.find((take) => take.number === 2)!;
    const nodes = graph.nodes.map((each) =>
      each.id === "roof" ? { ...each, take: circled.id } : each,
    );
    const pinned = { ...graph, nodes };
    await one.ask(boards.saveBoard, { path: { id }, json: { graph: pinned, revision: 1 } });
    const shown = await one.ask(estimateRun, { json: { boardId: id } });
    expect(shown.nodes["roof"]).toMatchObject({ reused: true, turns: 0 });
    const again = await runToEnd(one, { boardId: id, revision: 2 });
    expect(again.nodes["roof"]!.takes.map((take) => take.id)).toEqual([circled.id]);
    const events = await eventsByStream(one, again.id);
    const planned = events.find(
      ({ event }) => event.type === "node-planned" && event.node === "shot",
    )!.event;
    expect(planned).toMatchObject({
      jobs: [{ task: { kind: "video.animate", image: circled.assets[0]!.id } }],
    });
    expect(events.some(({ event }) => "attempt" in event && event.node === "roof")).toBe(false);
    expect(again.nodes["shot"]!.takes[0]!.assets).not.toEqual(takeOf("shot").assets);
  });
});

describe("events", () => {
  test("by socket while it runs, and by stream after, are the same, in order, without gaps", async () => {
    const { id } = await startedFrom(shotGraph("a harbour crane at night", 2));
    const socket = await listenBySocket(one, id);
    await socket.until(({ event }) => event.type === "run-finished");
    const seqs = socket.heard.map((sent) => sent.seq);
    expect(seqs).toEqual(counted(seqs.length));
    const types = socket.heard.map(({ event }) => event.type);
    expect(types[0]).toBe("run-started");
    expect(types.at(-1)).toBe("run-finished");
    expect(types.filter((type) => type === "take-delivered")).toHaveLength(2);
    expect(types).toContain("attempt-progressed");
    socket.close();

    expect(await eventsByStream(one, id)).toEqual(socket.heard);
    const middle = seqs.length >> 1;
    expect(await eventsByStream(one, id, middle)).toEqual(socket.heard.slice(middle));
    expect(await eventsByStream(one, id, seqs.length)).toEqual([]);
    const late = await listenBySocket(one, id, middle);
    await late.until(({ event }) => event.type === "run-finished");
    expect(late.heard).toEqual(socket.heard.slice(middle));
    late.close();

    // What a page folds from them is what the run's own view says.
    const view = await one.ask(getRun, { path: { id } });
    expect(view.seq).toBe(seqs.length);
    const state = fold(
      socket.heard.map((sent) => sent.event),
      newRun,
    );
    expect(state.status).toBe(view.status);
    expect(state.nodes["shot"]!.jobs[0]!.take).toEqual(view.nodes["shot"]!.takes[0]);
  });

  test("by stream while it runs come as they happen, and the stream ends with the run", async () => {
    const { id } = await startedFrom(shotGraph("a night bus, empty", 2));
    const events = await eventsByStream(one, id);
    expect(events.map((sent) => sent.seq)).toEqual(counted(events.length));
    expect(events.at(-1)?.event).toMatchObject({ type: "run-finished", status: "done" });
    const times = events.map(({ event }) => event.at);
    expect(times.at(-1)! - times[0]!).toBeGreaterThan(100);
  });

  test.each(["x", "-5", "1e99", "999999"])("after %s is no fault", async (after) => {
    const { id } = await runToEnd(one, { graph: stillGraph("a quiet street") });
    const answer = await one.send(`/api/runs/${id}/events?after=${after}`);
    expect(answer.status).toBe(200);
    await answer.text();
  });
});

test("a node that is off is passed through: what hangs on it gets what it would have got", async () => {
  const graph = graphOf(
    [
      node("still", "image", { prompt: "an attic with a lamp" }),
      node("look", "restyle", {}, { off: true }),
      node("shot", "i2v", { seconds: 1 }),
    ],
    [wire("still.image", "look.image"), wire("look.image", "shot.image")],
  );
  const run = await runToEnd(one, { graph });
  expect(run.status).toBe("done");
  expect(Object.keys(run.nodes).toSorted()).toEqual(["shot", "still"]);
  const events = await eventsByStream(one, run.id);
  expect(
    events.find(({ event }) => event.type === "node-planned" && event.node === "shot")?.event,
  ).toMatchObject({ jobs: [{ task: { image: run.nodes["still"]!.takes[0]!.assets[0] } }] });
});

test("two takes of a node are a list: what hangs on it runs once for each", async () => {
  const graph = shotGraph("a paper boat in a gutter", 1);
  const id = await board(graph);
  await runToEnd(one, { boardId: id, newTake: [{ node: "still", count: 2 }] });
  const { items } = await one.ask(listTakes, { path: { id }, query: { node: "still" } });
  const take = items.toSorted((a, b) => a.number - b.number).map((each) => each.id);
  expect(take).toHaveLength(2);
  const nodes = graph.nodes.map((each) => (each.id === "still" ? { ...each, take } : each));
  await one.ask(boards.saveBoard, {
    path: { id },
    json: { graph: { ...graph, nodes }, revision: 1 },
  });
  const run = await runToEnd(one, { boardId: id, revision: 2 });
  expect(run.status).toBe("done");
  expect(run.nodes["shot"]!.takes.map((each) => each.item)).toEqual([0, 1]);
  const shots = run.nodes["shot"]!.takes.flatMap((each) => each.assets);
  expect(new Set(shots).size).toBe(2);
});

test("a run of a graph belongs to no board", async () => {
  const { id, estimate } = await startedFrom(stillGraph("a door ajar"));
  expect(estimate).toMatchObject({ low: 0, high: 0, problems: [] });
  const run = await runOver(one, id);
  expect(run).toMatchObject({ status: "done", board: null });
  await mediaOf(run.nodes["still"]!.takes[0]!.assets[0]!);
});

test("targets run with what they need, and from a node with what hangs on it", async () => {
  const graph = graphOf(
    [
      node("a", "image", { prompt: "a red kite" }),
      node("b", "image", { prompt: "a blue kite" }),
      node("s", "i2v", { seconds: 1 }),
    ],
    [wire("a.image", "s.image")],
  );
  const covered = async (json: { targets?: string[]; from?: string }): Promise<string[]> =>
    Object.keys((await one.ask(estimateRun, { json: { graph, ...json } })).nodes).toSorted();
  expect(await covered({ targets: ["b"] })).toEqual(["b"]);
  expect(await covered({ targets: ["s"] })).toEqual(["a", "s"]);
  expect(await covered({ from: "a" })).toEqual(["a", "s"]);
  expect(await covered({})).toEqual(["a", "b", "s"]);
  const run = await runToEnd(one, { graph, targets: ["b"] });
  expect(Object.keys(run.nodes)).toEqual(["b"]);
  const refusal = await one.refused(startRun, { json: { graph, targets: ["gone"] } });
  expect([refusal.status, refusal.code]).toEqual([422, "graph.edge-nowhere"]);
});

test("an estimate makes nothing", async () => {
  const other = await guest();
  await other.ask(estimateRun, { json: { graph: stillGraph("nothing happens") } });
  expect((await other.ask(listRuns, {})).items).toEqual([]);
});

test("progress only ever grows while a run is going", async () => {
  const { id } = await startedFrom(shotGraph("a train leaving", 3));
  let last = 0;
  await runUntil(one, id, (run) => {
    const now = run.nodes["shot"]!.progress;
    expect(now).toBeGreaterThanOrEqual(last);
    last = now;
    return run.status === "done";
  });
  expect(last).toBe(1);
});
