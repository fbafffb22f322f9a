import type { Aspect, TaskOf } from "@aktion/schema/tasks/task";
import type { Fit } from "../../ports/provider";
import type { Order } from "../order";
import { restyled } from "../restyled";
import { sceneWords } from "../words";
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

/** A look as one of its models is asked for it. */
export function looked(model: string, task: TaskOf<"image.edit">) {
  const { prompt, ...rest } = restyled("stability", model, task);
  return { ...worded(prompt), ...rest };
}

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
    ...looked("sd3", task),
    ...common(task),
  },
  files: { image: task.image },
  fit: startsFrom,
});
