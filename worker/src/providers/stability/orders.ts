import type { Aspect, TaskOf } from "@aktion/schema/tasks/task";
import type { Fit } from "../../ports/provider";
import type { Order } from "../order";
import { editWords, sceneWords } from "../words";
import { models } from "./models";

/** How orders are written that several offers share. Defaults move, so values are always sent. */
const types: Fit["types"] = ["image/png", "image/jpeg", "image/webp"];

/** A request holds 10 MiB, its words among them. */
export const mostSent = 10_000_000;
export const startsFrom: Fit = { types, mostSide: 16_384, mostBytes: mostSent };
export const follows: Fit = { types, mostPixels: 9_437_184, mostBytes: mostSent };
/** Never scaled: a still is not made smaller to be made larger. */
export const asItIs: Fit = { types };

/** 4:3 is not among those it takes: 5:4 is nearest. */
const aspects: Readonly<Record<Aspect, string>> = {
  "16:9": "16:9",
  "9:16": "9:16",
  "1:1": "1:1",
  "4:3": "5:4",
  "3:4": "4:5",
  "21:9": "21:9",
};
export const framed = ({ aspect }: { aspect: Aspect }) => ({ aspect_ratio: aspects[aspect] });

/** Here 0 means "any", and the last of 32 bits is none. */
export const common = ({ seed }: { seed: number | null }) => ({
  output_format: "png",
  ...(seed !== null && { seed: seed === 0 || seed > 4_294_967_294 ? 4_294_967_294 : seed }),
});

const mostWords = 10_000;
export const worded = (words: string) => ({
  prompt: (words || "A film still.").slice(0, mostWords),
});

const rounded = (value: number): number => Math.round(value * 100) / 100;

/**
 * Strength is how far a still may change. Its own scale is the same way round, but below a third
 * nothing is seen to change, and at 1 the still is not looked at at all.
 */
export const changed = (strength: number): number => rounded(0.35 + 0.55 * strength);

/** Here it is how far the still is held to, 0.7 unless said: the other way round. */
export const heldTo = (strength: number): number => rounded(1 - 0.6 * strength);

export const scene = (model: string, task: TaskOf<"image.generate">): Order => ({
  model,
  input: { ...worded(sceneWords(task)), ...framed(task), ...common(task) },
  files: {},
});

export const sd3Scene = (task: TaskOf<"image.generate">): Order => {
  const { input, ...order } = scene(models.sd3, task);
  return { ...order, input: { mode: "text-to-image", ...input } };
};

/** Its shape is the still's own: an aspect is refused beside a still. */
export const sd3Edit = (task: TaskOf<"image.edit">): Order => ({
  model: models.sd3,
  input: {
    mode: "image-to-image",
    ...worded(editWords(task)),
    strength: changed(task.strength),
    ...common(task),
  },
  files: { image: task.image },
  fit: startsFrom,
});
