import { measureImage } from "@aktion/schema/media/measure-image";
import { expect, test } from "vitest";
import { blur, boxBlur, enlarged, partOf, shrunk } from "./blur";
import { clouds, speckAt } from "./noise";
import { flooded, regionsOf } from "./regions";
import { readPlainPng } from "./read-png";
import { Resampler } from "./resample";
import { closed, dilated, distanceTo } from "./spread";
import { rampOf } from "./tones";
import { writePng } from "./write-png";

const size = { width: 90, height: 70 };
const plane = (value: (x: number, y: number) => number): Float32Array =>
  Float32Array.from({ length: size.width * size.height }, (_, at) =>
    value(at % size.width, Math.floor(at / size.width)),
  );

test.each([0.8, 2, 5, 12])(
  "a blur of %d leaves an even plane as it is, up to its edges",
  (sigma) => {
    for (const value of blur(
      plane(() => 0.37),
      size,
      sigma,
    ))
      expect(value).toBeCloseTo(0.37, 4);
  },
);

test("a box blur is the mean of its square, with the edge carried on", () => {
  const dots = plane((x, y) => speckAt(x, y, 5));
  const soft = boxBlur(dots, size, 2);
  const mean = (x: number, y: number): number => {
    let sum = 0;
    for (let dy = -2; dy <= 2; dy++) {
      for (let dx = -2; dx <= 2; dx++) {
        const sx = Math.min(size.width - 1, Math.max(0, x + dx));
        const sy = Math.min(size.height - 1, Math.max(0, y + dy));
        sum += dots[sy * size.width + sx] ?? 0;
      }
    }
    return sum / 25;
  };
  for (const [x, y] of [
    [0, 0],
    [89, 69],
    [1, 40],
    [44, 0],
    [50, 33],
  ] as const) {
    expect(soft[y * size.width + x]).toBeCloseTo(mean(x, y), 4);
  }
});

test("made small and large again, a slope stays where it was", () => {
  const slope = plane((x, y) => x / 200 + y / 300);
  const small = partOf(size, 4);
  const back = enlarged(shrunk(slope, size, 4), small, size, 4);
  for (let y = 4; y < 64; y++) {
    for (let x = 4; x < 84; x++) {
      expect(back[y * size.width + x]).toBeCloseTo(slope[y * size.width + x] ?? 0, 3);
    }
  }
});

test("clouds and specks are the same for the same seed, others for another, and centred", () => {
  const one = clouds(size, { across: 12, octaves: 2, seed: 9 });
  expect(clouds(size, { across: 12, octaves: 2, seed: 9 })).toEqual(one);
  expect(clouds(size, { across: 12, octaves: 2, seed: 10 })).not.toEqual(one);
  expect(Math.abs(one.reduce((sum, value) => sum + value, 0) / one.length)).toBeLessThan(0.15);
});

test("closing takes a thin line out and leaves a slope and a broad bar", () => {
  const drawn = plane((x, y) =>
    x === 20 || x === 21 ? 0 : x > 50 && x < 80 ? 0.2 : 0.5 + y / 200,
  );
  const bare = closed(drawn, size, 4);
  expect(bare[30 * size.width + 20]).toBeCloseTo(0.5 + 30 / 200, 2);
  expect(bare[30 * size.width + 65]).toBeCloseTo(0.2, 5);
  expect(bare[10 * size.width + 5]).toBeCloseTo(0.55, 2);
});

test("dilating reaches exactly as far as its radius", () => {
  const grown = dilated(
    plane((x, y) => (x === 40 && y === 30 ? 1 : 0)),
    size,
    3,
  );
  expect(grown.reduce((sum, value) => sum + value, 0)).toBe(49);
  expect(grown[27 * size.width + 37]).toBe(1);
  expect(grown[26 * size.width + 37]).toBe(0);
});

test("distances are true to a tenth", () => {
  const mask = new Uint8Array(size.width * size.height);
  mask[20 * size.width + 20] = 1;
  const away = distanceTo(mask, size);
  for (const [x, y] of [
    [50, 20],
    [20, 60],
    [50, 50],
    [60, 35],
    [0, 0],
  ] as const) {
    const real = Math.hypot(x - 20, y - 20);
    expect(Math.abs((away[y * size.width + x] ?? 0) / real - 1)).toBeLessThan(0.1);
  }
});

test("regions hang together over corners; a flood does not slip through one", () => {
  const mask = new Uint8Array(size.width * size.height);
  for (let step = 0; step < 30; step++) mask[(10 + step) * size.width + 10 + step] = 1;
  mask[5 * size.width + 70] = 1;
  expect(regionsOf(mask, size).regions.map(({ area }) => area)).toEqual([1, 30]);
  const walls = new Uint8Array(mask.length);
  for (let step = 0; step < 70; step++) walls[step * size.width + step] = 1;
  const reached = flooded(walls, [size.width - 1], size);
  expect(reached[40 * size.width + 60]).toBe(1);
  expect(reached[60 * size.width + 10]).toBe(0);
});

test("a ramp passes through its colours", () => {
  const ramp = rampOf([
    [0.2, "#000000"],
    [0.6, "#ff0000"],
    [1, "#ffffff"],
  ]);
  expect(Array.from(ramp.subarray(0, 3))).toEqual([0, 0, 0]);
  expect(Array.from(ramp.subarray(153 * 3, 153 * 3 + 3))).toEqual([1, 0, 0]);
  expect(Array.from(ramp.subarray(255 * 3))).toEqual([1, 1, 1]);
});

const source = {
  width: 40,
  height: 30,
  data: Uint8Array.from({ length: 4800 }, (_, at) => {
    if ((at & 3) === 3) return 255;
    return Math.floor(at / 4) % 40 < 20 ? 30 : 220;
  }),
};

test.each([
  [100, 75],
  [160, 31],
  [20, 15],
  [40, 30],
])(
  "resampled to %i x %i an edge keeps its place, has no halo, and flats stay flat",
  (width, height) => {
    const resampler = new Resampler(source, {
      width,
      height,
      across: { from: 0, length: 40 },
      down: { from: 0, length: 30 },
      sharpness: 0.3,
      channels: 3,
    });
    const row = new Uint8Array(width * 3);
    for (let y = 0; y < height; y++) {
      resampler.row(y, row);
      expect(row[0]).toBe(30);
      expect(row[width * 3 - 1]).toBe(220);
      if (width >= 40) for (const value of row) expect(value >= 30 && value <= 220).toBe(true);
      const edge = row.findIndex((value) => value > 125) / 3 / width;
      expect(Math.abs(edge - 0.5)).toBeLessThan(1.5 / width);
    }
  },
);

test.each([3, 4] as const)(
  "a PNG of %i channels gives its pixels and its density back",
  async (channels) => {
    const [width, height] = [37, 23];
    const value = (at: number, y: number): number => Math.floor(speckAt(at, y, 3) * 256);
    const png = await writePng({ width, height, channels, density: 5906 }, (y, into) => {
      for (let at = 0; at < into.length; at++) into[at] = y < 9 ? at : value(at, y);
    });
    expect(measureImage(png)).toEqual({ state: "whole", mime: "image/png", width, height });
    const view = new DataView(png.buffer);
    expect([view.getUint32(33 + 8), view.getUint32(33 + 12), png[33 + 16]]).toEqual([
      5906, 5906, 1,
    ]);
    const read = await readPlainPng(png, 255);
    const own = read?.data ?? new Uint8Array();
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const at = x * channels;
        const shown = (channel: number): number =>
          y < 9 ? (at + channel) & 255 : value(at + channel, y);
        const alpha = channels === 4 ? shown(3) : 255;
        const wanted = (shown(1) * alpha + 255 * (255 - alpha)) / 255;
        expect(Math.abs((own[(y * width + x) * 4 + 1] ?? -9) - wanted)).toBeLessThanOrEqual(0.51);
      }
    }
    expect(await readPlainPng(png.slice(0, png.length / 2), 255)).toBeNull();
    const rows = await unfiltered(png, width * channels, channels);
    rows.forEach((row, y) => {
      row.forEach((shown, at) => expect(shown).toBe(y < 9 ? at & 255 : value(at, y)));
    });
  },
);

/** The way back, written from PNG's own description of its filters. */
async function unfiltered(
  png: Uint8Array<ArrayBuffer>,
  length: number,
  step: number,
): Promise<Uint8Array[]> {
  const view = new DataView(png.buffer);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 8; at < png.length; at += view.getUint32(at) + 12) {
    if (view.getUint32(at + 4) === 0x49444154)
      parts.push(png.slice(at + 8, at + 8 + view.getUint32(at)));
  }
  const inflated = new Blob(parts).stream().pipeThrough(new DecompressionStream("deflate"));
  const data = new Uint8Array(await new Response(inflated).arrayBuffer());
  const rows: Uint8Array[] = [];
  for (let from = 0; from < data.length; from += length + 1) {
    const row = data.slice(from + 1, from + 1 + length);
    const above = rows.at(-1) ?? new Uint8Array(length);
    for (let at = 0; at < length; at++) {
      const left = row[at - step] ?? 0;
      const up = above[at] ?? 0;
      const corner = above[at - step] ?? 0;
      const guess = left + up - corner;
      const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one));
      const near =
        (a ?? 0) <= (b ?? 0) && (a ?? 0) <= (c ?? 0) ? left : (b ?? 0) <= (c ?? 0) ? up : corner;
      row[at] = (row[at] ?? 0) + ([0, left, up, (left + up) >> 1, near][data[from] ?? 0] ?? 0);
    }
    rows.push(row);
  }
  return rows;
}
