import type { Aspect, CastReference, TaskOf } from "@aktion/schema/tasks/task";
import * as says from "#words/makers";
import { ProviderError, type Fit } from "../../ports/provider";
import { lengthFor, type Order } from "../order";
import { restyled } from "../restyled";
import { faceOf, portraitWords, shotWords } from "../words";
import { names } from "./models";

/** How orders are written that several offers share. Defaults move, so values are always sent. */
const seeded = (seed: number | null) => (seed === null ? {} : { seed: seed & 0x7fffffff });

/** Up to a megapixel each, in steps of 16. */
const sizes: Readonly<Record<Aspect, { width: number; height: number }>> = {
  "16:9": { width: 1280, height: 720 },
  "9:16": { width: 720, height: 1280 },
  "1:1": { width: 1024, height: 1024 },
  "4:3": { width: 1152, height: 864 },
  "3:4": { width: 864, height: 1152 },
  "21:9": { width: 1344, height: 576 },
};

export const plainFlux = (aspect: Aspect, seed: number | null) => ({
  image_size: sizes[aspect],
  num_images: 1,
  enable_safety_checker: true,
  output_format: "png",
  sync_mode: false,
  ...seeded(seed),
});

export const edited = (
  prompt: string,
  image: string,
  task: { aspect: Aspect; seed: number | null },
): Order => ({
  model: names.kontext,
  input: {
    prompt,
    aspect_ratio: task.aspect,
    guidance_scale: 3.5,
    num_images: 1,
    safety_tolerance: "2",
    output_format: "png",
    sync_mode: false,
    ...seeded(task.seed),
  },
  files: { image_url: image },
});

/** Its shape is the still's own. */
export const restyledStill = (task: TaskOf<"image.edit">): Order => ({
  model: names.restyle,
  input: {
    ...restyled("fal", names.restyle, task),
    num_images: 1,
    enable_safety_checker: true,
    output_format: "png",
    sync_mode: false,
    ...seeded(task.seed),
  },
  files: { image_url: task.image },
});

export const fluxDev = (prompt: string, aspect: Aspect, seed: number | null): Order => ({
  model: names.dev,
  input: { prompt, num_inference_steps: 28, guidance_scale: 3.5, ...plainFlux(aspect, seed) },
  files: {},
});

/** The word that a member's model answers to: nobody's name, and always the same. */
const triggerOf = (castId: string): string => `ak${castId.slice(-6).toLowerCase()}`;

/** Those who play and were trained here. */
const trainedOf = (cast: readonly CastReference[]) =>
  cast.flatMap(({ castId, name, model }) =>
    castId !== null && model?.maker === "fal"
      ? [{ id: model.id, says: `${triggerOf(castId)} is ${name}.` }]
      : [],
  );

export const isTrained = (cast: readonly CastReference[]): boolean => trainedOf(cast).length > 0;

/** With the models of those who play: each is called by its word. */
export function withTrained(
  prompt: string,
  task: { cast: readonly CastReference[]; aspect: Aspect; seed: number | null },
): Order {
  const trained = trainedOf(task.cast);
  const words = [...trained.map(({ says: who }) => who), prompt].join(" ");
  const plain = fluxDev(words, task.aspect, task.seed);
  return { ...plain, model: names.trained, models: trained.map(({ id }) => id) };
}

/** Photos are cut to the face by the trainer itself. */
const photosFit: Fit = {
  types: ["image/png", "image/jpeg", "image/webp"],
  mostSide: 2048,
  mostBytes: 4 * 1024 * 1024,
};

export const training = ({ castId, photos }: TaskOf<"cast.train">): Order => ({
  model: names.training,
  input: {
    trigger_word: triggerOf(castId),
    steps: 1000,
    is_style: false,
    create_masks: true,
    is_input_format_already_preprocessed: false,
  },
  files: {},
  zip: { images_data_url: photos },
  fit: photosFit,
});

export function portrait(task: TaskOf<"image.portrait">): Order {
  const face = faceOf(task.cast);
  const words = portraitWords(task);
  if (isTrained(task.cast) && !task.look) return withTrained(words, task);
  if (!face) return fluxDev(words, task.aspect, task.seed);
  if (!task.look) return edited(words, face, task);
  return {
    model: names.severalEdit,
    input: {
      prompt: `The person of the first picture in the look of the second. ${words}`,
      ...plainFlux(task.aspect, task.seed),
    },
    files: { image_urls: [face, task.look] },
  };
}

export const shot = (model: string, task: TaskOf<"video.animate">): Order => ({
  model,
  input: {
    prompt: shotWords(task),
    duration: String(lengthFor(task.seconds, [5, 10])),
    negative_prompt: "blur, distort, low quality",
    cfg_scale: 0.5,
  },
  files: { image_url: task.image, ...(task.end && { tail_image_url: task.end }) },
});

/** Kling's standard model takes no end still; this one does. */
export const shotWithEnd = (task: TaskOf<"video.animate">): Order => ({
  model: names.hailuo,
  input: {
    prompt: shotWords(task),
    duration: String(lengthFor(task.seconds, [6, 10])),
    resolution: "768P",
    prompt_optimizer: false,
  },
  files: { image_url: task.image, ...(task.end && { end_image_url: task.end }) },
});

export function soundOf({ audio }: TaskOf<"video.talk">): string {
  if (audio) return audio;
  throw new ProviderError("broken", says.falSpeaksToSound);
}
