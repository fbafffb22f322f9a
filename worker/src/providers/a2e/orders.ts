import type { Aspect, TaskOf } from "@aktion/schema/tasks/task";
import * as says from "#words/makers";
import { ProviderError, type Fit } from "../../ports/provider";
import { lengthFor, type Order } from "../order";
import { bridgeWords, faceOf, sceneWithFace, sceneWords, shotWords } from "../words";
import { title } from "./client";
import { names } from "./models";

/** What it takes of a picture is not documented; everybody's types and a side of 2048 are safe. */
export const fit: Fit = { types: ["image/png", "image/jpeg", "image/webp"], mostSide: 2048 };

/** Up to a megapixel each, in steps of 16. */
const sizes: Readonly<Record<Aspect, { width: number; height: number }>> = {
  "16:9": { width: 1280, height: 720 },
  "9:16": { width: 720, height: 1280 },
  "1:1": { width: 1024, height: 1024 },
  "4:3": { width: 1152, height: 864 },
  "3:4": { width: 864, height: 1152 },
  "21:9": { width: 1344, height: 576 },
};

/** A seed is none of its fields: it draws anew each time. */
export function still(task: TaskOf<"image.generate">): Order {
  const face = faceOf(task.cast);
  if (!face) {
    const input = { prompt: sceneWords(task), ...sizes[task.aspect] };
    return { model: names.still, input, files: {} };
  }
  return {
    model: names.stillOf,
    input: {
      prompt: sceneWithFace(task),
      ...sizes[task.aspect],
      aspect_ratio: task.aspect,
      max_images: 1,
    },
    files: { input_images: facesOf(task, 2) },
    fit,
  };
}

const facesOf = ({ cast }: TaskOf<"image.generate">, most: number): string[] =>
  cast.flatMap(({ assets }) => assets.slice(0, 1)).slice(0, most);

export const bestStill = (task: TaskOf<"image.generate">): Order => ({
  model: names.banana,
  input: {
    prompt: faceOf(task.cast) ? sceneWithFace(task) : sceneWords(task),
    aspectRatio: task.aspect,
    resolution: "1K",
    // Left out, it draws what its own filter found unsafe.
    force_generate: false,
  },
  files: { input_images: facesOf(task, 3) },
  fit,
});

const lengths = [5, 10, 15, 20];
const negative = "blur, distortion, low quality, deformed hands";

interface Shot {
  readonly prompt: string;
  readonly seconds: number;
  readonly start: string;
  readonly end: string | null;
}

/** Defaults depend on the account, so values are always sent. The shape follows the first still. */
const filmed = (model: string, { prompt, seconds, start, end }: Shot): Order => ({
  model,
  input: {
    prompt,
    negative_prompt: negative,
    model_type: end ? "FLF2V" : "GENERAL",
    video_time: lengthFor(seconds, lengths),
    extend_prompt: false,
    skip_face_enhance: false,
    number_of_images: 1,
  },
  files: { image_url: start, ...(end && { end_image_url: end }) },
  fit,
});

export const shot = (model: string, task: TaskOf<"video.animate">): Order =>
  filmed(model, {
    prompt: shotWords(task),
    seconds: task.seconds,
    start: task.image,
    end: task.end,
  });

export function bridge(model: string, task: TaskOf<"video.bridge">): Order {
  const [start, end, more] = task.images;
  if (!start || !end || more) throw new ProviderError("broken", says.bridgesTwoStills(title));
  return filmed(model, { prompt: bridgeWords(task), seconds: task.secondsPerLink, start, end });
}

/** Zero seconds: as long as the sound is. */
const spoken = {
  duration: 0,
  prompt: "Speaking, looking at the camera",
  negative_prompt: negative,
};

/** A written line is spoken first; then its sound is put in beside the still. */
export const talk = ({ image, audio }: TaskOf<"video.talk">): Order => ({
  model: names.talk,
  input: spoken,
  files: { image_url: image, ...(audio && { audio_url: audio }) },
  fit,
});

export const lips = ({ footage, audio }: TaskOf<"video.lipsync">): Order => ({
  model: names.lips,
  input: spoken,
  files: { video_url: footage, audio_url: audio },
});
