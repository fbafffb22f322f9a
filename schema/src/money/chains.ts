import type { Tier } from "../graph/graph";

/** How a chain of makers is named in the settings. */
export const chainKey = (tier: Tier, task: string): string => `${tier} ${task}`;

/** What one account serves with several models goes on from model to model. */
const stability = ["stability", "stability-core", "stability-structure", "stability-sd3"] as const;

/**
 * Who is asked first for a kind of task, as long as nobody set another order. Makers that are not
 * named come after those that are. A tier's own order stands before the task's.
 */
const orders: Readonly<Record<string, readonly string[]>> = {
  "image.generate": ["fal", "a2e", "huggingface", "replicate"],
  "premium image.generate": ["openai", ...stability, "aiml", "fal", "gemini"],
  "image.sketch": ["replicate"],
  "image.edit": [...stability, "aiml", "replicate", "fal"],
  "image.pose": ["replicate", "gemini"],
  "image.compose": ["runcomfy"],
  "image.portrait": ["gemini", "fal"],
  "image.upscale": ["replicate", "stability-fast", "fal"],
  "video.animate": ["a2e", "fal", "replicate"],
  "video.bridge": ["runcomfy", "a2e"],
  "video.talk": ["a2e", "fal"],
  "video.lipsync": ["a2e", "fal", "replicate"],
  "speech.generate": ["a2e"],
  // The studio's own rules need no key and nobody's time; an admin may put a model first.
  "text.enhance": ["draft", "huggingface", "gemini", "ollama"],
};

/** Kinds of nodes that are served in an order of their own. */
const ofKind: Readonly<Record<string, readonly string[]>> = {
  character: ["a2e", "fal", "replicate"],
};

/** The makers of a kind of task as they are asked while nobody set another order. */
export function builtInChain(
  tier: Tier,
  task: string,
  makers: readonly string[],
  kind = "",
): string[] {
  const order =
    (tier === "standard" ? ofKind[kind] : undefined) ??
    orders[chainKey(tier, task)] ??
    orders[task] ??
    [];
  const named = order.filter((name) => makers.includes(name));
  return [...named, ...makers.filter((name) => !named.includes(name))];
}
