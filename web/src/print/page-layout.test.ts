import fc from "fast-check";
import { expect, test } from "vitest";
import { centimetres, layOut, margins, papers } from "./page-layout";

const close = (value: number) => Math.round(value * 100) / 100;

test("a still that fits prints at 150 DPI, in the middle of a page that lies as it does", () => {
  const { page, picture, dpi } = layOut({ width: 1280, height: 720 }, "a4", "10");
  expect([page.width, page.height].map((one) => close(centimetres(one)))).toEqual([29.7, 21]);
  expect([picture.width, picture.height].map(centimetres).map(close)).toEqual([21.67, 12.19]);
  expect(dpi).toBe(150);
  expect(picture.x * 2 + picture.width).toBeCloseTo(page.width);
  expect(picture.y * 2 + picture.height).toBeCloseTo(page.height);
  expect(layOut({ width: 720, height: 1280 }, "letter", "0").page).toEqual({
    width: 612,
    height: 792,
  });
});

test("a larger one is made smaller to fit within the margin, and its DPI say so", () => {
  const { page, picture, dpi } = layOut({ width: 3000, height: 1500 }, "a4", "20");
  expect(close(centimetres(picture.width))).toBe(25.7);
  expect(close(centimetres(page.width))).toBe(29.7);
  expect(Math.round(dpi)).toBe(Math.round(3000 / (25.7 / 2.54)));
});

test("on its own page it is as large as its pixels, with the margin around", () => {
  const { page, picture, dpi } = layOut({ width: 3000, height: 1500 }, "own", "20");
  expect(close(centimetres(picture.width))).toBe(50.8);
  expect(close(centimetres(page.width))).toBe(54.8);
  expect(dpi).toBe(150);
});

test("whatever its shape, it keeps it, stays on the page and is never made larger", () => {
  const side = fc.integer({ min: 1, max: 16_000 });
  fc.assert(
    fc.property(
      side,
      side,
      fc.constantFrom(...papers),
      fc.constantFrom(...margins),
      (width, height, paper, margin) => {
        const { page, picture, dpi } = layOut({ width, height }, paper, margin);
        expect(dpi).toBeGreaterThanOrEqual(150);
        expect(picture.width / picture.height).toBeCloseTo(width / height, 6);
        expect((width / picture.width) * 72).toBeCloseTo(dpi, 6);
        const edge = (Number(margin) / 25.4) * 72 - 1e-6;
        expect(picture.x).toBeGreaterThanOrEqual(edge);
        expect(picture.y).toBeGreaterThanOrEqual(edge);
        expect(picture.x + picture.width).toBeLessThanOrEqual(page.width - edge);
        expect(picture.y + picture.height).toBeLessThanOrEqual(page.height - edge);
      },
    ),
  );
});
