import { expect, test } from "vitest";
import {
  dialled,
  restylePresetIds,
  restylePresets,
  restylePresetSchema,
  restylePrompt,
} from "./presets";
import restyle from "./index";

test.each(restylePresetIds)("%s has the shape a preset must have", (id) => {
  const preset = restylePresets[id];
  expect(restylePresetSchema.parse(preset)).toEqual(preset);
  expect(preset.prompt === "").toBe(id === "custom");
});

test("the node offers the presets by their words, in their order", () => {
  expect(restyle.params.preset?.edit).toEqual({
    kind: "look",
    choices: restylePresetIds.map((value) => ({ value, label: restylePresets[value].label })),
  });
});

test.each(restylePresetIds)(
  "%s: a higher strength leaves the still further with every model",
  (id) => {
    for (const served of Object.values(restylePresets[id].providers).flat()) {
      const [low, middle, high] = [0, 0.5, 1].map((strength) => dialled(served, strength));
      const leaves = served.dial.parameter !== "control_strength";
      const steps = leaves ? [low, middle, high] : [high, middle, low];
      expect(steps.toSorted((one = 0, two = 0) => one - two)).toEqual(steps);
      expect(new Set(steps).size).toBe(3);
      for (const value of steps) expect(value).toBeGreaterThanOrEqual(0);
      for (const value of steps) expect(value).toBeLessThanOrEqual(1);
    }
  },
);

test("a strength beyond its ends is held there", () => {
  const [ultra] = restylePresets["emotion-mask"].providers.stability;
  if (!ultra) throw new Error("no model");
  expect(dialled(ultra, -3)).toBe(ultra.dial.at0);
  expect(dialled(ultra, 7)).toBe(ultra.dial.at1);
});

test("the preset's words come first; custom and unknown presets send the filmmaker's alone", () => {
  expect(restylePrompt("custom", " Faded Technicolor ")).toBe("Faded Technicolor");
  expect(restylePrompt("my-own", "Chalk")).toBe("Chalk");
  const both = restylePrompt("neo-tokyo-glitch", "more rain");
  expect(both.startsWith(restylePresets["neo-tokyo-glitch"].prompt)).toBe(true);
  expect(both.endsWith(". more rain")).toBe(true);
  expect(restylePrompt("ghibli-reaction", "")).toBe(restylePresets["ghibli-reaction"].prompt);
});
