import type { Family } from "../standin/plan.ts";

interface Model {
  readonly family: Family;
  /** Null for an official model, which is called by its name. */
  readonly version: string | null;
  /** "mapped": a list whose first picture is the map of edges. */
  readonly shape: "single" | "list" | "mapped";
  readonly required: readonly string[];
}

const official = (family: Family, shape: Model["shape"], ...required: string[]): Model => ({
  family,
  version: null,
  shape,
  required,
});
const community = (version: string, model: Model): Model => ({ ...model, version });

const scribble = "435061a1b5a4c1e26740464bf786efdfa9cb3a3ac488595a2de23e143fdb0117";
const pose = "0304f7f774ba7341ef754231f794b1ba3d129e3c46af3022241325ae0c50fb99";
const latentsync = "637ce1919f807ca20da3a448ddc2743535d2853649574cd52a933120e9b9e293";
const esrgan = "42fed1c4974146d4d2414e2be2c5277c7fcf05fcc3a73abf41610695738c1d7b";

export const models: Readonly<Record<string, Model>> = {
  "black-forest-labs/flux-schnell": official("image", "list", "prompt"),
  "black-forest-labs/flux-dev": official("image", "list", "prompt"),
  "black-forest-labs/flux-kontext-dev": official("image", "single", "prompt", "input_image"),
  "black-forest-labs/flux-kontext-pro": official("image", "single", "prompt"),
  "wan-video/wan-2.2-i2v-fast": official("video", "single", "prompt", "image"),
  "kwaivgi/kling-v2.1": official("video", "single", "prompt", "start_image"),
  "minimax/hailuo-02": official("video", "single", "prompt"),
  "sync/lipsync-2": official("video", "single", "video", "audio"),
  "jagilley/controlnet-scribble": community(
    scribble,
    official("image", "mapped", "prompt", "image"),
  ),
  "jagilley/controlnet-pose": community(pose, official("image", "mapped", "prompt", "image")),
  "bytedance/latentsync": community(latentsync, official("video", "single", "video", "audio")),
  "nightmareai/real-esrgan": community(esrgan, official("image", "single", "image")),
};

const byVersion = new Map(
  Object.entries(models).flatMap(([name, { version }]) => (version ? [[version, name]] : [])),
) as ReadonlyMap<string, string>;

/** The model that a `version` names: an id, `owner/name:id`, or an official model's name. */
export function modelFor(version: string): string | null {
  if (models[version]?.version === null) return version;
  return byVersion.get(version.split(":").at(-1) ?? "") ?? null;
}
