import type { Family } from "../standin/plan.ts";

interface Model {
  readonly family: Family;
  readonly required: readonly string[];
  /** Every field it takes, with what a value may be. */
  readonly fields: Readonly<Record<string, (value: unknown) => boolean>>;
}

const text = (value: unknown): boolean => typeof value === "string";
const words = (value: unknown): boolean =>
  typeof value === "string" && value.length > 0 && value.length <= 4000;
const among =
  (...values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);
const between =
  (least: number, most: number) =>
  (value: unknown): boolean =>
    typeof value === "number" && value >= least && value <= most;
const address = (value: unknown): boolean =>
  typeof value === "string" && /^(https?:\/\/|data:image\/)./.test(value);
const addresses = (value: unknown): boolean =>
  address(value) ||
  (Array.isArray(value) && value.length > 0 && value.length <= 4 && value.every(address));

const kontext = {
  prompt: words,
  aspect_ratio: among("21:9", "16:9", "4:3", "3:2", "1:1", "2:3", "3:4", "9:16", "9:21"),
  output_format: among("jpeg", "png"),
  safety_tolerance: among("1", "2", "3", "4", "5", "6"),
  guidance_scale: between(1, 20),
  seed: between(1, 0x7fffffff),
  num_images: between(1, 4),
};
const kling = {
  prompt: words,
  image_url: address,
  duration: among(5, 10),
  negative_prompt: text,
  cfg_scale: between(0, 1),
};

export const models: Readonly<Record<string, Model>> = {
  "flux/kontext-pro/text-to-image": { family: "image", required: ["prompt"], fields: kontext },
  "flux/kontext-max/text-to-image": { family: "image", required: ["prompt"], fields: kontext },
  "flux/kontext-pro/image-to-image": {
    family: "image",
    required: ["prompt", "image_url"],
    fields: { ...kontext, image_url: addresses },
  },
  "flux/kontext-max/image-to-image": {
    family: "image",
    required: ["prompt", "image_url"],
    fields: { ...kontext, image_url: addresses },
  },
  "flux/dev/image-to-image": {
    family: "image",
    required: ["prompt", "image_url"],
    fields: {
      prompt: words,
      image_url: address,
      strength: between(0, 1),
      num_inference_steps: between(1, 50),
      guidance_scale: between(1, 20),
      seed: between(1, 0x7fffffff),
      num_images: between(1, 4),
      enable_safety_checker: among(true, false),
    },
  },
  "klingai/v2.5-turbo/pro/image-to-video": {
    family: "video",
    required: ["prompt", "image_url"],
    fields: kling,
  },
  "kling-video/v2.1/standard/image-to-video": {
    family: "video",
    required: ["prompt", "image_url"],
    fields: kling,
  },
  "google/veo-3.1-i2v": {
    family: "video",
    required: ["prompt", "image_url"],
    fields: {
      prompt: words,
      image_url: address,
      aspect_ratio: among("16:9", "9:16"),
      duration: among(4, 6, 8),
      resolution: among("720p", "1080p"),
      generate_audio: among(true, false),
    },
  },
};

/** What is wrong with a request; null when nothing is. */
export function wrongWith({ required, fields }: Model, input: Record<string, unknown>) {
  const missing = required.find((field) => input[field] === undefined);
  if (missing) return `${missing}: Required`;
  const odd = Object.entries(input).find(
    ([field, value]) => field !== "model" && !fields[field]?.(value),
  );
  return odd ? `${odd[0]}: Invalid value. Received ${JSON.stringify(odd[1]).slice(0, 40)}` : null;
}
