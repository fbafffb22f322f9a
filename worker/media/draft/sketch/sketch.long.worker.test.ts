import { stillSizes } from "@aktion/schema/graph/sizes";
import { measureImage } from "@aktion/schema/media/measure-image";
import type { TaskOf } from "@aktion/schema/tasks/task";
import { expect, test } from "vitest";
import { readPicture } from "../../codecs/read-picture";
import { drawPng } from "../../codecs/resvg";
import { draft } from "../../testing/ask";

type Bytes = Uint8Array<ArrayBuffer>;

const sketch = (asked: Partial<TaskOf<"image.sketch">> = {}): TaskOf<"image.sketch"> => ({
  kind: "image.sketch",
  drawing: "drawing",
  prompt: "A house in the desert",
  strength: 1,
  aspect: "16:9",
  seed: null,
  ...asked,
});

const sheet = async (inner: string, width = 1280, height = 720): Promise<Bytes> =>
  new Uint8Array(
    await drawPng({
      svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1280 720">${inner}</svg>`,
    }),
  );

/** A house, open to nothing, with a red door filled in; and a speck of dust. */
const house = (ink: string): string =>
  `<path d="M400 600V300L600 150L800 300V600Z" fill="none" stroke="${ink}" stroke-width="5"/>`;
const door = `<rect x="560" y="450" width="90" height="148" fill="#d8432f"/>`;
const speck = `<circle cx="1100" cy="100" r="1.2" fill="#333333"/>`;

async function finished(drawing: Bytes, asked: Partial<TaskOf<"image.sketch">> = {}) {
  const answer = await draft(sketch(asked), { drawing });
  if (!answer.ok) throw new Error(answer.error.message);
  const { width, height } = answer.done;
  const size = { width: width ?? 0, height: height ?? 0 };
  const { data } = await readPicture(answer.artifact, size);
  const at = (x: number, y: number): number[] => {
    const place = (y * size.width + x) * 4;
    return Array.from(data.subarray(place, place + 3));
  };
  const light = (x: number, y: number): number =>
    at(x, y).reduce((sum, value) => sum + value, 0) / 3;
  return { bytes: answer.artifact, at, light };
}

const red = ([r = 0, g = 0, b = 0]: number[]): boolean => r > 150 && g < 110 && b < 110;

test("the lines are where they were drawn, white is inside, the scene outside, fills keep their colour", async () => {
  const { at, light } = await finished(await sheet(house("#222") + door + speck));
  for (const [x, y] of [
    [400, 450],
    [800, 400],
    [600, 600],
    [500, 225],
  ] as const) {
    expect(light(x, y)).toBeLessThan(70);
  }
  for (const [x, y] of [
    [480, 380],
    [700, 560],
    [600, 250],
  ] as const)
    expect(light(x, y)).toBeGreaterThan(205);
  expect(red(at(605, 520))).toBe(true);
  const outside = Array.from({ length: 40 }, (_, step) => light(60 + step * 7, 640));
  expect(Math.max(...outside)).toBeLessThan(240);
  expect(light(1100, 100)).toBeGreaterThan(120);
});

test.each([
  ["transparent", house("#222222"), 1280],
  ["light lines on nothing", house("#f4f4f4"), 1280],
  ["chalk on a board", `<rect width="1280" height="720" fill="#26382f"/>${house("#e8efe8")}`, 1280],
  [
    "a photo of paper, lit from a corner",
    `<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#efe2c4"/><stop offset="1" stop-color="#75664a"/></linearGradient></defs><rect width="1280" height="720" fill="url(#g)"/>${house("#57524e")}`,
    2000,
  ],
])("%s: lines come out dark, the paper is gone", async (_, inner, width) => {
  const { light } = await finished(await sheet(inner, width, (width * 9) / 16));
  expect(light(400, 450)).toBeLessThan(90);
  expect(light(800, 400)).toBeLessThan(90);
  expect(light(600, 400)).toBeGreaterThan(215);
  expect(light(1240, 690)).toBeGreaterThan(110);
});

test("the less it holds to the drawing, the calmer its lines; the house stays where it is", async () => {
  const steps = Array.from(
    { length: 60 },
    (_, step) => `L${200 + step * 14} ${360 + (step % 2) * 9}`,
  );
  const drawing = await sheet(
    `<path d="M200 360${steps.join("")}" fill="none" stroke="#222" stroke-width="4"/>${house("#222")}`,
  );
  /** How far the wavering line goes up and down, from where its dark pixels have their middle. */
  const unrest = ({ light }: Awaited<ReturnType<typeof finished>>): number => {
    let [sum, before] = [0, -1];
    for (let x = 820; x < 1000; x++) {
      let [weight, middle] = [0, 0];
      for (let y = 345; y < 385; y++) {
        const dark = Math.max(0, 110 - light(x, y));
        weight += dark;
        middle += dark * y;
      }
      const place = middle / Math.max(1, weight);
      if (before >= 0) sum += Math.abs(place - before);
      before = place;
    }
    return sum;
  };
  const exact = await finished(drawing, { strength: 1 });
  const free = await finished(drawing, { strength: 0 });
  expect(unrest(free)).toBeLessThan(unrest(exact) * 0.6);
  expect(
    Math.min(...[-3, -2, -1, 0, 1, 2, 3].map((off) => free.light(400 + off, 450))),
  ).toBeLessThan(90);
});

test("the same request gives the same bytes; another place another picture", async () => {
  const drawing = await sheet(house("#222"));
  const one = await finished(drawing, { strength: 0.6 });
  expect((await finished(drawing, { strength: 0.6 })).bytes).toEqual(one.bytes);
  expect((await finished(drawing, { strength: 0.6, prompt: "By the sea" })).bytes).not.toEqual(
    one.bytes,
  );
});

test.each(["9:16", "1:1"] as const)("a wide drawing is whole in %s", async (aspect) => {
  const { w: width, h: height } = stillSizes[aspect];
  const { bytes, light } = await finished(await sheet(house("#222")), { aspect, prompt: "" });
  expect(measureImage(bytes)).toMatchObject({ state: "whole", width, height });
  const scale = width / 1280;
  const y = Math.round(height / 2 + (600 - 360) * scale);
  const row = [-2, -1, 0, 1, 2].map((off) => light(Math.round(600 * scale), y + off));
  expect(Math.min(...row)).toBeLessThan(110);
});

test.each([
  ["nothing at all", ""],
  ["white paper", `<rect width="1280" height="720" fill="#ffffff"/>`],
  ["a speck", speck],
])("%s is refused with words", async (_, inner) => {
  expect(await draft(sketch(), { drawing: await sheet(inner) })).toEqual({
    ok: false,
    error: {
      code: "draft.unusable",
      message: "There is nothing on this drawing. Draw something, or wire another drawing in.",
    },
  });
});
