import { defaultSettings } from "@aktion/schema/money/settings";
import { expect, test } from "vitest";
import {
  builtInPrice,
  changedParts,
  priceOf,
  withBuiltInPrice,
  withMaker,
  withPrice,
} from "./settings-edits";

test("a price is kept only where it differs from the kind's own", () => {
  const standard = builtInPrice("image", "standard");
  expect(builtInPrice("image", "premium")).toBe(standard * 2);
  const dearer = withPrice(defaultSettings, "image", "standard", standard + 1);
  expect(priceOf(dearer, "image", "standard")).toBe(standard + 1);
  expect(priceOf(dearer, "image", "premium")).toBe(standard * 2);
  expect(withPrice(dearer, "image", "standard", standard).prices).toEqual({});
  expect(withBuiltInPrice(dearer, "image").prices).toEqual({});
});

test("changes are named", () => {
  expect(changedParts(defaultSettings, defaultSettings)).toEqual([]);
  const off = withMaker(defaultSettings, "fal", { on: false });
  expect(changedParts(defaultSettings, { ...off, freeStillsADay: 5 })).toEqual([
    "makers",
    "free stills",
  ]);
});
