import { expect, test } from "vitest";
import { rateNear } from "./rate-near";

test.each([
  [23.9, "23.976"],
  [24.02, "24"],
  [25, "25"],
  [1 / 0.0334, "29.97"],
  [12, "23.976"],
  [59.94, "59.94"],
  [120, "60"],
])("%d frames a second go by %s", (frames, name) => {
  expect(rateNear(frames)).toBe(name);
});
