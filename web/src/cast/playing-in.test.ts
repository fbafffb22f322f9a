import { emptyGraph, graphSchema } from "@aktion/schema/graph/graph";
import { wire } from "@aktion/schema/graph/wiring";
import { expect, test } from "vitest";
import { playingIn } from "./playing-in";

type Wire = readonly [from: string, out: string, to: string, into: string];

const board = (nodes: Record<string, object>, wires: readonly Wire[]) =>
  wire(
    graphSchema.parse({
      ...emptyGraph("Pier"),
      nodes: Object.entries(nodes).map(([id, rest]) => ({
        id,
        params: {},
        position: { x: 0, y: 0 },
        ...rest,
      })),
      edges: wires.map(([from, out, to, into], order) => ({
        id: `${from}-${to}-${into}`,
        from: { node: from, port: out },
        to: { node: to, port: into },
        order,
      })),
    }),
  );

const cast = (castId: string | null, rest: object = {}) => ({
  kind: "cast",
  params: { castId },
  ...rest,
});
const people = { mara: cast("m"), tom: cast("t"), double: cast("m"), nobody: cast(null) };

test("a still is given whom its wires bring, in their order, each once", () => {
  const still = { still: { kind: "image" }, ...people };
  const into = (from: string): Wire => [from, "character", "still", "character"];
  const given = (...from: string[]) => playingIn(board(still, from.map(into)), "still");
  expect(given("tom", "mara", "double", "nobody")).toEqual(["t", "m"]);
  expect(given()).toEqual([]);
});

test("a bypassed pose lets them through, a bypassed member or still has none", () => {
  const chain: Wire[] = [
    ["mara", "character", "first", "character"],
    ["first", "image", "second", "character"],
  ];
  const poses = (first: object, second: object = {}, mara: object = {}) =>
    board(
      {
        mara: cast("m", mara),
        first: { kind: "action-pose", ...first },
        second: { kind: "action-pose", ...second },
      },
      chain,
    );
  expect(playingIn(poses({ off: true }), "second")).toEqual(["m"]);
  expect(playingIn(poses({}), "second")).toEqual([]);
  expect(playingIn(poses({}), "first")).toEqual(["m"]);
  expect(playingIn(poses({ off: true }, { off: true }), "second")).toEqual([]);
  expect(playingIn(poses({ off: true }, {}, { off: true }), "second")).toEqual([]);
});

test("bypassed nodes in a ring end in nobody", () => {
  const pose = { kind: "action-pose", off: true };
  const ring = board({ a: pose, b: pose, still: { kind: "action-pose" } }, [
    ["a", "image", "b", "character"],
    ["b", "image", "a", "character"],
    ["b", "image", "still", "character"],
  ]);
  expect(playingIn(ring, "still")).toEqual([]);
});

test("a field of its own counts too, but not on the cast's own card", () => {
  const alone = board({ training: { kind: "training", params: { castId: "m" } }, ...people }, []);
  expect(playingIn(alone, "training")).toEqual(["m"]);
  expect(playingIn(alone, "mara")).toEqual([]);
  expect(playingIn(alone, "gone")).toEqual([]);
});
