/** fal's endpoints, by what they do here. */
export const names = {
  schnell: "fal-ai/flux/schnell",
  dev: "fal-ai/flux/dev",
  restyle: "fal-ai/flux/dev/image-to-image",
  kontext: "fal-ai/flux-pro/kontext",
  severalEdit: "fal-ai/flux-2/edit",
  kling: "fal-ai/kling-video/v2.1/standard/image-to-video",
  klingPro: "fal-ai/kling-video/v2.5-turbo/pro/image-to-video",
  hailuo: "fal-ai/minimax/hailuo-02/standard/image-to-video",
  latentsync: "fal-ai/latentsync",
  syncLipsync: "fal-ai/sync-lipsync/v2",
  sadtalker: "fal-ai/sadtalker",
  avatar: "fal-ai/kling-video/ai-avatar/v2/standard",
  esrgan: "fal-ai/esrgan",
  trained: "fal-ai/flux-lora",
  training: "fal-ai/flux-lora-fast-training",
} as const;

/** Every endpoint, so that a job known by its id alone can be looked for. */
export const endpoints: readonly string[] = Object.values(names);

type Made = "image" | "video" | "model";

export const mediaOf = (endpoint: string): Made =>
  endpoint.endsWith("-training")
    ? "model"
    : /video|lipsync|latentsync|sadtalker/.test(endpoint)
      ? "video"
      : "image";
