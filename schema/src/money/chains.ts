import type { Tier } from "../graph/graph";

/** How a chain of makers is named in the settings. */
export const chainKey = (tier: Tier, task: string): string => `${tier} ${task}`;

/** Where one maker is known to be the better first choice. */
const first: Readonly<Record<string, readonly string[]>> = {
  "image.edit": ["replicate"],
  "image.upscale": ["replicate"],
};

/** The makers of a kind of task as they are asked while nobody set another order. */
export function builtInChain(task: string, makers: readonly string[]): string[] {
  const better = (first[task] ?? []).filter((name) => makers.includes(name));
  return [...better, ...makers.filter((name) => !better.includes(name))];
}
