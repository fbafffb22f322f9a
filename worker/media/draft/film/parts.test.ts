import { expect, test } from "vitest";
import { packFrames, partFrames, unpackFrames } from "./parts";

const frames = (from: number) =>
  Array.from({ length: partFrames }, (_, index) => Uint8Array.of(from + index, 7, index));

test("frames come back from their parts as they were, in order", () => {
  const [one, two] = [frames(0), frames(100)];
  expect(unpackFrames([packFrames(one), packFrames(two)])).toEqual([...one, ...two]);
});

test("a part that is cut, or short of a frame, counts for nothing, and all after it neither", () => {
  const whole = packFrames(frames(0));
  for (const broken of [
    whole.subarray(0, -2),
    packFrames(frames(0).slice(1)),
    new Uint8Array(3),
    Uint8Array.of(255, 255, 255, 255, 1),
  ]) {
    expect(unpackFrames([broken])).toEqual([]);
    expect(unpackFrames([whole, broken, whole])).toHaveLength(partFrames);
  }
});
