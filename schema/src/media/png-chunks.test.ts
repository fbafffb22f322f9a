import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measurePng } from "./measure-png";
import {
  crc32,
  packedPngText,
  pngChunk,
  pngChunks,
  pngText,
  readPackedPngText,
  readPngText,
  withPngChunks,
} from "./png-chunks";
import { samplePng } from "./samples";

const letters = (words: string) => Uint8Array.from(words, (letter) => letter.charCodeAt(0));
const letter = fc.constantFrom("a", " ", "\n", "\0", "é", "線", "\u{1F3AC}", "\u{10FFFF}");
const png = samplePng(4, 3);
const saying = (text: string, keyword = "aktion:graph") =>
  withPngChunks(png, [pngText(keyword, text)]);

describe("the chunks of a PNG", () => {
  test("the checksum is that of the standard", () => {
    expect(crc32(letters("123456789"), 0, 9)).toBe(0xcbf43926);
    expect([...pngChunk("IEND", new Uint8Array())].slice(8)).toEqual([0xae, 0x42, 0x60, 0x82]);
  });

  test("are walked from the first to the last", () => {
    const chunks = [...pngChunks(png)];
    expect(chunks.map(({ type }) => type)).toEqual(["IHDR", "IDAT", "IEND"]);
    expect(chunks.at(-1)?.end).toBe(png.length);
    expect([...pngChunks(letters("\xff\xd8\xff\xe0 no PNG at all, but long enough"))]).toEqual([]);
  });

  test("whatever is said comes back, and the picture is whole", () => {
    fc.assert(
      fc.property(fc.string({ unit: letter }), (words) => {
        const made = saying(words);
        expect(measurePng(made)).toEqual({ size: { width: 4, height: 3 }, whole: true });
        expect(readPngText(made, "aktion:graph")).toBe(words);
        expect(readPngText(made, "aktion:run")).toBeNull();
      }),
    );
  });

  test("packed and plain words are told apart", () => {
    const packed = withPngChunks(png, [packedPngText("note", letters("packed"))]);
    expect(readPngText(packed, "note")).toBeNull();
    expect(readPackedPngText(packed, "note")).toEqual(letters("packed"));
    expect(readPackedPngText(saying("plain", "note"), "note")).toBeNull();
  });

  test("a keyword with a language and a translation is read past both", () => {
    const chunk = pngChunk("iTXt", letters("Title\0\0\0en-GB\0Titel\0A roof"));
    expect(readPngText(withPngChunks(png, [chunk]), "Title")).toBe("A roof");
  });

  test("a file that breaks off, lies about a length or is noise is walked to its end at most", () => {
    const made = saying("a rooftop at night");
    fc.assert(
      fc.property(fc.nat(made.length - 1), (length) => {
        for (const { end } of pngChunks(made.slice(0, length)))
          expect(end).toBeLessThanOrEqual(length);
        readPngText(made.slice(0, length), "aktion:graph");
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const bytes = Uint8Array.from([...png.slice(0, 33), ...noise]);
        for (const { end } of pngChunks(bytes)) expect(end).toBeLessThanOrEqual(bytes.length);
        readPngText(bytes, "aktion:graph");
        readPackedPngText(bytes, "aktion:graph");
      }),
    );
    const lying = saying("hello");
    lying.set([0xff, 0xff, 0xff, 0xff], 33);
    expect([...pngChunks(lying)].map(({ type }) => type)).toEqual(["IHDR"]);
    expect(readPngText(lying, "aktion:graph")).toBeNull();
  });
});
