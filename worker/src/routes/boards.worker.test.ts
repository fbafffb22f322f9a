import { env } from "cloudflare:workers";
import * as api from "@aktion/schema/api/boards";
import { listTakes } from "@aktion/schema/api/runs";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { openStudio, type Client } from "../testing/client";
import { graphOf, node, stillGraph } from "../testing/graphs";
import { guest } from "../testing/people";
import { runToEnd } from "../testing/runs";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let one: Client;
beforeAll(async () => {
  await openStudio();
  one = await guest();
});

const words = (text: string) => graphOf([node("words", "prompt", { text })]);
const newBoard = async (text = "first"): Promise<string> =>
  (await one.ask(api.createBoard, { json: { title: "Rooftop", graph: words(text) } })).id;
const get = (id: string) => one.ask(api.getBoard, { path: { id } });
const save = (id: string, revision: number, text: string) =>
  one.ask(api.saveBoard, { path: { id }, json: { graph: words(text), revision } });
const history = async (id: string) => (await one.ask(api.boardHistory, { path: { id } })).items;
const textAt = async (id: string, revision: number): Promise<unknown> =>
  (await one.ask(api.boardVersion, { path: { id, revision: String(revision) } })).graph.nodes[0]!
    .params["text"];

const window = 5 * 60_000;
/** Versions of work are one per window by the clock: a test must not straddle its edge. */
async function awayFromEdge(): Promise<void> {
  const left = window - (Date.now() % window);
  if (left < 4000) await scheduler.wait(left + 50);
}

test("a board is made empty or from a graph, and read back with every default filled in", async () => {
  const empty = await one.ask(api.createBoard, { json: {} });
  expect(empty).toMatchObject({ title: "Untitled", revision: 1, nodes: 0, cover: null });
  const made = await one.ask(api.createBoard, { json: { title: " Roof ", graph: words("rain") } });
  expect(made).toMatchObject({ title: "Roof", revision: 1, nodes: 1, aspect: "16:9" });
  const read = await get(made.id);
  expect(read).toEqual(made);
  expect(read.graph.nodes[0]).toMatchObject({ params: { text: "rain" }, off: false, take: null });
  expect(read.graph.settings).toMatchObject({ title: "Roof", rate: "24", tier: "draft" });
});

test("the list pages through every board once, latest work first", async () => {
  const lister = await guest();
  const made: string[] = [];
  for (let count = 0; count < 7; count += 1) {
    made.push((await lister.ask(api.createBoard, { json: { title: `Board ${count}` } })).id);
  }
  // All of one moment: only the id is left to order them by.
  await env.DB.prepare(
    `UPDATE boards SET updated_at = 1000 WHERE id IN (${made.map(() => "?").join(",")})`,
  )
    .bind(...made)
    .run();
  const seen: string[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await lister.ask(api.listBoards, {
      query: { limit: 3, ...(cursor ? { cursor } : {}) },
    });
    seen.push(...page.items.map((board) => board.id));
    cursor = page.next ?? undefined;
    pages += 1;
    // One made meanwhile belongs before the first page and must move nothing.
    if (pages === 1) await lister.ask(api.createBoard, { json: { title: "Meanwhile" } });
  } while (cursor && pages < 10);
  expect(pages).toBe(3);
  expect(seen).toEqual(made.toReversed());
  const first = await lister.ask(api.listBoards, { query: { limit: 1 } });
  expect(first.items[0]?.title).toBe("Meanwhile");
});

test("a save counts the revision up; an old revision is refused with the newer graph", async () => {
  const id = await newBoard();
  expect(await save(id, 1, "second")).toEqual({ revision: 2 });
  const before = await get(id);
  const refusal = await one.refused(api.saveBoard, {
    path: { id },
    json: { graph: words("lost"), revision: 1 },
  });
  expect(refusal).toMatchObject({ status: 409, code: "board.stale" });
  expect(refusal.details).toMatchObject({ revision: 2, graph: before.graph });
  expect(await get(id)).toEqual(before);
});

test("the revision alone says whether a board was changed; a deleted one has none", async () => {
  const id = await newBoard();
  const revision = () => one.ask(api.boardRevision, { path: { id } });
  expect(await revision()).toEqual({ revision: 1 });
  await save(id, 1, "second");
  expect(await revision()).toEqual({ revision: 2 });
  await one.ask(api.deleteBoard, { path: { id } });
  expect((await one.refused(api.boardRevision, { path: { id } })).code).toBe("board.not-found");
});

test("a revision from the future is stale too", async () => {
  const id = await newBoard();
  const refusal = await one.refused(api.saveBoard, {
    path: { id },
    json: { graph: words("ahead"), revision: 7 },
  });
  expect(refusal).toMatchObject({ status: 409, code: "board.stale" });
  expect((await get(id)).revision).toBe(1);
});

test("of many saves of one revision at once exactly one wins, and its graph is the one kept", async () => {
  const id = await newBoard();
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, count) =>
      one.call(api.saveBoard, { path: { id }, json: { graph: words(`w${count}`), revision: 1 } }),
    ),
  );
  const statuses = answers.map((answer) => answer.status);
  expect(statuses.toSorted()).toEqual([200, 409, 409, 409, 409, 409]);
  const board = await get(id);
  expect(board.revision).toBe(2);
  expect(board.graph.nodes[0]?.params["text"]).toBe(`w${statuses.indexOf(200)}`);
});

test("renaming changes the title on the board, in its graph and in the list", async () => {
  const id = await newBoard();
  expect(await one.ask(api.renameBoard, { path: { id }, json: { title: "Harbour" } })).toEqual({
    revision: 2,
  });
  const board = await get(id);
  expect([board.title, board.graph.settings.title]).toEqual(["Harbour", "Harbour"]);
  const { items } = await one.ask(api.listBoards, {});
  expect(items.find((item) => item.id === id)?.title).toBe("Harbour");
  for (const title of ["", "   ", "x".repeat(201)]) {
    const refusal = await one.refused(api.renameBoard, { path: { id }, json: { title } });
    expect(refusal).toMatchObject({ status: 400, code: "request.malformed" });
  }
  expect((await get(id)).title).toBe("Harbour");
});

test("a deleted board is gone everywhere until it is brought back whole", async () => {
  const id = await newBoard();
  const before = await get(id);
  await one.ask(api.deleteBoard, { path: { id } });
  for (const shape of [api.getBoard, api.boardHistory, api.duplicateBoard, api.deleteBoard]) {
    expect(await one.refused(shape, { path: { id } })).toMatchObject({
      status: 404,
      code: "board.not-found",
    });
  }
  const refusal = await one.refused(api.saveBoard, {
    path: { id },
    json: { graph: words("ghost"), revision: 1 },
  });
  expect(refusal).toMatchObject({ status: 404, code: "board.not-found" });
  const listed = async () =>
    (await one.ask(api.listBoards, { query: { limit: 100 } })).items.some((item) => item.id === id);
  expect(await listed()).toBe(false);
  await one.ask(api.undeleteBoard, { path: { id } });
  expect(await get(id)).toEqual(before);
  expect(await listed()).toBe(true);
});

test("a duplicate has the graph and the takes, and lives its own life", async () => {
  const { id } = await one.ask(api.createBoard, {
    json: { title: "First", graph: stillGraph("a lighthouse, dusk") },
  });
  const run = await runToEnd(one, { boardId: id, revision: 1 });
  expect(run.status).toBe("done");
  const copy = await one.ask(api.duplicateBoard, { path: { id } });
  expect(copy).toMatchObject({ title: "First copy", revision: 1 });
  expect(copy.cover).toMatch(/^\/media\/ast_\w+\/thumb/);
  const takes = await one.ask(listTakes, { path: { id } });
  const copied = await one.ask(listTakes, { path: { id: copy.id } });
  expect(copied.items.map((take) => take.assets[0]?.id)).toEqual(
    takes.items.map((take) => take.assets[0]?.id),
  );
  expect(copied.items).toHaveLength(1);
  expect(copied.items[0]).toMatchObject({ node: "still", number: 1, charged: 0 });
  await one.ask(api.deleteBoard, { path: { id } });
  expect((await get(copy.id)).graph.nodes).toHaveLength(1);
});

test("a copy of a copy of a copy still has takes that a board can circle", async () => {
  let { id } = await one.ask(api.createBoard, { json: { graph: stillGraph("an old mill") } });
  await runToEnd(one, { boardId: id, revision: 1 });
  for (let count = 0; count < 6; count += 1) {
    id = (await one.ask(api.duplicateBoard, { path: { id } })).id;
  }
  const [take] = (await one.ask(listTakes, { path: { id } })).items;
  const graph = graphOf([node("still", "image", { prompt: "an old mill" }, { take: take!.id })]);
  const json = { graph, revision: 1 };
  expect(await one.ask(api.saveBoard, { path: { id }, json })).toEqual({ revision: 2 });
});

describe("history", () => {
  beforeEach(awayFromEdge);

  test("one version is kept per window of work, and it is the newest state", async () => {
    const id = await newBoard();
    for (let revision = 1; revision < 5; revision += 1)
      await save(id, revision, `at ${revision + 1}`);
    expect((await history(id)).map((one) => [one.revision, one.reason])).toEqual([
      [5, "work"],
      [1, "made"],
    ]);
    expect(await textAt(id, 5)).toBe("at 5");
    expect(await textAt(id, 1)).toBe("first");
    // The window before keeps its own.
    await env.DB.prepare(
      "UPDATE board_versions SET at = at - ? WHERE board_id = ? AND revision = 5",
    )
      .bind(window, id)
      .run();
    await save(id, 5, "at 6");
    expect((await history(id)).map((one) => one.revision)).toEqual([6, 5, 1]);
  });

  test("a run keeps the version it ran, through later work and through stale saves", async () => {
    const { id } = await one.ask(api.createBoard, { json: { graph: words("nothing") } });
    await one.ask(api.saveBoard, {
      path: { id },
      json: { graph: stillGraph("a pier in fog"), revision: 1 },
    });
    await runToEnd(one, { boardId: id, revision: 2 });
    const kept = [
      [2, "run"],
      [1, "made"],
    ];
    const shown = async () => (await history(id)).map((one) => [one.revision, one.reason]);
    expect(await shown()).toEqual(kept);
    const refusal = await one.refused(api.saveBoard, {
      path: { id },
      json: { graph: words("stale"), revision: 1 },
    });
    expect(refusal.code).toBe("board.stale");
    expect(await shown()).toEqual(kept);
    await save(id, 2, "after");
    await save(id, 3, "later");
    expect(await shown()).toEqual([[4, "work"], ...kept]);
  });

  test("fifty versions are kept, and every named one for good", async () => {
    const id = await newBoard();
    await one.ask(api.nameBoardVersion, { path: { id }, json: { name: "Before the rain" } });
    const insert = env.DB.prepare(
      `INSERT INTO board_versions (board_id, revision, graph, nodes, name, reason, at)
       SELECT id, ?2, graph, nodes, NULL, 'work', ?3 FROM boards WHERE id = ?1`,
    );
    await env.DB.batch(
      Array.from({ length: 60 }, (_, count) => insert.bind(id, count + 2, 1000 + count * window)),
    );
    await env.DB.prepare("UPDATE boards SET revision = 61 WHERE id = ?").bind(id).run();
    await save(id, 61, "the sixty-second");
    const versions = await history(id);
    expect(versions.filter((version) => version.name === null)).toHaveLength(50);
    expect(versions[0]?.revision).toBe(62);
    expect(versions.at(-2)?.revision).toBe(13);
    expect(versions.at(-1)).toMatchObject({
      revision: 1,
      name: "Before the rain",
      reason: "named",
    });
    const gone = await one.refused(api.boardVersion, { path: { id, revision: "12" } });
    expect(gone).toMatchObject({ status: 404, code: "board.version-not-found" });
    expect(await textAt(id, 1)).toBe("first");
  });

  test("a named state outlives work in the same window", async () => {
    const id = await newBoard();
    await save(id, 1, "good");
    const named = await one.ask(api.nameBoardVersion, { path: { id }, json: { name: "Good" } });
    expect(named).toMatchObject({ revision: 2, name: "Good", reason: "named", nodes: 1 });
    await save(id, 2, "worse");
    await save(id, 3, "worst");
    expect((await history(id)).map((one) => [one.revision, one.name])).toEqual([
      [4, null],
      [2, "Good"],
      [1, null],
    ]);
  });

  test("restoring is a new revision, and can itself be undone", async () => {
    const id = await newBoard();
    await save(id, 1, "second");
    const restored = await one.ask(api.restoreBoard, { path: { id }, json: { revision: 1 } });
    expect(restored.revision).toBe(3);
    expect(restored.graph.nodes[0]?.params["text"]).toBe("first");
    expect((await get(id)).graph).toEqual(restored.graph);
    const back = await one.ask(api.restoreBoard, { path: { id }, json: { revision: 2 } });
    expect(back.revision).toBe(4);
    expect(back.graph.nodes[0]?.params["text"]).toBe("second");
    const refusal = await one.refused(api.restoreBoard, { path: { id }, json: { revision: 99 } });
    expect(refusal).toMatchObject({ status: 404, code: "board.version-not-found" });
    expect((await get(id)).revision).toBe(4);
  });

  test.each(["x", "1.5", "-1", "99999999999999999999"])("version %s is not there", async (text) => {
    const id = await newBoard();
    const refusal = await one.refused(api.boardVersion, { path: { id, revision: text } });
    expect(refusal).toMatchObject({ status: 404, code: "board.version-not-found" });
  });
});
