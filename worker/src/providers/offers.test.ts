import { tiers } from "@aktion/schema/graph/graph";
import type { Task } from "@aktion/schema/tasks/task";
import { describe, expect, it } from "vitest";
import { orderFor } from "./order";
import { lines as falLines } from "./fal/offers";
import { providers } from "./providers";
import { lines as replicateLines } from "./replicate/offers";

const face = { name: "Mara", prompt: "a detective", assets: ["face"], castId: null };
const framed = { aspect: "16:9" as const, seed: 7 };
const tasks: readonly Task[] = [
  { kind: "image.generate", prompt: "A roof", cast: [face], style: null, ...framed },
  {
    kind: "image.edit",
    image: "a",
    preset: "custom",
    prompt: "b",
    cast: [],
    strength: 1,
    ...framed,
  },
  { kind: "image.sketch", drawing: "a", prompt: "", strength: 0.5, ...framed },
  { kind: "image.pose", cast: [face], image: null, pose: "p", prompt: "leaps", ...framed },
  { kind: "image.portrait", cast: [face], look: null, options: {}, variation: 0, ...framed },
  { kind: "image.upscale", image: "a", scale: 2, print: null },
  {
    kind: "video.animate",
    image: "a",
    end: null,
    prompt: "",
    seconds: 3,
    move: "auto",
    rate: "24",
    ...framed,
  },
  { kind: "video.talk", image: "a", line: "", voice: "", audio: "s", rate: "24", aspect: "1:1" },
  { kind: "video.lipsync", footage: "a", audio: "s", rate: "24", aspect: "1:1" },
  { kind: "image.compose", images: ["a", "b", "c", "d", "e", "f"], prompt: "", ...framed },
  {
    kind: "video.bridge",
    images: ["a", "b"],
    prompt: "",
    secondsPerLink: 2,
    rate: "24",
    ...framed,
  },
  { kind: "video.join", shots: ["a", "b"], rate: "24" },
  { kind: "speech.generate", line: "You came back.", voice: "ada" },
  { kind: "text.enhance", text: "A roof", style: "" },
  { kind: "cast.train", castId: "c", model: "mdl_1", photos: ["a"] },
  { kind: "media.frame", video: "v", at: "last" },
];

describe.each(providers)("$name", (provider) => {
  it("makes each kind at each tier once, and says what that costs", () => {
    const pairs = provider.offers.flatMap((one) => one.tiers.map((tier) => `${one.task} ${tier}`));
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { task: kind, cost, seconds, model } of provider.offers) {
      const task = tasks.find((one) => one.kind === kind);
      expect(task).toBeDefined();
      expect(seconds).toBeGreaterThan(0);
      expect(model).not.toBe("");
      const dear = cost(task!);
      expect(Number.isInteger(dear)).toBe(true);
      expect(dear > 0).toBe((provider.configuration?.key ?? null) !== null);
    }
  });

  it("makes drafts only where they are free, words aside", () => {
    const draft = provider.offers.some(
      (one) => one.tiers.includes("draft") && one.task !== "text.enhance",
    );
    expect(draft).toBe(provider.configuration === null);
  });
});

describe.each([
  { title: "Replicate", lines: replicateLines },
  { title: "fal", lines: falLines },
])("$title", ({ title, lines }) => {
  it("orders from a model it names, with words that are never empty", () => {
    for (const task of tasks.filter((one) => lines.some((line) => line.task === one.kind))) {
      for (const tier of tiers) {
        const { model, input } = orderFor(title, lines, task, tier);
        expect(model).toMatch(/^[\w-]+\/[\w./-]+$/);
        if ("prompt" in input) expect(input["prompt"]).not.toBe("");
        expect(JSON.parse(JSON.stringify(input))).toEqual(input);
      }
    }
  });

  it("says that it does not make what it does not make", () => {
    const task: Task = { kind: "text.enhance", text: "a", style: "b" };
    expect(() => orderFor(title, lines, task, "standard")).toThrow(/does not make this/);
  });
});
