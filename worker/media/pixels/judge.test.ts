import { describe, expect, it } from "vitest";
import type { Pixels } from "../codecs/pixels";
import { judge } from "./judge";

function drawn(
  pixel: (x: number, y: number) => readonly [number, number, number, number?],
): Pixels {
  const data = new Uint8Array(96 * 96 * 4);
  for (let y = 0; y < 96; y += 1)
    for (let x = 0; x < 96; x += 1) {
      const [r, g, b, a = 255] = pixel(x, y);
      data.set([r, g, b, a], (y * 96 + x) * 4);
    }
  return { data, width: 96, height: 96 };
}

describe("a picture is judged", () => {
  it.each([
    ["black", drawn(() => [0, 0, 0])],
    ["white", drawn(() => [255, 255, 255])],
    ["one colour with a little noise", drawn((x, y) => [90 + ((x * y) % 2), 120, 60])],
    ["nothing at all", drawn((x) => [x, 200, 3, 0])],
  ])("blank when it is %s", (_, picture) => {
    expect(judge(picture)).toEqual({ blank: true, edges: false });
  });

  it.each([
    ["a slow gradient", drawn((x) => [100 + x / 8, 110, 120])],
    [
      "a small light in the dark",
      drawn((x, y) => (x === 40 && y === 40 ? [255, 240, 200] : [2, 2, 4])),
    ],
    ["a night scene", drawn((x, y) => [x / 8, y / 8, 30 + x / 4])],
    ["ink on paper", drawn((x, y) => ((x + y) % 12 === 0 ? [10, 10, 10] : [250, 250, 250]))],
  ])("a picture when it is %s", (_, picture) => {
    expect(judge(picture)).toEqual({ blank: false, edges: false });
  });

  it("a map of edges when it is bright lines on black and nothing else", () => {
    const lines = drawn((x, y) => ((x * 3 + y) % 24 === 0 ? [255, 255, 255] : [0, 0, 0]));
    expect(judge(lines)).toEqual({ blank: false, edges: true });
  });
});
