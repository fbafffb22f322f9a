import { expect, test } from "vitest";
import { Chance } from "../chance";
import { media } from "./look";
import { coloursIn, readLook } from "./read-look";

const look = (prompt: string) => readLook(prompt, new Chance(prompt));

test.each([
  ["sepia", { saturation: 0, weight: 1 }],
  ["film noir, wet streets", { saturation: 0, weight: 1 }],
  ["an oil painting", { medium: "oil" }],
  ["loose watercolour", { medium: "watercolour" }],
  ["charcoal sketch, pencil", { medium: "pencil" }],
  ["graphic novel", { medium: "comic" }],
  ["printed in a newspaper", { medium: "halftone" }],
  ["paper cut-out puppets", { medium: "cutout" }],
] as const)("%s is understood", (words, wanted) => {
  expect(look(words)).toMatchObject(wanted);
});

test("words add up: a faded Technicolor print is worn, and still more colourful than a faded one", () => {
  const both = look("Faded Technicolor");
  expect(both.fade).toBe(look("faded").fade);
  expect(both.saturation).toBeGreaterThan(look("faded").saturation);
  expect(both.saturation).toBeLessThan(look("technicolor").saturation);
});

test("one colour grades all, of two the first takes the shadows", () => {
  const [dark, middle] = look("green").tint;
  expect(look("blue and gold").tint[0]).not.toBe(look("gold and blue").tint[0]);
  expect(new Set([dark, middle]).size).toBe(2);
  expect(coloursIn("gold over deep blue, then blue again")).toHaveLength(2);
});

test("words that say no look give one of the house's, the same for the same words", () => {
  const one = look("zxqv blorf");
  expect(one).toEqual(look("zxqv blorf"));
  expect(one.tint).toHaveLength(3);
  expect(one.weight).toBeGreaterThan(0.6);
  const many = ["quux", "frobozz", "mumble", "tralala", "hmhm", "lorem ipsum", "", "..."].map(look);
  expect(new Set(many.map(({ tint }) => tint.join())).size).toBeGreaterThan(3);
});

test("however long, odd or contradictory the words, a look stays within what can be shown", () => {
  const all =
    "dark bright noir neon faded vivid pastel winter sunset sepia comic oil bleach bypass vhs 8mm ";
  for (const words of [all, all.repeat(900), "</g>\u0000", "مشهد شتوي 🌧️"]) {
    const { lift, contrast, saturation, medium, weight } = look(words);
    expect(media).toContain(medium);
    for (const value of [lift, contrast, saturation, weight]) {
      expect(Number.isFinite(value)).toBe(true);
      expect(value).toBeGreaterThanOrEqual(0);
    }
    expect(contrast).toBeLessThan(2);
    expect(lift).toBeGreaterThan(0.4);
  }
});
