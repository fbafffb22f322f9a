/** Most of its models are addresses; of the last, several are asked at one. */
export const models = {
  ultra: "stable-image/generate/ultra",
  core: "stable-image/generate/core",
  structure: "stable-image/control/structure",
  sketch: "stable-image/control/sketch",
  fast: "stable-image/upscale/fast",
  sd3: "sd3.5-large",
} as const;

const ofSeveral = "stable-image/generate/sd3";

/** Where a model is asked, and the fields that name it there. */
export function addressOf(
  model: string,
  modelFor: (model: string) => string,
): { readonly path: string; readonly named: Readonly<Record<string, string>> } {
  const called = modelFor(model);
  return model === models.sd3
    ? { path: `/v2beta/${ofSeveral}`, named: { model: called } }
    : { path: `/v2beta/${called}`, named: {} };
}
