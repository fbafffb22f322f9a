import type { Aspect } from "@aktion/schema/tasks/task";
import * as says from "#words/makers";
import { ProviderError, type Fit } from "../../ports/provider";
import { lengthFor, line, type Line, type Order } from "../order";
import { restyled } from "../restyled";
import { sceneWithFaces, sceneWords, shotWords } from "../words";
import { names } from "./models";

/** Where there is no link, a file goes inside the request: it must be small. */
const fit: Fit = {
  types: ["image/png", "image/jpeg", "image/webp"],
  mostSide: 2048,
  mostBytes: 6_000_000,
};

/** Seeds are counted from 1. */
const seeded = ({ seed }: { seed: number | null }) =>
  seed === null ? {} : { seed: seed & 0x7fffffff || 1 };

/** Defaults move, so values are always sent. */
const common = ({ aspect, seed }: { aspect: Aspect; seed: number | null }) => ({
  aspect_ratio: aspect,
  output_format: "png",
  safety_tolerance: "2",
  num_images: 1,
  ...seeded({ seed }),
});

const mostWords = 4000;
const worded = (words: string) => ({ prompt: words.slice(0, mostWords) });

/** It publishes no prices by model: the same models' prices elsewhere, and a third more. */
const still = () => 52_000;
const aSecond = 91_000;

export const lines: readonly Line[] = [
  line({
    task: "image.generate",
    tiers: ["premium"],
    seconds: 15,
    model: names.words,
    cost: still,
    order(task): Order {
      const faces = task.cast.flatMap(({ assets }) => assets.slice(0, 1)).slice(0, 4);
      return faces.length === 0
        ? { model: names.words, input: { ...worded(sceneWords(task)), ...common(task) }, files: {} }
        : {
            model: names.edit,
            input: { ...worded(sceneWithFaces(task)), ...common(task) },
            files: { image_url: faces },
            fit,
          };
    },
  }),
  line({
    task: "image.edit",
    tiers: ["standard", "premium"],
    seconds: 15,
    model: names.restyle,
    cost: still,
    order(task) {
      const { prompt, ...look } = restyled("aiml", names.restyle, task);
      return {
        model: names.restyle,
        input: {
          ...worded(prompt),
          ...look,
          num_images: 1,
          enable_safety_checker: true,
          ...seeded(task),
        },
        files: { image_url: task.image },
        fit,
      };
    },
  }),
  line({
    task: "video.animate",
    tiers: ["premium"],
    seconds: 150,
    model: names.shot,
    cost: ({ seconds }) => lengthFor(seconds, [5, 10]) * aSecond,
    order(task) {
      if (task.end) throw new ProviderError("broken", says.aimlTakesNoEndStill);
      return {
        model: names.shot,
        input: {
          ...worded(shotWords(task)),
          duration: lengthFor(task.seconds, [5, 10]),
          negative_prompt: "blur, distort, low quality",
          cfg_scale: 0.5,
        },
        files: { image_url: task.image },
        fit,
      };
    },
  }),
];
