import { dialled, presetOf, type RestylePreset } from "@aktion/schema/nodes/restyle/presets";
import type { TaskOf } from "@aktion/schema/tasks/task";
import { restyleWords } from "./words";

type Restyler = keyof RestylePreset["providers"];

/**
 * What a look asks of one model of a maker: its words and the filmmaker's, how far the still is left
 * by that model's own dial, and what is sent as it is.
 */
export function restyled(
  maker: Restyler,
  model: string,
  task: TaskOf<"image.edit">,
): { readonly prompt: string } & Readonly<Record<string, string | number>> {
  const preset = presetOf(task.preset);
  const served = preset.providers[maker].find((one) => one.model === model);
  if (!served) throw new Error(`no look is served by ${maker}'s ${model}`);
  return {
    ...served.fixed,
    prompt: restyleWords(task),
    [served.dial.parameter]: dialled(served, task.strength),
    ...(served.takesNegative && preset.negative !== "" && { negative_prompt: preset.negative }),
  };
}
