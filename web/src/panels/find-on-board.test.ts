import { addSection } from "@aktion/schema/graph/sections";
import { build } from "@aktion/schema/testing/build";
import { expect, test } from "vitest";
import { findOnBoard } from "./find-on-board";

const shot = { scene: "12", number: "010", caption: "She turns away", approved: false };
const board = addSection("s1", "Act one: Harbour", { x: 0, y: 0, w: 100, h: 100 })(
  build({
    far: { kind: "image", position: { x: 900, y: 0 }, params: { prompt: "A harbour at DAWN" } },
    near: { kind: "image", position: { x: 10, y: 0 }, name: "Harbour wide" },
    shot: { kind: "i2v", position: { x: 500, y: 0 }, shot },
    file: { kind: "image-upload", position: { x: 0, y: 0 }, params: { assetId: "ast_dawn" } },
  }),
);
const ids = (typed: string) => findOnBoard(board, typed).map(({ id }) => id);

test("finds by name, words, caption, kind and section, from the left", () => {
  expect(ids("harbour")).toEqual(["s1", "near", "far"]);
  expect(ids("turns away")).toEqual(["shot"]);
  expect(ids("i2v")).toEqual(["shot"]);
  expect(ids("dawn HARBOUR")).toEqual(["far"]);
  expect(ids("section")).toEqual(["s1"]);
});

test("nothing typed finds nothing, and neither do ids of files", () => {
  expect(ids("  ")).toEqual([]);
  expect(ids("ast_dawn")).toEqual([]);
});

test("two thousand nodes are looked through between two letters", () => {
  const many = build(
    Object.fromEntries(
      Array.from({ length: 2000 }, (_, n) => [
        `n${n}`,
        { kind: "image", params: { prompt: `A street, wide, rain, take ${n} `.repeat(8) } },
      ]),
    ),
  );
  findOnBoard(many, "a");
  const from = performance.now();
  for (const typed of ["s", "st", "str", "stre", "street 1999"]) findOnBoard(many, typed);
  expect(performance.now() - from).toBeLessThan(500);
  expect(findOnBoard(many, "street 1999")).toHaveLength(1);
});
