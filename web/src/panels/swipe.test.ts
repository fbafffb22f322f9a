import { expect, test } from "vitest";
import { swipeOf } from "./swipe";

const middle = { x: 200, y: 400 };

test("across to the left is the next, to the right the one before", () => {
  expect(swipeOf(middle, { x: 100, y: 410 })).toBe(1);
  expect(swipeOf(middle, { x: 320, y: 380 })).toBe(-1);
});

test("a tap, a short way and a way down are no swipe", () => {
  expect(swipeOf(middle, middle)).toBeNull();
  expect(swipeOf(middle, { x: 230, y: 400 })).toBeNull();
  expect(swipeOf(middle, { x: 120, y: 480 })).toBeNull();
});
