import { expect, test } from "vitest";
import { addMark, blankDrawing, type Fill, type Stroke } from "./drawing";
import { eachStretch } from "./flood-fill";
import { refit } from "./refit";

const wide = { width: 160, height: 90 };
const square = { width: 120, height: 120 };

test("on its own paper a drawing stays the same object", () => {
  const drawing = blankDrawing(wide);
  expect(refit(drawing, wide)).toBe(drawing);
});

test("on another paper all of it lies in the middle, smaller or larger", () => {
  const stroke: Stroke = {
    kind: "pen",
    colour: "#1f1c1a",
    size: 8,
    even: true,
    points: [0, 0, 10, 640, 360, 20],
  };
  const all: Fill = { kind: "fill", colour: "#b9583c", runs: [0, 160 * 90] };
  const drawing = addMark(addMark(blankDrawing(wide), 1, stroke), 1, all);
  const [line, fill] = refit(drawing, square).layers[0]!.marks as [Stroke, Fill];
  expect(line).toMatchObject({ size: 6, points: [0, 105, 10, 480, 375, 20] });
  const rows = new Set<number>();
  eachStretch(fill.runs, square.width, (x, y, length) => {
    expect([x, length]).toEqual([0, 120]);
    rows.add(y);
  });
  expect([Math.min(...rows), Math.max(...rows), rows.size]).toEqual([26, 93, 68]);
});
