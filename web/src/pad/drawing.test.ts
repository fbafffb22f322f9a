import { expect, test } from "vitest";
import {
  addLayer,
  addMark,
  blankDrawing,
  clearLayers,
  isBlank,
  moveLayer,
  removeLayer,
  setLayer,
  type Mark,
} from "./drawing";

const paper = { width: 64, height: 64 };
const mark: Mark = { kind: "fill", colour: "#1f1c1a", runs: [0, 5] };
const ids = (drawing: ReturnType<typeof blankDrawing>) => drawing.layers.map(({ id }) => id);

test("layers are added above, moved, and taken away; one always stays", () => {
  const three = addLayer(blankDrawing(paper), 1);
  expect(ids(three)).toEqual([1, 3, 2]);
  expect(ids(moveLayer(three, 3, 1))).toEqual([1, 2, 3]);
  expect(moveLayer(three, 2, 1)).toBe(three);
  const one = removeLayer(removeLayer(addMark(three, 3, mark), 1), 2);
  expect(ids(one)).toEqual([3]);
  expect(removeLayer(one, 3).layers).toMatchObject([{ marks: [] }]);
  let many = three;
  for (let at = 0; at < 20; at += 1) many = addLayer(many, 1);
  expect(many.layers).toHaveLength(8);
});

test("a mark touches its own layer only", () => {
  const blank = blankDrawing(paper);
  const marked = addMark(blank, 2, mark);
  expect(marked.layers[0]).toBe(blank.layers[0]);
  expect(marked.layers[1]!.marks).toEqual([mark]);
  expect(addMark(blank, 99, mark)).toBe(blank);
  expect(clearLayers(blank)).toBe(blank);
  expect(isBlank(clearLayers(marked))).toBe(true);
  expect(isBlank(setLayer(marked, 2, { opacity: 0.5 }))).toBe(false);
});

test("a picture underneath counts, unless it is only there to trace", () => {
  const under = { asset: "ast_1", wired: true, shown: true, opacity: 0.4, traced: true };
  expect(isBlank({ ...blankDrawing(paper), under })).toBe(true);
  expect(isBlank({ ...blankDrawing(paper), under: { ...under, traced: false } })).toBe(false);
});
