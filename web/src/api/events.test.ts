import { expect, test } from "vitest";
import { waitBefore } from "./events";

test("waits grow, end at 15 s and are spread by a quarter each way", () => {
  expect(waitBefore(0, 0.5)).toBe(500);
  expect(waitBefore(3, 0.5)).toBe(4000);
  expect(waitBefore(40, 0.5)).toBe(15_000);
  expect(waitBefore(0, 0)).toBe(375);
  expect(waitBefore(0, 1)).toBe(625);
});
