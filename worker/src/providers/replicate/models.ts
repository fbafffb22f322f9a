/**
 * What Replicate's models take and give. Official models are called by name; a community model by
 * its version, for its latest may take other fields.
 */
interface Model {
  readonly version: string | null;
  readonly media: "image" | "video";
  /** Which of several outputs is the picture. */
  readonly index: number;
}

const official = (media: Model["media"]): Model => ({ version: null, media, index: 0 });

export const names = {
  flux: "black-forest-labs/flux-schnell",
  restyle: "black-forest-labs/flux-dev",
  scribble: "jagilley/controlnet-scribble",
  pose: "jagilley/controlnet-pose",
  wan: "wan-video/wan-2.2-i2v-fast",
  kling: "kwaivgi/kling-v2.1",
  latentsync: "bytedance/latentsync",
  lipsync: "sync/lipsync-2",
  esrgan: "nightmareai/real-esrgan",
} as const;

export const models: Readonly<Record<string, Model>> = {
  [names.flux]: official("image"),
  [names.restyle]: official("image"),
  // The first output is the map of edges it found, never the picture.
  [names.scribble]: {
    version: "435061a1b5a4c1e26740464bf786efdfa9cb3a3ac488595a2de23e143fdb0117",
    media: "image",
    index: 1,
  },
  [names.pose]: {
    version: "0304f7f774ba7341ef754231f794b1ba3d129e3c46af3022241325ae0c50fb99",
    media: "image",
    index: 1,
  },
  [names.wan]: official("video"),
  [names.kling]: official("video"),
  [names.latentsync]: {
    version: "637ce1919f807ca20da3a448ddc2743535d2853649574cd52a933120e9b9e293",
    media: "video",
    index: 0,
  },
  [names.lipsync]: official("video"),
  [names.esrgan]: {
    version: "42fed1c4974146d4d2414e2be2c5277c7fcf05fcc3a73abf41610695738c1d7b",
    media: "image",
    index: 0,
  },
};

export const modelOf = (name: string): Model => models[name] ?? official("image");

/** What is called for a model: itself, or the one an operator named instead, `owner/name:version`. */
export function calledOf(
  model: string,
  modelFor: (model: string) => string,
): { readonly name: string; readonly version: string | null } {
  const called = modelFor(model);
  if (called === model) return { name: model, version: modelOf(model).version };
  const [name = called, version = null] = called.split(":");
  return { name, version };
}
