import { createBoard, duplicateBoard } from "@aktion/schema/api/boards";
import { estimateRun, listTakes, startRun } from "@aktion/schema/api/runs";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Client, openStudio } from "../testing/client";
import { graphOf, node, wire, type SentNode } from "../testing/graphs";
import { guest } from "../testing/people";
import { runOver } from "../testing/runs";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 30_000 });

let one: Client;
beforeAll(openStudio);
beforeEach(async () => {
  one = await guest();
});

const wires = [wire("words.text", "better.text"), wire("better.text", "still.prompt")];
const mine = "Mara waits";
const graph = (better: Record<string, unknown> = {}, more: Partial<SentNode> = {}) =>
  graphOf(
    [
      node("words", "prompt", { text: ` ${mine} ` }, more),
      node("better", "enhance", better),
      node("still", "image"),
    ],
    wires,
  );

async function run(sent: ReturnType<typeof graphOf>) {
  const { id: board } = await one.ask(createBoard, { json: { graph: sent } });
  const { id } = await one.ask(startRun, { json: { boardId: board, revision: 1 } });
  const done = await runOver(one, id);
  expect(done.status).toBe("done");
  const { items } = await one.ask(listTakes, { path: { id: board }, query: {} });
  return { board, done, take: (of: string) => items.find((take) => take.node === of) };
}

test("a take keeps what its maker was asked, and what the filmmaker wrote", async () => {
  const { done, take, board } = await run(graph());
  const better = take("better")!;
  expect(better).toMatchObject({ prompt: mine, written: null });
  expect(take("still")).toMatchObject({ prompt: better.text, written: mine });
  expect(done.nodes["still"]!.takes[0]).toMatchObject({ prompt: better.text, written: mine });
  const copy = await one.ask(duplicateBoard, { path: { id: board } });
  const { items } = await one.ask(listTakes, { path: { id: copy.id }, query: {} });
  expect(items.find((one) => one.node === "still")).toMatchObject({ written: mine });
});

test("the same words are not enhanced twice, and a reused take keeps its own words", async () => {
  const first = await run(graph());
  const again = await run(graph({}, { written: { text: "mara wait" } }));
  expect(again.take("better")).toMatchObject({
    reused: true,
    text: first.take("better")!.text,
    prompt: mine,
    written: "mara wait",
  });
  expect(again.take("still")).toMatchObject({ reused: true, written: "mara wait" });
});

test("words of one's own stand in the enhanced ones' place, and nothing is made", async () => {
  const { done, take, board } = await run(graph({ kept: " Mara on the roof at dusk. " }));
  expect(done.nodes["better"]!.takes).toEqual([]);
  expect(take("still")).toMatchObject({ prompt: "Mara on the roof at dusk.", written: mine });
  const shown = await one.ask(estimateRun, { json: { boardId: board } });
  expect(shown.nodes["better"]).toMatchObject({ stale: false });
  // Other words of one's own make what hangs on them stale; the node itself is never.
  const changed = await one.ask(estimateRun, {
    json: { boardId: board, graph: graph({ kept: "Mara is gone." }) },
  });
  expect(changed.nodes).toMatchObject({ better: { stale: false }, still: { stale: true } });
});

test("words enhanced on the node itself are kept as they were written", async () => {
  const { take } = await run(
    graphOf([
      node(
        "still",
        "image",
        { prompt: "A boat at dawn, 35 mm." },
        { written: { prompt: "a boat" } },
      ),
    ]),
  );
  expect(take("still")).toMatchObject({ prompt: "A boat at dawn, 35 mm.", written: "a boat" });
});

test("plain words are kept as they are, and no more than 4000 letters of them", async () => {
  const { take } = await run(graphOf([node("still", "image", { prompt: "y".repeat(5000) })]));
  expect(take("still")!.prompt).toHaveLength(4000);
  expect(take("still")!.written).toBeNull();
});
