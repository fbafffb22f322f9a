import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Chance } from "../chance";
import { speakingFaces } from "./speaking-face";

const facesOf = (open: readonly number[]) =>
  speakingFaces(
    open.map((one) => ({ open: one, wide: 0.7 })),
    24,
    new Chance("face"),
  );

describe("the face of whoever speaks", () => {
  test("is shut in silence and opens with the sound, in the same frame", () => {
    const faces = facesOf([0, 0, 0.9, 0.5, 0.02]);
    expect(faces.map(({ open }) => open > 0)).toEqual([false, false, true, true, false]);
    expect(faces[2]!.open).toBeGreaterThan(faces[3]!.open);
  });

  test("is one of a few, however the sound varies", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 400 }),
        (open) => {
          expect(new Set(facesOf(open).map((face) => JSON.stringify(face))).size).toBeLessThan(28);
        },
      ),
    );
  });

  test("blinks now and then", () => {
    const shut = facesOf(Array.from({ length: 240 }, () => 0)).filter(({ eyes }) => eyes === 0);
    expect(shut.length).toBeGreaterThan(2);
    expect(shut.length).toBeLessThan(30);
  });
});
