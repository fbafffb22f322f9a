import { rewire } from "@aktion/schema/graph/rewire";
import { build } from "@aktion/schema/testing/build";
import { expect, test } from "vitest";
import { replugEntries } from "./replug-entries";

const graph = build(
  {
    mara: { kind: "image", name: "Mara" },
    quay: { kind: "image", name: "Quay" },
    shot: { kind: "i2v", name: "Push in" },
    other: { kind: "i2v", name: "Pull out" },
  },
  ["quay.image > shot.image"],
);
const [wire] = graph.edges;

test("a wire is offered every other port it fits, at either end, and not where it is", () => {
  const found = replugEntries(graph, wire!.id).map(({ title, group }) => `${group} ${title}`);
  expect(found).toContain("Not into Push in, but into Pull out, still");
  expect(found).toContain("Not into Push in, but into Push in, end still");
  expect(found).toContain("Not from Quay, but from Mara, still");
  expect(found.some((words) => words.includes("into Push in, still"))).toBe(false);
  expect(found.some((words) => words.includes("from Quay, still"))).toBe(false);
  expect(found.some((words) => words.includes("A new node"))).toBe(false);
});

test("each of them can be done", () => {
  for (const { from, to } of replugEntries(graph, wire!.id)) {
    const next = rewire(wire!.id, from, to)(graph);
    expect(next.edges.map((edge) => [edge.from, edge.to])).toEqual([[from, to]]);
  }
});

test("a wire that is gone has none", () => {
  expect(replugEntries(graph, "gone")).toEqual([]);
});
