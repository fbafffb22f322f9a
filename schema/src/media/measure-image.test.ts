import fc from "fast-check";
import { expect, test } from "vitest";
import { measureImage } from "./measure-image";
import { sampleGif, sampleJpeg, samplePng, sampleWebp } from "./samples";

const samples = {
  "image/png": samplePng(1280, 720),
  "image/jpeg": sampleJpeg(640, 480),
  "image/webp": sampleWebp(320, 200),
  "image/gif": sampleGif(64, 32),
};

test.each([
  ["image/png", 1280, 720],
  ["image/jpeg", 640, 480],
  ["image/webp", 320, 200],
  ["image/gif", 64, 32],
] as const)("%s: size of a whole file", (mime, width, height) => {
  expect(measureImage(samples[mime])).toEqual({ state: "whole", mime, width, height });
});

test("a JPEG turned by its camera is measured as shown", () => {
  expect(measureImage(sampleJpeg(640, 480, 6))).toMatchObject({ width: 480, height: 640 });
  expect(measureImage(sampleJpeg(640, 480, 3))).toMatchObject({ width: 640, height: 480 });
});

test("a changed byte inside a PNG's chunk is found", () => {
  const bytes = samplePng(10, 10);
  bytes[45] = (bytes[45] ?? 0) ^ 0xff;
  expect(measureImage(bytes).state).toBe("broken");
});

test("a side of zero is broken", () => {
  expect(measureImage(samplePng(0, 10)).state).toBe("broken");
});

test("what is no picture is named none", () => {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect(measureImage(svg)).toEqual({ state: "none" });
  expect(measureImage(new Uint8Array(0))).toEqual({ state: "none" });
});

test("a file cut off anywhere is never whole, and never throws", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(samples)), fc.nat(), (whole, cut) => {
      const part = whole.subarray(0, cut % whole.length);
      expect(measureImage(part).state).not.toBe("whole");
    }),
    { numRuns: 500 },
  );
});

test("random bytes behind a true signature never throw", () => {
  const heads = Object.values(samples).map((bytes) => bytes.subarray(0, 16));
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), (head, rest) => {
      measureImage(Uint8Array.from([...head, ...rest]));
    }),
    { numRuns: 500 },
  );
});
