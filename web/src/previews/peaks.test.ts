import { expect, test } from "vitest";
import { peaksFrom } from "./peaks";

test("each part says its loudest, of all channels, the loudest of all 255", () => {
  const left = Float32Array.of(0, 0.1, 0, 0, -0.5, 0, 0, 0);
  const right = Float32Array.of(0, 0, 0.25, 0, 0, 0, 0, 0);
  expect([...peaksFrom([left, right], 4)]).toEqual([51, 128, 255, 0]);
});

test("silence, no sound and a sound shorter than its parts are no trouble", () => {
  expect([...peaksFrom([new Float32Array(100)], 3)]).toEqual([0, 0, 0]);
  expect([...peaksFrom([], 2)]).toEqual([0, 0]);
  expect(peaksFrom([Float32Array.of(1, 0.5)], 5)).toHaveLength(5);
});
