import type { Asset } from "@aktion/schema/api/assets";
import type { CastMember } from "@aktion/schema/api/cast";
import { addNode, setParam } from "@aktion/schema/graph/edits";
import { emptyGraph } from "@aktion/schema/graph/graph";
import { expect, test } from "vitest";
import { memberOf, modelOf } from "./__fixtures__/member";
import { castContent, playingOn } from "./use-cast-news";

const still = (id: string) => ({ id }) as Asset;

const member = (id: string, rest: Partial<CastMember> = {}) =>
  memberOf(id, { pictures: [still("ast_1")], ...rest });

test("who plays on a board is found on all its cards, each once", () => {
  const place = { x: 0, y: 0 };
  const graph = ["a", "b", "c"]
    .map((id) => addNode({ id, kind: "cast", position: place }))
    .concat([setParam("a", "castId", "mara"), setParam("c", "castId", "mara")])
    .reduce((made, edit) => edit(made), emptyGraph("Pier"));
  expect(playingOn(graph)).toEqual(["mara"]);
});

test("only what concerns those who play is news: their words, pictures and model, that they are gone", () => {
  const cast = (...all: CastMember[]) => castContent(["mara"], all);
  const before = cast(member("mara"), member("tom"));
  expect(cast(member("mara"), member("tom", { words: "a beard" }))).toBe(before);
  expect(cast(member("mara", { notes: "plays on Friday", updatedAt: 2 }))).toBe(before);
  expect(cast(member("mara", { words: "a scarf" }))).not.toBe(before);
  expect(cast(member("mara", { pictures: [still("ast_2")] }))).not.toBe(before);
  expect(cast(member("mara", { model: modelOf() }))).not.toBe(before);
  expect(cast(member("tom"))).not.toBe(before);
});
