import { measureImage } from "@aktion/schema/media/measure-image";
import type { TaskOf } from "@aktion/schema/tasks/task";
import { expect, test } from "vitest";
import { readPicture } from "../../codecs/read-picture";
import { drawPng } from "../../codecs/resvg";
import { encodeWebp } from "../../codecs/webp";
import { draft, stillBytes } from "../../testing/ask";
import { readDrawn } from "../drawn/drawn";

type Bytes = Uint8Array<ArrayBuffer>;

const upscale = (asked: Partial<TaskOf<"image.upscale">> = {}): TaskOf<"image.upscale"> => ({
  kind: "image.upscale",
  image: "still",
  scale: 2,
  print: null,
  ...asked,
});

async function enlarged(
  still: Bytes,
  asked: Partial<TaskOf<"image.upscale">> = {},
): Promise<Bytes> {
  const answer = await draft(upscale(asked), { still });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.artifact;
}

const drawn = async (width: number, height: number, inner: string): Promise<Bytes> =>
  new Uint8Array(
    await drawPng({
      svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inner}</svg>`,
    }),
  );

/** Pixels per metre as the file says them, by its chunks. */
function densityOf(png: Bytes): readonly number[] | null {
  const view = new DataView(png.buffer);
  for (let at = 8; at + 12 <= png.length; at += view.getUint32(at) + 12) {
    if (view.getUint32(at + 4) !== 0x70485973) continue;
    return [view.getUint32(at + 8), view.getUint32(at + 12), view.getUint8(at + 16)];
  }
  return null;
}

test("an enlarged still keeps its people and looks the same; the same request gives the same bytes", async () => {
  const still = await stillBytes({ prompt: "Close-up of an old sailor at sea" });
  const one = await enlarged(still, { scale: 1.5 });
  expect(measureImage(one)).toMatchObject({ state: "whole", width: 1920, height: 1080 });
  expect(await enlarged(still, { scale: 1.5 })).toEqual(one);
  expect(readDrawn(one)?.people).toEqual(readDrawn(still)?.people);
  expect(readDrawn(one)?.again).toBeNull();
  expect(densityOf(one)).toBeNull();
  const [before, after] = [
    await readPicture(still, { width: 320, height: 180 }),
    await readPicture(one, { width: 320, height: 180 }),
  ];
  let off = 0;
  for (const [at, value] of before.data.entries()) off += Math.abs(value - (after.data[at] ?? 0));
  expect(off / before.data.length).toBeLessThan(2);
});

test.each([
  ["a4", 64, 36, 1754, 987],
  ["a5", 36, 64, 698, 1240],
  ["a3", 200, 100, 2480, 1240],
])("%s is written with 150 DPI", async (print, width, height, w, h) => {
  const still = await drawn(width, height, `<rect width="100%" height="100%" fill="#804020"/>`);
  const made = await enlarged(still, { scale: null, print });
  expect(measureImage(made)).toMatchObject({ state: "whole", width: w, height: h });
  expect(densityOf(made)).toEqual([5906, 5906, 1]);
});

test("flat colours stay what they are; an edge is sharp and has no halo", async () => {
  const half = `<rect width="20" height="30" fill="#1f1c1a"/><rect x="20" width="20" height="30" fill="#f6f1e7"/>`;
  const made = await enlarged(await drawn(40, 30, half), { scale: 8 });
  const { data, width } = await readPicture(made, { width: 320, height: 240 });
  const red = (x: number): number => data[(120 * width + x) * 4] ?? -1;
  for (let x = 0; x < 320; x++) expect(red(x) >= 0x1f && red(x) <= 0xf6).toBe(true);
  expect([red(0), red(150), red(170), red(319)]).toEqual([0x1f, 0x1f, 0xf6, 0xf6]);
  const between = Array.from({ length: 320 }, (_, x) => red(x)).filter((v) => v > 0x28 && v < 0xec);
  expect(between.length).toBeLessThan(9);
});

test.each(["png", "webp"])("what is half see-through stays so, from %s", async (kind) => {
  const png = await drawn(
    16,
    16,
    `<rect width="16" height="16" fill="#ff8040" fill-opacity="0.5"/>`,
  );
  const data = new Uint8Array(16 * 16 * 4).map((_, at) => [255, 128, 64, 128][at % 4] ?? 0);
  const webp = new Uint8Array(await encodeWebp({ data, width: 16, height: 16 }, 100, 4));
  const made = await enlarged(kind === "png" ? png : webp, { scale: 3 });
  // On white, whoever reads it sees the colour half as strong.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48"><rect width="48" height="48" fill="#fff"/><image href="http://made/" width="48" height="48"/></svg>`;
  const shown = await readPicture(
    new Uint8Array(await drawPng({ svg, images: new Map([["http://made/", made]]) })),
    { width: 48, height: 48 },
  );
  const middle = (24 * 48 + 24) * 4;
  for (const [channel, value] of [255, 191, 159].entries()) {
    expect(Math.abs((shown.data[middle + channel] ?? 0) - value)).toBeLessThan(6);
  }
});

test("more than a still may have is refused before any work, with what would fit", async () => {
  const answer = await draft(upscale({ scale: 8 }), { still: await stillBytes() });
  expect(answer).toEqual({
    ok: false,
    error: {
      code: "media.too-large",
      message:
        "That would be 10240 by 5760, and a still may have 16 megapixels at most. Up to 4.1 times as large works.",
    },
  });
});

test("no picture, and no known sheet, are refused with words", async () => {
  const words: Bytes = new Uint8Array(new TextEncoder().encode("not a picture"));
  expect(await draft(upscale(), { still: words })).toMatchObject({
    error: { code: "media.undecodable" },
  });
  const still = await drawn(4, 4, "<rect width='4' height='4'/>");
  expect(await draft(upscale({ scale: null, print: "a0" }), { still })).toMatchObject({
    error: { code: "draft.unusable" },
  });
});
