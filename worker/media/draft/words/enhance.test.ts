import { describe, expect, test } from "vitest";
import { Chance } from "../chance";
import { enhance } from "./enhance";

const of = (text: string, style = "") => enhance(text, style, new Chance(text));

describe("enhancing a prompt", () => {
  test.each([
    "Mara waits on the roof",
    "Mara waits on the roof.",
    "أم تنتظر على السطح",
    "Close-up, 85 mm, backlit: she cries",
    "Wer da? «Niemand»",
  ])("keeps every word of %s, first and as they are", (text) => {
    expect(of(text).startsWith(text)).toBe(true);
  });

  test("adds framing, lens and light where they are not said", () => {
    const words = of("Mara waits on the roof at night");
    expect(words).toMatch(/shot|close-up/i);
    expect(words).toMatch(/\d\d mm/);
    expect(words).toMatch(/lamp|moonlight/);
  });

  test("does not say again what was said", () => {
    const words = of("Close-up, 35 mm, candlelight: she reads");
    expect(words.match(/\d\d mm/g)).toHaveLength(1);
    expect(words.match(/close-up/gi)).toHaveLength(1);
    expect(words).not.toMatch(/lamp|sun|daylight/);
  });

  test("never asks for another hour or weather", () => {
    for (const time of ["at dawn", "at dusk", "at noon", "at night"]) {
      const words = of(`A boat leaves the harbour ${time}`);
      expect(words.split(". ").slice(1).join(" ")).not.toMatch(/\b(rain|snow|fog|storm)\b/i);
    }
    expect(of("A boat at noon")).not.toMatch(/moonlight|last light/);
  });

  test("leans towards the style", () => {
    expect(of("Two men argue", "film noir, 35 mm")).toMatch(/film noir, 35 mm\.$/);
  });

  test("is the same for the same words", () => {
    expect(of("A dog runs")).toBe(of("A dog runs"));
  });
});
