import { measurePng } from "@aktion/schema/media/measure-png";
import { crc32 } from "@aktion/schema/media/png-chunks";
import { describe, expect, test } from "vitest";
import { noteIn, withNote } from "./png-note";

const letters = (words: string) => Uint8Array.from(words, (letter) => letter.charCodeAt(0));
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const number = (value: number) =>
  Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined(letters(type), data);
  return joined(number(data.length), body, number(crc32(body, 0, body.length)));
}

async function packed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const head = Uint8Array.of(0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0);
const png = async (...extra: Uint8Array[]) =>
  joined(
    signature,
    chunk("IHDR", head),
    chunk("IDAT", await packed(Uint8Array.of(0, 0, 255))),
    ...extra,
    chunk("IEND", new Uint8Array()),
  );
const note = (data: Uint8Array, keyword = "aktion-drawing") =>
  chunk("iTXt", joined(letters(`${keyword}\0\u0001\0\0\0`), data));
const hello = () => packed(letters("hello"));

describe("a note in a PNG", () => {
  test("comes back, and the PNG stays one", async () => {
    const words = "strokes, é and 線 ".repeat(5000);
    const noted = new Uint8Array(await (await withNote(await png(), words)).arrayBuffer());
    expect(await noteIn(noted)).toBe(words);
    expect(noted.length).toBeLessThan(2000);
    expect(measurePng(noted)).toEqual({ size: { width: 2, height: 1 }, whole: true });
  });

  test("a picture without one, or of another's, has none", async () => {
    expect(await noteIn(await png())).toBeNull();
    expect(await noteIn(await png(note(await hello(), "parameters")))).toBeNull();
    expect(await noteIn(Uint8Array.of(0xff, 0xd8, 0xff))).toBeNull();
    expect(await noteIn(new Uint8Array())).toBeNull();
  });

  test("one that is broken, cut off or a bomb is none", async () => {
    expect(await noteIn(await png(note(letters("not packed at all"))))).toBeNull();
    const bomb = await png(note(await packed(new Uint8Array(1_000_000))));
    expect(bomb.length).toBeLessThan(2000);
    expect(await noteIn(bomb, 900_000)).toBeNull();
    const whole = await png(note(await hello()));
    expect(await noteIn(whole)).toBe("hello");
    for (const length of [20, 60, 90, whole.length - 20]) {
      expect(await noteIn(whole.slice(0, length))).toBeNull();
    }
  });
});
