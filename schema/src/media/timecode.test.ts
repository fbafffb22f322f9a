import { describe, expect, it } from "vitest";
import { rateNames, rates } from "../graph/rates";
import { frameAt, timecodeOf } from "./timecode";

describe("timecode", () => {
  it.each([
    [0, "24", "00:00:00:00"],
    [23, "24", "00:00:00:23"],
    [24, "24", "00:00:01:00"],
    [86_400, "24", "01:00:00:00"],
    [1800, "29.97", "00:01:00:00"],
    [1799, "29.97df", "00:00:59;29"],
    [1800, "29.97df", "00:01:00;02"],
    [17_981, "29.97df", "00:09:59;29"],
    [17_982, "29.97df", "00:10:00;00"],
    [107_892, "29.97df", "01:00:00;00"],
    [3600, "59.94df", "00:01:00;04"],
  ] as const)("names frame %i at %s", (frame, rate, words) => {
    expect(timecodeOf(frame, rate)).toBe(words);
  });

  it("gives every frame of ten minutes a number of its own", () => {
    for (const rate of ["24", "29.97df", "59.94df"] as const) {
      const names = Array.from({ length: 36_000 }, (_, frame) => timecodeOf(frame, rate));
      expect(new Set(names).size).toBe(36_000);
    }
  });

  it("keeps the clock in step over an hour of dropped numbers", () => {
    const hour = Math.round((3600 * rates["29.97df"].frames) / rates["29.97df"].per);
    expect(timecodeOf(hour, "29.97df")).toBe("01:00:00;00");
  });

  it("finds the frame of a moment at every rate", () => {
    for (const rate of rateNames)
      for (const frame of [0, 1, 47, 1001, 50_000])
        expect(frameAt((frame * rates[rate].per) / rates[rate].frames, rate)).toBe(frame);
  });
});
