import { sampleJpeg } from "@aktion/schema/media/samples";
import { expect, test } from "vitest";
import { layOut } from "./page-layout";
import { pictureForPdf } from "./picture-for-pdf";
import { packed, rowsOf } from "./picture-rows";
import { writePdf } from "./write-pdf";

const jpeg = sampleJpeg(40, 30).slice();

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()]).stream();
  const whole = stream.pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(whole).arrayBuffer());
}

/** Reads a document as a viewer does: from its end, by its table. */
function read(pdf: Uint8Array) {
  const text = new TextDecoder("latin1").decode(pdf);
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1]);
  const [, head, rows] = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)+)/.exec(text.slice(table))!;
  const places = [...rows!.matchAll(/(\d{10}) \d{5} n/g)].map((row) => Number(row[1]));
  expect(Number(head)).toBe(places.length + 1);
  const objects = places.map((at, index) => {
    expect(text.slice(at).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
    return text.slice(at, text.indexOf("\nendobj", at));
  });
  const streamOf = (object: number): Uint8Array => {
    const length = Number(/\/Length (\d+)/.exec(objects[object - 1]!)![1]);
    const from = places[object - 1]! + objects[object - 1]!.indexOf("stream\n") + 7;
    expect(text.slice(from + length, from + length + 10)).toBe("\nendstream");
    return pdf.subarray(from, from + length);
  };
  const numbers = (object: number, name: string) =>
    new RegExp(`/${name} \\[?([\\d. ]+)`)
      .exec(objects[object - 1]!)![1]!
      .trim()
      .split(" ")
      .map(Number);
  return { text, objects, streamOf, numbers };
}

test("its table leads to every object, and the page has the size and the picture its place", async () => {
  const picture = await pictureForPdf(new Blob([jpeg]));
  const pixels = { width: 1280, height: 720 };
  const { objects, streamOf, numbers, text } = read(
    writePdf(layOut(pixels, "a4", "10"), { ...picture, ...pixels }, "Roof (take 2) — é"),
  );
  expect(text.startsWith("%PDF-1.7\n")).toBe(true);
  expect(objects).toHaveLength(6);
  const [left, bottom, width, height] = numbers(3, "MediaBox");
  expect([left, bottom]).toEqual([0, 0]);
  expect([width! / 72, height! / 72].map((one) => one * 2.54)).toEqual([
    expect.closeTo(29.7, 3),
    expect.closeTo(21, 3),
  ]);
  const drawn = new TextDecoder().decode(streamOf(4)).split(" ").slice(1, 7).map(Number);
  expect(1280 / (drawn[0]! / 72)).toBeCloseTo(150, 2);
  expect(720 / (drawn[3]! / 72)).toBeCloseTo(150, 2);
  expect([numbers(5, "Width"), numbers(5, "Height")]).toEqual([[1280], [720]]);
  expect(objects[5]).toContain("00e9");
});

test("a JPEG stands in it byte for byte", async () => {
  const picture = await pictureForPdf(new Blob([jpeg]));
  expect(picture.packing).toBe("jpeg");
  const pdf = read(writePdf(layOut(picture, "own", "0"), picture, "Roof"));
  expect(pdf.objects[4]).toContain("/Filter /DCTDecode");
  expect(pdf.streamOf(5)).toEqual(jpeg);
});

test("pixels come back from its rows as they were, and what showed through is on white", async () => {
  const pixels = Uint8ClampedArray.from(
    [
      [10, 20, 30, 255, 200, 100, 50, 255],
      [12, 18, 33, 255, 0, 0, 0, 0],
      [255, 0, 0, 128, 1, 2, 3, 255],
    ].flat(),
  );
  const bytes = await packed(rowsOf(pixels, 2));
  const picture = { width: 2, height: 3, channels: 3, packing: "rows", bytes } as const;
  const pdf = read(writePdf(layOut(picture, "letter", "0"), picture, ""));
  expect(pdf.objects[4]).toContain("/Predictor 15 /Colors 3 /BitsPerComponent 8 /Columns 2");
  const rows = await unpacked(pdf.streamOf(5));
  const seen: number[][] = [];
  for (let y = 0; y < 3; y += 1) {
    const row = [...rows.subarray(y * 7, y * 7 + 7)];
    expect(row[0]).toBe(2);
    seen.push(row.slice(1).map((byte, at) => (byte + (seen[y - 1]?.[at] ?? 0)) & 255));
  }
  expect(seen).toEqual([
    [10, 20, 30, 200, 100, 50],
    [12, 18, 33, 255, 255, 255],
    [255, 127, 127, 1, 2, 3],
  ]);
});
