import { emptyGraph } from "@aktion/schema/graph/graph";
import { expect, test } from "vitest";
import { joined, type LocalCopy } from "./local-copy";

const mine = emptyGraph("mine");
const kept: LocalCopy = {
  graph: mine,
  baseRevision: 3,
  savedAt: 10,
  dirty: true,
  writer: "before the reload",
  aside: [],
};
const copy = { baseRevision: 3, savedAt: 20 };

test("unsent work of another page is set aside, and stays unsent while ours is sent", () => {
  const other = emptyGraph("other");
  const over = joined(kept, { ...copy, graph: other, dirty: true }, "now");
  expect(over).toMatchObject({ graph: other, writer: "now", aside: [{ graph: mine, at: 10 }] });
  expect(joined(kept, { ...copy, graph: other, dirty: false }, "now")).toBe(kept);
});

test("work found after a reload is taken over, and counts as sent once it is", () => {
  const same = structuredClone(mine);
  const taken = joined(kept, { ...copy, graph: same, dirty: true }, "now");
  expect(taken).toMatchObject({ dirty: true, writer: "now", aside: [] });
  const sent = joined(taken, { ...copy, baseRevision: 4, graph: same, dirty: false }, "now");
  expect(sent).toMatchObject({ dirty: false, baseRevision: 4 });
});
