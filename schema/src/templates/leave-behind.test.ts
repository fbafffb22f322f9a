import fc from "fast-check";
import { expect, test } from "vitest";
import { graphSchema, type Graph, type GraphNode } from "../graph/graph";
import { readGraph } from "../graph/read";
import type { Field } from "../nodes/fields";
import { nodeKinds } from "../nodes/registry";
import { build } from "../testing/build";
import { leaveBehind } from "./leave-behind";

/** In whatever must not leave; nothing else has these letters. */
const secret = "SECRET";
const hidden = fc.integer({ min: 0, max: 999 }).map((count) => `${secret}_${count}`);
const open = fc.integer({ min: 0, max: 999 }).map((count) => `said aloud ${count}`);
type Value = GraphNode["params"][string];

function valueOf({ edit }: Field): fc.Arbitrary<Value> {
  switch (edit.kind) {
    case "text":
    case "kept":
      return open;
    case "choice":
    case "chips":
    case "look":
      return fc.constantFrom(...edit.choices.map(({ value }) => value));
    case "choices":
      return fc.subarray(edit.choices.map(({ value }) => value));
    case "number":
      return fc.integer({ min: Math.ceil(edit.min), max: Math.floor(edit.max) });
    case "toggle":
      return fc.boolean();
    case "seed":
      return fc.option(fc.nat());
    case "aspect":
      return fc.constantFrom(null, "9:16");
    case "moment":
      return fc.constantFrom("first", "last", 2.5);
    case "asset":
    case "cast":
      return fc.option(hidden);
    case "cuts":
      return fc.array(fc.record({ node: hidden, item: fc.nat(23) }), { maxLength: 3 });
  }
}

/** What of these must never be told, whatever the kind. */
const around = fc.record({
  take: fc.oneof(fc.constant(null), hidden, fc.array(hidden, { maxLength: 3 })),
  written: fc.option(fc.record({ prompt: hidden }), { nil: undefined }),
  shot: fc.option(fc.record({ scene: hidden, number: hidden, caption: hidden })),
  tier: fc.constantFrom(null, "premium" as const),
  off: fc.boolean(),
});

const nodeOf = fc.constantFrom(...nodeKinds).chain((kind) => {
  const params = fc.record(
    Object.fromEntries(Object.entries(kind.params).map(([name, field]) => [name, valueOf(field)])),
    { requiredKeys: [] },
  );
  const slot =
    kind.makes === null &&
    ["cast", "asset"].some((one) =>
      Object.values(kind.params).some(({ edit }) => edit.kind === one),
    );
  return fc.record({ params, name: slot ? hidden : open, around }).map((made) => ({
    kind: kind.kind,
    name: made.name,
    ...made.around,
    params: kind.kind === "note" ? { text: `${secret} note` } : made.params,
  }));
});

const board = fc
  .record({
    nodes: fc.array(nodeOf, { maxLength: 12 }),
    title: hidden,
    section: open,
    wires: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 12 }),
  })
  .map(({ nodes, title, section, wires }): Graph => {
    const all = nodes.map((node, place) => ({
      ...node,
      id: `${secret}-${place}`,
      position: { x: place, y: 0 },
    }));
    // Forward only, so that no circle can be; between ports that are there, whatever they carry.
    const edges = wires.flatMap(([one, other], place) => {
      const [from, to] = [all[Math.min(one, other)], all[Math.max(one, other)]];
      const out = from && Object.keys(nodeKinds.find(({ kind }) => kind === from.kind)!.outputs)[0];
      const into = to && Object.keys(nodeKinds.find(({ kind }) => kind === to.kind)!.inputs)[0];
      if (!out || !into || from === to) return [];
      const ends = { from: { node: from.id, port: out }, to: { node: to.id, port: into } };
      return [{ id: `${secret}-e${place}`, ...ends, order: place }];
    });
    const unknown = {
      id: `${secret}-unknown`,
      kind: "hologram",
      params: { file: `${secret} asset` },
      position: { x: 0, y: 0 },
    };
    return graphSchema.parse({
      format: 1,
      settings: { title, cap: 12 },
      nodes: [...all, unknown],
      edges,
      sections: [{ id: `${secret}-s`, title: section, x: 0, y: 0, w: 100, h: 100 }],
    });
  });

test("whatever the board, no file, person, take, note, name of a file or id of it leaves", () => {
  fc.assert(
    fc.property(board, (graph) => {
      const { graph: left, words } = leaveBehind(graph);
      expect(JSON.stringify(left)).not.toContain(secret);
      expect(JSON.stringify(words)).not.toContain(secret);
      for (const node of left.nodes) {
        expect(node).toMatchObject({ take: null, shot: null, tier: null });
        expect(node).not.toHaveProperty("written");
      }
      expect(left.settings).toMatchObject({ title: "", cap: null, private: false });
      expect(graphSchema.parse(left)).toEqual(left);
    }),
    { numRuns: 300 },
  );
});

test("all words that leave are listed, and leaving a second time changes nothing", () => {
  fc.assert(
    fc.property(board, (graph) => {
      const { graph: left, words } = leaveBehind(graph);
      const said = [...JSON.stringify(left).matchAll(/said aloud \d+/g)].map(([text]) => text);
      expect(words.map(({ text }) => text).sort()).toEqual(said.sort());
      expect(leaveBehind(left).graph).toEqual(left);
    }),
    { numRuns: 200 },
  );
});

test("a whole board: what stays is counted, and what leaves is a board that can be opened", () => {
  const { graph, stays, ids, words } = leaveBehind(
    build(
      {
        who: { kind: "cast", params: { castId: "cst_1" }, name: "Mara Voss" },
        photo: { kind: "image-upload", params: { assetId: "ast_1" }, name: "IMG_2041.jpg" },
        stray: { kind: "audio-upload", params: { assetId: "ast_2" } },
        note: { kind: "note", params: { text: "call the agent" } },
        still: { kind: "image", params: { prompt: "on a roof", seed: 4 }, take: "tk_1" },
        worn: { kind: "restyle", params: { preset: "custom", prompt: "chalk" } },
        cut: { kind: "film", params: { cuts: [{ node: "still", item: 0 }] } },
      },
      [
        "who.character > still.character",
        "photo.image > worn.image",
        "still.image > cut.shots",
        "worn.image > cut.shots",
      ],
    ),
  );
  expect(stays).toEqual({ person: 1, file: 1, name: 2, take: 1, cuts: 1, note: 1, loose: 1 });
  expect(graph.nodes.map(({ kind }) => kind)).toEqual([
    "cast",
    "image-upload",
    "image",
    "restyle",
    "film",
  ]);
  expect(ids.get("still")).toBe("n3");
  expect(graph.edges).toHaveLength(4);
  expect(words.map(({ text }) => text)).toEqual(["on a roof", "chalk"]);
  expect(readGraph(JSON.parse(JSON.stringify(graph)))).toEqual(graph);
});
