import { addNode } from "@aktion/schema/graph/edits";
import { emptyGraph } from "@aktion/schema/graph/graph";
import { expect, test } from "vitest";
import { createDocument } from "./document";
import { leaveGone } from "./leave-gone";
import { newView, select } from "./view";

const still = (id: string) => addNode({ id, kind: "image", position: { x: 0, y: 0 } });

test("what an undo takes off the board is not selected any more; the rest stays", () => {
  const document = createDocument(still("a")(emptyGraph("Harbour")));
  const view = newView();
  const stop = leaveGone(document, view);
  document.edit(still("b"));
  select(view, ["a", "b"], [], ["act"]);
  document.undo();
  expect([...view.getState().selected]).toEqual(["a"]);
  expect([...view.getState().sections]).toEqual(["act"]);

  stop();
  document.redo();
  select(view, ["b"]);
  document.undo();
  expect([...view.getState().selected]).toEqual(["b"]);
});

test("a board whose cards all stay keeps the very same selection", () => {
  const document = createDocument(still("a")(emptyGraph("Harbour")));
  const view = newView();
  leaveGone(document, view);
  select(view, ["a"]);
  const { selected } = view.getState();
  document.edit(still("b"));
  document.undo();
  expect(view.getState().selected).toBe(selected);
});
