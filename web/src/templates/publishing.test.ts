import { build } from "@aktion/schema/testing/build";
import { expect, test } from "vitest";
import { inputsOf, keyOf, readyToLeave, slotsChosen, tagsOf } from "./publishing";

const board = build(
  {
    a: { kind: "cast", params: { castId: "cst_1" }, name: "Mara" },
    b: { kind: "image", params: { prompt: "on a roof" }, name: "Wide" },
    c: { kind: "note", params: { text: "no" } },
  },
  ["a.character > b.character"],
);

test("fields are named as the board names them, and slots are chosen from the start", () => {
  const { fields, leaving } = readyToLeave(board);
  expect(fields.map(({ node, title }) => [node, title])).toEqual([
    ["a", "Cast"],
    ["b", "Wide"],
  ]);
  expect(leaving.stays).toEqual({ person: 1, name: 1, note: 1 });
  const slots = slotsChosen(fields);
  expect(inputsOf(fields, slots)).toEqual([{ node: "a", param: "castId", label: "Cast" }]);
  const chosen = { ...slots, [keyOf("b", "prompt")]: "  " };
  expect(inputsOf(fields, chosen)[1]).toMatchObject({ node: "b", label: "Wide: What we see" });
});

test("tags are small, each once, and eight at most", () => {
  expect(tagsOf(' Noir, roof,noir ,, "Rain" ')).toEqual(["noir", "roof", "rain"]);
  expect(tagsOf("a,b,c,d,e,f,g,h,i,j")).toHaveLength(8);
});
