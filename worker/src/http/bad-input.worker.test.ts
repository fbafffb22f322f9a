import { env } from "cloudflare:workers";
import { createAsset } from "@aktion/schema/api/assets";
import { listAssets } from "@aktion/schema/api/library";
import * as boards from "@aktion/schema/api/boards";
import { health } from "@aktion/schema/api/me";
import { estimateRun, listRuns, startRun } from "@aktion/schema/api/runs";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { Client, openStudio, refusalOf } from "../testing/client";
import { graphOf, node, stillGraph, wire, type SentGraph } from "../testing/graphs";
import { bomb, png, textFile } from "../testing/media";
import { guest } from "../testing/people";

let one: Client;
let board: string;
let before: string;

/** All that is the caller's, and whether the server still answers. */
const allThereIs = async (): Promise<string> =>
  JSON.stringify([
    await one.ask(boards.getBoard, { path: { id: board } }),
    await one.ask(boards.boardHistory, { path: { id: board } }),
    await one.ask(boards.listBoards, {}),
    await one.ask(listAssets, {}),
    await one.ask(listRuns, {}),
    await new Client().ask(health, {}),
  ]);

beforeAll(async () => {
  await openStudio();
  one = await guest();
  board = (await one.ask(boards.createBoard, { json: { graph: stillGraph("untouched") } })).id;
  before = await allThereIs();
});

afterEach(async () => {
  const after = await allThereIs();
  if (after !== before) throw new Error(`what was refused changed something: ${after}`);
});

const restyle = (id: string) => node(id, "restyle");
const still = (id: string, params = {}) => node(id, "image", { prompt: "a", ...params });
const graphs: [what: string, graph: unknown, status: number, code: string][] = [
  [
    "a cycle",
    graphOf([restyle("a"), restyle("b")], [wire("a.image", "b.image"), wire("b.image", "a.image")]),
    422,
    "graph.cycle",
  ],
  ["an unknown param", graphOf([still("a", { wings: 2 })]), 422, "graph.unknown-param"],
  ["a param out of range", graphOf([still("a", { seed: -1 })]), 422, "graph.bad-param"],
  [
    "3,000 nodes",
    graphOf(Array.from({ length: 3000 }, (_, id) => still(`n${id}`))),
    422,
    "graph.too-many",
  ],
  [
    "an edge to nowhere",
    graphOf([still("a")], [wire("a.image", "gone.image")]),
    422,
    "graph.edge-nowhere",
  ],
  [
    "an edge to no port",
    graphOf([still("a"), still("b")], [wire("a.image", "b.ear")]),
    422,
    "graph.edge-nowhere",
  ],
  [
    "a port every object has",
    graphOf([still("a"), still("b")], [wire("a.image", "b.constructor")]),
    422,
    "graph.edge-nowhere",
  ],
  [
    "an output every object has",
    graphOf([still("a"), still("b")], [wire("a.toString", "b.prompt")]),
    422,
    "graph.edge-nowhere",
  ],
  [
    "a wrong port type",
    graphOf([still("a"), still("b")], [wire("a.image", "b.prompt")]),
    422,
    "graph.port-type",
  ],
  [
    "two wires into one port",
    graphOf(
      [node("p", "prompt"), node("q", "prompt"), still("a")],
      [wire("p.text", "a.prompt"), wire("q.text", "a.prompt")],
    ),
    422,
    "graph.port-taken",
  ],
  ["two nodes of one id", graphOf([still("a"), still("a")]), 422, "graph.duplicate"],
  ["a newer format", { format: 2, nodes: [], edges: [] }, 422, "graph.newer"],
  ["an unknown key", { ...graphOf([]), surprise: 1 }, 422, "graph.malformed"],
  ["an unknown key of a node", graphOf([{ ...still("a"), owner: "me" }]), 422, "graph.malformed"],
  ["no graph at all", "graph", 422, "graph.malformed"],
  ["nothing", null, 422, "graph.malformed"],
  ["an id every object has", graphOf([still("__proto__")]), 422, "graph.malformed"],
  ["an id of no letters", graphOf([still("a b")]), 422, "graph.malformed"],
  [
    "a place beyond all canvases",
    graphOf([{ ...still("a"), position: { x: 1e9, y: 0 } }]),
    422,
    "graph.malformed",
  ],
  [
    "more than 1 MiB",
    graphOf(Array.from({ length: 60 }, (_, id) => still(`n${id}`, { prompt: "x".repeat(19_000) }))),
    413,
    "graph.too-large",
  ],
  [
    "more than 1 MiB in letters of three bytes",
    graphOf(
      Array.from({ length: 20 }, (_, id) => still(`n${id}`, { prompt: "雨".repeat(18_500) })),
    ),
    413,
    "graph.too-large",
  ],
];

describe.each(graphs)("%s", (_, graph, status, code) => {
  test("does not come in by any door", async () => {
    const made = await one.refused(boards.createBoard, { json: { graph } });
    expect([made.status, made.code]).toEqual([status, code]);
    const saved = await one.refused(boards.saveBoard, {
      path: { id: board },
      json: { graph, revision: 1 },
    });
    expect([saved.status, saved.code]).toEqual([status, code]);
    for (const shape of [estimateRun, startRun]) {
      const run = await one.refused(shape, { json: { graph } });
      expect([run.status, run.code]).toEqual([status, code]);
    }
  });
});

test("a refused graph names the node that is wrong", async () => {
  const graph = graphOf([still("fine"), still("wrong", { wings: 2 })]);
  const { details, message } = await one.refused(boards.createBoard, { json: { graph } });
  expect(message).toContain("wings");
  expect(details["problems"]).toMatchObject([{ node: "wrong", code: "graph.unknown-param" }]);
});

test("an unknown kind is kept whole on a board, and refused where a run needs it", async () => {
  const other = await guest();
  const graph: SentGraph = graphOf([node("h", "hologram", { depth: 3 }), still("a")]);
  const made = await other.ask(boards.createBoard, { json: { graph } });
  expect(made.graph.nodes[0]).toMatchObject({ kind: "hologram", params: { depth: 3 } });
  for (const nodes of [graph.nodes, graph.nodes.slice(0, 1)]) {
    const refusal = await other.refused(startRun, { json: { graph: graphOf(nodes) } });
    expect([refusal.status, refusal.code]).toEqual([422, "run.problems"]);
    expect(refusal.details["problems"]).toMatchObject([{ node: "h", code: "graph.unknown-kind" }]);
    expect(refusal.message).toContain("hologram");
  }
  expect((await other.ask(listRuns, {})).items).toEqual([]);
});

test("a body of 20 MB is refused, wherever it is sent", async () => {
  const body = `{"title":"${"x".repeat(20_000_000)}"}`;
  for (const path of ["/api/boards", "/api/runs", "/api/runs/estimate", "/api/uploads"]) {
    const headers = { "content-type": "application/json" };
    const refusal = await refusalOf(await one.send(path, { method: "POST", headers, body }));
    expect([refusal.status, refusal.code]).toEqual([413, "request.too-large"]);
  }
  const headers = { "content-type": "application/json" };
  const auth = await one.send("/api/auth/sign-in/email-otp", { method: "POST", headers, body });
  expect(auth.status).toBe(413);
});

test.each([
  ["half of an object", '{"title":'],
  ["words", "title=Rooftop"],
  ["no text", new Uint8Array([0xff, 0xfe, 0x00])],
])("a body of %s is malformed", async (_, body) => {
  const headers = { "content-type": "application/json" };
  const refusal = await refusalOf(await one.send("/api/boards", { method: "POST", headers, body }));
  expect([refusal.status, refusal.code]).toEqual([400, "request.malformed"]);
});

test("JSON of a hundred thousand levels is refused in words, not by a fault", async () => {
  const headers = { "content-type": "application/json" };
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const documents = [
    `{"graph":${deep}}`,
    `{"graph":{"format":1,"edges":[],"nodes":[{"id":"a","kind":"hologram","position":{"x":0,"y":0},"params":{"deep":${deep}}}]}}`,
  ];
  for (const body of documents) {
    for (const path of ["/api/boards", "/api/runs", "/api/runs/estimate"]) {
      const refusal = await refusalOf(await one.send(path, { method: "POST", headers, body }));
      expect([400, 422]).toContain(refusal.status);
    }
  }
});

test.each([
  [boards.createBoard, { title: 7 }],
  [boards.createBoard, { title: "a", owner: "someone" }],
  [boards.createBoard, []],
  [startRun, { graph: stillGraph("a"), charged: 0 }],
  [startRun, { graph: stillGraph("a"), newTake: [{ node: "still", count: 9 }] }],
  [startRun, { graph: stillGraph("a"), tier: "free" }],
  [startRun, { graph: stillGraph("a"), targets: [] }],
  [startRun, {}],
])("%o refuses a body that is not its own", async (shape, json) => {
  const answer = await one.send(shape.path, { method: "POST", json });
  const refusal = await refusalOf(answer);
  expect([refusal.status, refusal.code]).toEqual([400, "request.malformed"]);
});

test.each(["0", "101", "x", "1.5", "-1"])("a page of %s is refused", async (limit) => {
  const refusal = await refusalOf(await one.send(`/api/boards?limit=${limit}`));
  expect([refusal.status, refusal.code]).toEqual([400, "request.malformed"]);
});

test.each([
  ["HTML", "<!doctype html><script>alert(1)</script>", 415, "asset.unsupported"],
  ["SVG", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 415, "asset.unsupported"],
  [
    "SVG behind XML",
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    415,
    "asset.unsupported",
  ],
  ["PDF", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>", 415, "asset.unsupported"],
  [
    "a zip",
    "PK\u0003\u0004\u0014\u0000\u0000\u0000\u0008\u0000aaaaaaaaaaaaaaaaaaaaa",
    415,
    "asset.unsupported",
  ],
  ["nothing", "", 415, "asset.unsupported"],
  ["a few letters", "GIF", 415, "asset.unsupported"],
  [
    "a script behind a GIF's first letters",
    "GIF89a\u0001\u0000\u0001\u0000=1;alert(1)",
    422,
    "asset.broken",
  ],
])("%s named .png is not taken", async (_, text, status, code) => {
  const refusal = await one.refused(createAsset, {
    headers: { "content-type": "image/png", "x-name": "still.png" },
    body: textFile(text),
  });
  expect([refusal.status, refusal.code]).toEqual([status, code]);
});

test("a PNG cut off anywhere is broken, and leaves nothing in the store", async () => {
  const whole = await png(32, 32);
  for (const length of [20, 33, 60, whole.length - 12, whole.length - 1]) {
    const refusal = await one.refused(createAsset, { body: whole.slice(0, length) });
    expect([refusal.status, refusal.code]).toEqual([422, "asset.broken"]);
  }
  const bent = whole.slice();
  bent[45] = bent[45]! ^ 1;
  const refusal = await one.refused(createAsset, { body: bent });
  expect([refusal.status, refusal.code]).toEqual([422, "asset.broken"]);
  expect((await env.BUCKET.list()).objects).toEqual([]);
});

test("a decompression bomb is refused by its header, before anything is unpacked", async () => {
  const file = await bomb();
  expect(file.length).toBeLessThan(5000);
  const began = Date.now();
  const refusal = await one.refused(createAsset, { body: file });
  expect([refusal.status, refusal.code]).toEqual([413, "asset.too-large"]);
  expect(Date.now() - began).toBeLessThan(1000);
  expect((await env.BUCKET.list()).objects).toEqual([]);
});

test.each([
  ["/api/boards/brd_none", "board.not-found"],
  ["/api/boards/__proto__", "board.not-found"],
  [`/api/boards/${"x".repeat(5000)}`, "board.not-found"],
  ["/api/boards/%E0%A4%A", "board.not-found"],
  ["/api/boards/a'%20OR%20'1'='1", "board.not-found"],
  ["/api/assets/ast_none", "asset.not-found"],
  ["/media/ast_none", "asset.not-found"],
  ["/media/..%2f..%2fsecret", "asset.not-found"],
  ["/media/ast_none/thumb?w=64", "asset.not-found"],
  ["/api/runs/run_none", "run.not-found"],
  ["/api/runs/run_none/events", "run.not-found"],
  ["/api/nothing", "request.not-found"],
  ["/api/auth/nothing", "request.not-found"],
])("%s is not there", async (path, code) => {
  const refusal = await refusalOf(await one.send(path));
  expect([refusal.status, refusal.code]).toEqual([404, code]);
  expect(refusal.headers.get("x-content-type-options")).toBe("nosniff");
  expect(refusal.headers.get("content-security-policy")).toContain("default-src 'none'");
});
