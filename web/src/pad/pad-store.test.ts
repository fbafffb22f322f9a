import { describe, expect, test } from "vitest";
import { addLayer, blankDrawing, setLayer, type Mark } from "./drawing";
import { createPad } from "./pad-store";

const mark: Mark = { kind: "fill", colour: "#1f1c1a", runs: [0, 5] };
const fresh = () => createPad(blankDrawing({ width: 64, height: 64 }));

describe("the pad's own undo", () => {
  test("goes back mark by mark and forth again", () => {
    const pad = fresh();
    const start = pad.store.getState().drawing;
    pad.mark(mark);
    const one = pad.store.getState().drawing;
    pad.mark(mark);
    pad.undo();
    expect(pad.store.getState().drawing).toBe(one);
    pad.undo();
    pad.undo();
    expect(pad.store.getState().drawing).toBe(start);
    pad.redo();
    expect(pad.store.getState().drawing).toBe(one);
    pad.mark(mark);
    expect(pad.store.getState().future).toEqual([]);
  });

  test("a slider's way is one step; a mark between starts a new one", () => {
    const pad = fresh();
    const fade = (opacity: number) =>
      pad.change((drawing) => setLayer(drawing, 1, { opacity }), "opacity 1");
    fade(0.9);
    fade(0.5);
    pad.mark(mark);
    fade(0.2);
    expect(pad.store.getState().past).toHaveLength(3);
  });

  test("a layer that goes with the step is no longer drawn on", () => {
    const pad = fresh();
    pad.change((drawing) => addLayer(drawing, 2));
    pad.store.setState({ layer: 3 });
    pad.undo();
    expect(pad.store.getState().layer).toBe(2);
  });

  test("a full paper takes no more, and says so", () => {
    const pad = fresh();
    const points = Array.from({ length: 600_001 * 3 }, () => 1);
    pad.mark({ kind: "pen", colour: "#1f1c1a", size: 2, even: true, points });
    expect(pad.store.getState()).toMatchObject({ full: true, past: [] });
  });
});

test("sizes step within their row, each tool its own; colours change places", () => {
  const pad = fresh();
  pad.stepSize(1);
  pad.store.setState({ tool: "rub" });
  pad.stepSize(1);
  pad.stepSize(1);
  expect(pad.store.getState().size).toEqual({ pen: 8, rub: 44 });
  const { colour, other } = pad.store.getState();
  pad.swap();
  expect(pad.store.getState()).toMatchObject({ colour: other, other: colour });
});
