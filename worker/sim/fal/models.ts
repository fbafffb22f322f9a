import type { Family } from "../standin/plan.ts";

interface Endpoint {
  readonly family: Family;
  /** The field of the result that holds what was made. */
  readonly output: "images" | "image" | "video" | "audio" | "diffusers_lora_file";
  readonly required: readonly string[];
}

const stills = (...required: string[]): Endpoint => ({
  family: "image",
  output: "images",
  required,
});
const still = (...required: string[]): Endpoint => ({ family: "image", output: "image", required });
const shot = (...required: string[]): Endpoint => ({ family: "video", output: "video", required });
const sound = (...required: string[]): Endpoint => ({ family: "audio", output: "audio", required });

export const endpoints: Readonly<Record<string, Endpoint>> = {
  "fal-ai/flux/schnell": stills("prompt"),
  "fal-ai/flux/dev": stills("prompt"),
  "fal-ai/flux/dev/image-to-image": stills("prompt", "image_url"),
  "fal-ai/flux-pro/kontext": stills("prompt", "image_url"),
  "fal-ai/flux-2/edit": stills("prompt", "image_urls"),
  "fal-ai/flux-lora": stills("prompt", "loras"),
  "fal-ai/flux-lora-fast-training": {
    family: "model",
    output: "diffusers_lora_file",
    required: ["images_data_url", "trigger_word"],
  },
  "fal-ai/kling-video/v2.1/standard/image-to-video": shot("prompt", "image_url"),
  "fal-ai/kling-video/v2.5-turbo/pro/image-to-video": shot("prompt", "image_url"),
  "fal-ai/kling-video/v3/pro/image-to-video": shot("start_image_url"),
  "fal-ai/kling-video/ai-avatar/v2/standard": shot("image_url", "audio_url"),
  "fal-ai/minimax/hailuo-02/standard/image-to-video": shot("prompt", "image_url"),
  "fal-ai/sync-lipsync/v2": shot("video_url", "audio_url"),
  "fal-ai/latentsync": shot("video_url", "audio_url"),
  "fal-ai/sadtalker": shot("source_image_url", "driven_audio_url"),
  "fal-ai/esrgan": still("image_url"),
  "fal-ai/clarity-upscaler": still("image_url"),
  "fal-ai/minimax/speech-02-hd": sound("text"),
  "fal-ai/elevenlabs/tts/turbo-v2.5": sound("text"),
};

/** Jobs are asked after under the first two parts of the endpoint's name. */
export const appOf = (endpoint: string): string => endpoint.split("/").slice(0, 2).join("/");
