import type { CastMember } from "@aktion/schema/api/cast";
import { addNode, setParam } from "@aktion/schema/graph/edits";
import { emptyGraph } from "@aktion/schema/graph/graph";
import { expect, test } from "vitest";
import { castContent, playingOn } from "./use-cast-news";

const member = (id: string, notes = "", pictures = ["ast_1"]) =>
  ({
    id,
    name: id,
    notes,
    pictures: pictures.map((one) => ({ id: one })),
  }) as unknown as CastMember;

test("who plays on a board is found on all its cards, each once", () => {
  const place = { x: 0, y: 0 };
  const graph = ["a", "b", "c"]
    .map((id) => addNode({ id, kind: "cast", position: place }))
    .concat([setParam("a", "castId", "mara"), setParam("c", "castId", "mara")])
    .reduce((made, edit) => edit(made), emptyGraph("Pier"));
  expect(playingOn(graph)).toEqual(["mara"]);
});

test("only what concerns those who play is news: their words, their pictures, that they are gone", () => {
  const before = castContent(["mara"], [member("mara"), member("tom")]);
  expect(castContent(["mara"], [member("mara"), member("tom", "a beard")])).toBe(before);
  expect(castContent(["mara"], [member("mara", "a scarf")])).not.toBe(before);
  expect(castContent(["mara"], [member("mara", "", ["ast_2"])])).not.toBe(before);
  expect(castContent(["mara"], [member("tom")])).not.toBe(before);
});
