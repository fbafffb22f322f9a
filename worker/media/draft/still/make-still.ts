import { stillSizes } from "@aktion/schema/graph/sizes";
import type { TaskOf } from "@aktion/schema/tasks/task";
import { castOf } from "../drawn/cast";
import type { Maker } from "../makers";
import { readScene } from "../reading/read-scene";
import { drawPanel } from "./draw-panel";

/** A storyboard panel of what the words ask for, at the aspect's size. */
export const makeStill: Maker<TaskOf<"image.generate">> = async (
  { prompt, style, cast, aspect },
  { asset, chance, turn, tell },
) => {
  const words = { prompt, style: style?.text ?? "", cast: castOf(cast, asset) };
  const scene = readScene(words, chance);
  tell(0.2);
  await turn.breathe();
  return drawPanel(scene, stillSizes[aspect], chance);
};
