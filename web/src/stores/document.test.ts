import { addNode, removeNodes, setParam } from "@aktion/schema/graph/edits";
import { emptyGraph } from "@aktion/schema/graph/graph";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createDocument, type UndoPolicy } from "./document";

const at = { x: 0, y: 0 };
const start = () => addNode({ id: "n1", kind: "prompt", position: at })(emptyGraph());

test("undo after any edits gives back the same graph, redo the other", () => {
  const edit = fc.oneof(
    fc.string().map((words) => setParam("n1", "text", words)),
    fc
      .integer({ min: 2, max: 5 })
      .map((n) => addNode({ id: `n${n}`, kind: "image", position: at })),
    fc.integer({ min: 1, max: 5 }).map((n) => removeNodes([`n${n}`])),
  );
  const policy = fc.constantFrom<UndoPolicy>("record", { merge: "a" }, { merge: "b" });
  fc.assert(
    fc.property(fc.array(fc.tuple(edit, policy), { maxLength: 30 }), (edits) => {
      const first = start();
      const document = createDocument(first, () => 0);
      for (const [change, how] of edits) document.edit(change, how);
      const last = document.graph();
      while (document.store.getState().past.length > 0) document.undo();
      expect(document.graph()).toBe(first);
      while (document.store.getState().future.length > 0) document.redo();
      expect(document.graph()).toBe(last);
    }),
  );
});

test("a burst of typing is one step, a pause begins another", () => {
  let now = 0;
  const document = createDocument(start(), () => now);
  const type = (words: string) =>
    document.edit(setParam("n1", "text", words), { merge: "n1 text" });
  type("r");
  now += 300;
  type("ra");
  now += 3000;
  type("rain");
  expect(document.store.getState().past).toHaveLength(2);
  document.undo();
  expect(document.graph().nodes[0]?.params["text"]).toBe("ra");
});

test("an edit that changes nothing makes no step", () => {
  const document = createDocument(start());
  expect(document.edit(removeNodes(["gone"]))).toBe(false);
  expect(document.store.getState().past).toHaveLength(0);
});
