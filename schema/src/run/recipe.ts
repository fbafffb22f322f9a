import { z } from "zod";
import type { CastReference, Task } from "../tasks/task";

/** What a file stood for in a task: the name of the task's own field; a cast member's face is `cast`. */
const inputFields = [
  "image",
  "drawing",
  "pose",
  "images",
  "look",
  "end",
  "shots",
  "audio",
  "footage",
  "photos",
  "video",
] as const;
type InputField = (typeof inputFields)[number];

/**
 * What a take keeps of how it was made, beside its words: its node's settings are in its run's order.
 * Seconds are from its start at the maker to its delivery; null for what nobody knew.
 */
const keptRecipeSchema = z.object({
  seed: z.number().int().nullable(),
  model: z.string().nullable(),
  seconds: z.number().nullable(),
  inputs: z.array(z.object({ field: z.enum(inputFields), asset: z.string() })),
  cast: z.array(z.object({ id: z.string().nullable(), name: z.string() })),
});
export type KeptRecipe = z.infer<typeof keptRecipeSchema>;

const filesOf = (task: Task, field: InputField): string[] => {
  const held: unknown = Reflect.get(task, field);
  const listed = Array.isArray(held) ? held : [held];
  return listed.filter((one) => typeof one === "string");
};

const castOf = (task: Task): readonly CastReference[] => ("cast" in task ? task.cast : []);

/** `task` with the seed it was sent with. */
export function recipeOf(
  task: Task,
  { model, seconds }: Pick<KeptRecipe, "model" | "seconds">,
): KeptRecipe {
  return {
    seed: "seed" in task ? task.seed : null,
    model: model || null,
    seconds,
    inputs: inputFields.flatMap((field) => filesOf(task, field).map((asset) => ({ field, asset }))),
    cast: castOf(task).map(({ castId, name }) => ({ id: castId, name })),
  };
}

/** Takes of old, and what can't be read, have none. */
export function readRecipe(text: string | null): KeptRecipe | null {
  if (text === null) return null;
  const read = keptRecipeSchema.safeParse(JSON.parse(text));
  return read.success ? read.data : null;
}
