import { expect, test } from "vitest";
import { MediaRefusal } from "../../refusal";
import { enlargedSize } from "./enlarged-size";

const asked = (scale: number | null, print: string | null) =>
  ({ kind: "image.upscale", image: "a", scale, print }) as const;

test.each([
  ["a5", 1280, 720, 1240, 698],
  ["a4", 1280, 720, 1754, 987],
  ["a3", 1280, 720, 2480, 1395],
  ["a4", 720, 1280, 987, 1754],
  ["a4", 2480, 3508, 1240, 1754],
  ["a5", 500, 500, 874, 874],
])(
  "%s of %i x %i lies within its sheet, turned as the picture is",
  (print, width, height, w, h) => {
    const size = { width, height };
    expect(enlargedSize(asked(null, print), size)).toEqual({ width: w, height: h, density: 5906 });
  },
);

test("a scale gives that many times the size, without a density", () => {
  expect(enlargedSize(asked(2.5, null), { width: 101, height: 40 })).toEqual({
    width: 253,
    height: 100,
  });
});

test.each([
  [8, null, /10240 by 5760.*Up to 4\.1 times/],
  [null, "a0", /A5, A4 and A3/],
  [null, null, /how many times/],
] as const)("%s and %s is refused with words", (scale, print, words) => {
  const ask = () => enlargedSize(asked(scale, print), { width: 1280, height: 720 });
  expect(ask).toThrow(MediaRefusal);
  expect(ask).toThrow(words);
});
