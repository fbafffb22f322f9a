import { emptyGraph, type GraphNode } from "@aktion/schema/graph/graph";
import type { CastMember } from "@aktion/schema/api/cast";
import { addNode, setParam } from "@aktion/schema/graph/edits";
import { expect, test } from "vitest";
import { shownOfCast } from "./cast-on-board";

const mara = {
  id: "cst_1",
  name: "Mara",
  pictures: [{ id: "ast_face" }, { id: "ast_side" }],
} as unknown as CastMember;

const place: GraphNode["position"] = { x: 0, y: 0 };

test("a cast card shows whom it stands for, the face first; nobody and the deleted show nothing", () => {
  const graph = [
    addNode({ id: "mara", kind: "cast", position: place }),
    addNode({ id: "nobody", kind: "cast", position: place }),
    addNode({ id: "gone", kind: "cast", position: place }),
    setParam("mara", "castId", "cst_1"),
    setParam("gone", "castId", "cst_2"),
  ].reduce((made, edit) => edit(made), emptyGraph("Harbour"));
  const shown = shownOfCast(graph, [mara]);
  expect([...shown.keys()]).toEqual(["mara"]);
  expect(shown.get("mara")!.name).toBe("Mara");
  expect(shown.get("mara")!.media.map(({ thumb }) => thumb)).toEqual([
    "/media/ast_face/thumb",
    "/media/ast_side/thumb",
  ]);
});
