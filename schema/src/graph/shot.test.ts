import fc from "fast-check";
import { expect, test } from "vitest";
import { addNode } from "./edits";
import { emptyGraph, graphSchema } from "./graph";
import { blankShot, setShot, shotLengths } from "./shot";

const two = ["n1", "n2"].reduce(
  (graph, id) => addNode({ id, kind: "i2v", position: { x: 0, y: 0 } })(graph),
  emptyGraph(),
);

test("several slates change at once, and only in what is said", () => {
  const named = setShot(["n1"], { number: "010" })(two);
  const after = setShot(["n1", "n2"], { scene: "4", approved: true })(named);
  expect(after.nodes[0]!.shot).toEqual({ ...blankShot, scene: "4", number: "010", approved: true });
  expect(after.nodes[1]!.shot).toEqual({ ...blankShot, scene: "4", approved: true });
});

test("saying the same, or nothing, changes nothing; untouched nodes keep their identity", () => {
  expect(setShot(["n1", "n2"], {})(two)).toBe(two);
  expect(setShot(["n1"], { scene: "" })(two)).toBe(two);
  const after = setShot(["n1"], { scene: "1" })(two);
  expect(setShot(["n1"], { scene: "1" })(after)).toBe(after);
  expect(after.nodes[1]).toBe(two.nodes[1]);
});

test("a slate wiped clean is none", () => {
  const after = setShot(["n1"], { caption: "rain" })(two);
  expect(setShot(["n1"], { caption: "" })(after).nodes[0]!.shot).toBeNull();
});

test("a valid graph stays valid, however long the lines", () => {
  const line = fc.string({ maxLength: 2500 });
  fc.assert(
    fc.property(line, line, line, fc.boolean(), (scene, number, caption, approved) => {
      const after = setShot(["n1"], { scene, number, caption, approved })(two);
      expect(graphSchema.safeParse(after).success).toBe(true);
      expect((after.nodes[0]!.shot?.scene ?? "").length).toBeLessThanOrEqual(shotLengths.scene);
    }),
    { numRuns: 60 },
  );
});
