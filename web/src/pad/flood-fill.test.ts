import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eachStretch, flooded, runsOf, type Pixels } from "./flood-fill";

/** "#" is ink, "." paper, "+" the soft edge of a line. */
function pixelsOf(...rows: string[]): Pixels {
  const width = rows[0]!.length;
  const tones: Record<string, number> = { "#": 20, "+": 170, ".": 255 };
  const data = new Uint8ClampedArray(
    rows
      .join("")
      .split("")
      .flatMap((sign) => [tones[sign]!, tones[sign]!, tones[sign]!, 255]),
  );
  return { width, height: rows.length, data };
}

const drawn = (mask: Uint8Array, width: number): string[] =>
  Array.from({ length: mask.length / width }, (_, y) =>
    [...mask.subarray(y * width, (y + 1) * width)].map((one) => (one ? "x" : ".")).join(""),
  );

const ring = pixelsOf("........", ".######.", ".#....#.", ".#..#.#.", ".######.", "........");

describe("filling", () => {
  test("stays inside the line", () => {
    expect(drawn(flooded(ring, 2, 2, 20), 8)).toEqual([
      "........",
      "........",
      "..xxxx..",
      "..xx.x..",
      "........",
      "........",
    ]);
  });

  test("goes round corners, not over diagonals", () => {
    const maze = pixelsOf(".#...", ".#.#.", "...#.", "####.", ".....");
    expect(drawn(flooded(maze, 0, 0, 20), 5)).toEqual([
      "x.xxx",
      "x.x.x",
      "xxx.x",
      "....x",
      "xxxxx",
    ]);
  });

  test("tolerance takes in what is nearly the same colour", () => {
    const soft = pixelsOf("..+#+..");
    expect(drawn(flooded(soft, 0, 0, 20), 7)).toEqual(["xx....."]);
    expect(drawn(flooded(soft, 0, 0, 40), 7)).toEqual(["xxx...."]);
    expect(drawn(flooded(soft, 0, 0, 100), 7)).toEqual(["xxxxxxx"]);
  });

  test("outside the paper is nothing", () => {
    expect(flooded(ring, -1, 0, 20).includes(1)).toBe(false);
    expect(flooded(ring, 8, 0, 20).includes(1)).toBe(false);
  });

  const picture = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
    .chain(([width, height]) =>
      fc.tuple(
        fc.constant({ width, height }),
        fc.array(fc.constantFrom(0, 1), { minLength: width * height, maxLength: width * height }),
        fc.nat(width - 1),
        fc.nat(height - 1),
      ),
    );

  test("reaches just what can be walked to", () => {
    fc.assert(
      fc.property(picture, ([paper, ink, x, y]) => {
        const data = new Uint8ClampedArray(ink.flatMap((one) => [one * 255, 0, 0, 255]));
        const mask = flooded({ ...paper, data }, x, y, 10);
        const { width } = paper;
        const reached = new Set([y * width + x]);
        for (const at of reached) {
          const near = [at - width, at + width];
          if (at % width > 0) near.push(at - 1);
          if (at % width < width - 1) near.push(at + 1);
          for (const next of near) if (ink[next] === ink[at]) reached.add(next);
        }
        expect([...mask.keys()].filter((at) => mask[at] === 1)).toEqual(
          [...reached].sort((one, other) => one - other),
        );
      }),
    );
  });

  test("runs give the mask back", () => {
    fc.assert(
      fc.property(picture, ([paper, ink]) => {
        const mask = Uint8Array.from(ink);
        const back = new Uint8Array(mask.length);
        eachStretch(runsOf(mask), paper.width, (x, y, length) => {
          expect(x + length).toBeLessThanOrEqual(paper.width);
          back.fill(1, y * paper.width + x, y * paper.width + x + length);
        });
        expect(back).toEqual(mask);
      }),
    );
  });
});
