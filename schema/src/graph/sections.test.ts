import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkGraph } from "./check";
import { addNode, freeIds, partOf, paste, renamedPart, type GraphEdit } from "./edits";
import { emptyGraph, graphSchema, type Graph } from "./graph";
import {
  addSection,
  frameAround,
  heldBySections,
  placeSections,
  removeSections,
  renameSection,
} from "./sections";

const number = fc.double({ min: -2e7, max: 2e7, noNaN: true });
const box = fc.record({ x: number, y: number, w: number, h: number });
const id = fc.integer({ min: 1, max: 5 }).map((count) => `s${count}`);
const title = fc.string({ maxLength: 250 });

const anyEdit: fc.Arbitrary<GraphEdit> = fc.oneof(
  fc.tuple(id, title, box).map(([section, words, at]) => addSection(section, words, at)),
  fc.array(id, { maxLength: 2 }).map((ids) => removeSections(ids)),
  fc.tuple(id, title).map(([section, words]) => renameSection(section, words)),
  fc.tuple(id, box).map(([section, at]) => placeSections(new Map([[section, at]]))),
  fc.constant(addNode({ id: "n1", kind: "image", position: { x: 3, y: 4 } })),
);

const apply = (edits: readonly GraphEdit[]): Graph =>
  edits.reduce((graph, edit) => edit(graph), emptyGraph("Board"));

const framed = apply([
  addNode({ id: "in", kind: "image", position: { x: 40, y: 40 } }),
  addNode({ id: "leaning", kind: "image", position: { x: 250, y: 40 } }),
  addNode({ id: "out", kind: "image", position: { x: 900, y: 40 } }),
  addSection("s1", "Act one", { x: 0, y: 0, w: 400, h: 300 }),
  addSection("s2", "Inside", { x: 20, y: 20, w: 100, h: 100 }),
  addSection("s3", "Apart", { x: 350, y: 0, w: 400, h: 300 }),
]);
const boxes = new Map(framed.nodes.map((node) => [node.id, { ...node.position, w: 280, h: 200 }]));

describe("sections", () => {
  test("keep a valid graph valid and everything else as it was", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 20 }), anyEdit, (edits, edit) => {
        const graph = apply(edits);
        const before = JSON.stringify(graph);
        const next = edit(graph);
        expect(checkGraph(next)).toEqual([]);
        expect(graphSchema.parse(next)).toEqual(next);
        expect(JSON.stringify(graph)).toBe(before);
        if (JSON.stringify(next) === before) expect(next).toBe(graph);
        const old = new Map(graph.sections.map((section) => [section.id, section]));
        for (const section of next.sections) {
          const was = old.get(section.id);
          if (was && JSON.stringify(was) === JSON.stringify(section)) expect(section).toBe(was);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("hold the nodes whose middle lies in them, and whole sections", () => {
    const held = heldBySections(framed, new Set(["s1"]), boxes);
    expect([...held.nodes]).toEqual(["in", "leaning"]);
    expect([...held.sections]).toEqual(["s1", "s2"]);
    expect(heldBySections(framed, new Set(), boxes).nodes.size).toBe(0);
  });

  test("a frame leaves room around what it is for", () => {
    expect(frameAround([])).toBeNull();
    expect(frameAround([...boxes.values()])).toEqual({ x: 8, y: 8, w: 1204, h: 264 });
  });

  test("are copied under free ids, moved with their nodes", () => {
    const part = partOf(framed, new Set(["in"]), new Set(["s1", "s2"]));
    const renamed = renamedPart(framed, part, { x: 10, y: 20 });
    expect(renamed.sections.map((one) => one.id)).toEqual(freeIds(framed.sections, "s", 2));
    const next = paste(renamed)(framed);
    expect(next.sections.slice(3)).toEqual([
      { id: "s4", title: "Act one", x: 10, y: 20, w: 400, h: 300 },
      { id: "s5", title: "Inside", x: 30, y: 40, w: 100, h: 100 },
    ]);
    expect(next.nodes.at(-1)!.position).toEqual({ x: 50, y: 60 });
  });

  test("one more than a board holds is not added", () => {
    const full = apply(
      Array.from({ length: 500 }, (_, place) =>
        addSection(`s${place}`, "", { x: 0, y: 0, w: 100, h: 100 }),
      ),
    );
    expect(addSection("more", "", { x: 0, y: 0, w: 100, h: 100 })(full)).toBe(full);
  });
});
