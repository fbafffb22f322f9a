import type { Asset } from "@aktion/schema/api/assets";
import type { Recipe } from "@aktion/schema/api/recipe";
import { startNode } from "@aktion/schema/graph/edits";
import { emptyGraph, type GraphEdge } from "@aktion/schema/graph/graph";
import { expect, test } from "vitest";
import { boardOfFile, recreated, withFile } from "./boards-of";

const still = { id: "as_still", kind: "image", name: "Rooftop" } as Asset;
const sound = { id: "as_sound", kind: "audio", name: "line.wav" } as Asset;

const node = (id: string, kind: string, x: number, more = {}) =>
  startNode({ id, kind, position: { x, y: 0 }, ...more });
const wire = (id: string, from: string, to: string, order = 0): GraphEdge => {
  const [source = "", out = ""] = from.split(".");
  const [target = "", into = ""] = to.split(".");
  return { id, from: { node: source, port: out }, to: { node: target, port: into }, order };
};
const recipe = (...assets: Asset[]) =>
  ({
    inputs: assets.map((asset) => ({ name: "Still", asset })),
    node: { id: "shot", kind: "i2v", title: "Shot", there: true },
  }) as unknown as Recipe;

test("a file becomes a board of one upload, or one more card right of the others", () => {
  const { graph, node: id } = boardOfFile(still);
  expect(graph.settings.title).toBe("Rooftop");
  expect(graph.nodes).toMatchObject([{ kind: "image-upload", params: { assetId: "as_still" } }]);
  expect(graph.nodes[0]!.id).toBe(id);
  const more = withFile({ ...emptyGraph(), nodes: [node("n1", "image", 100)] }, sound);
  expect(more.graph.nodes).toHaveLength(2);
  const added = more.graph.nodes.find(({ id }) => id === more.node)!;
  expect(added).toMatchObject({ kind: "audio-upload", params: { assetId: "as_sound" } });
  expect(added.position.x).toBeGreaterThanOrEqual(380);
});

const nodes = [
  node("words", "prompt", 0, { params: { text: "dusk" } }),
  node("still", "image", 340, { take: "tk_1" }),
  node("shot", "i2v", 680, { params: { seconds: 4 }, take: "tk_2" }),
];
const edges = [
  wire("e1", "words.text", "still.prompt"),
  wire("e2", "still.image", "shot.image"),
  wire("e3", "words.text", "shot.prompt"),
];
const settings = { node: "shot", tier: "standard" as const, nodes, edges };

test("a node comes back with its words, and what was made for it as a file", () => {
  const graph = recreated(settings, recipe(still));
  expect(graph.settings).toMatchObject({ title: "Shot", tier: "standard" });
  expect(graph.nodes.map(({ kind }) => kind).sort()).toEqual(["i2v", "image-upload", "prompt"]);
  const upload = graph.nodes.find(({ kind }) => kind === "image-upload")!;
  expect(upload.params).toEqual({ assetId: "as_still" });
  expect(graph.edges).toHaveLength(2);
  expect(graph.edges).toContainEqual(wire("e2", `${upload.id}.image`, "shot.image"));
  expect(graph.nodes.every(({ take }) => !take)).toBe(true);
});

test("an upload stays the upload it was", () => {
  const own = node("still", "image-upload", 340, { params: { assetId: "as_still" } });
  const given = { ...settings, nodes: [nodes[0]!, own, nodes[2]!], edges: edges.slice(1) };
  const graph = recreated(given, recipe(still));
  expect(graph.nodes.map(({ id }) => id)).toEqual(["words", "still", "shot"]);
  expect(graph.edges).toEqual(given.edges);
});

test("where files and wires do not pair up, all that led into it comes along", () => {
  for (const inputs of [recipe(), recipe(still, still)]) {
    const graph = recreated(settings, inputs);
    expect(graph.nodes.map(({ id }) => id)).toEqual(["words", "still", "shot"]);
    expect(graph.edges).toEqual(edges);
  }
});

test("a still that stood in two places is one file on two wires", () => {
  const both = [...edges, wire("e4", "still.image", "shot.end")];
  const graph = recreated({ ...settings, edges: both }, recipe(still, still));
  expect(graph.nodes.filter(({ kind }) => kind === "image-upload")).toHaveLength(1);
  expect(graph.edges.filter(({ from }) => from.port === "image")).toHaveLength(2);
});
