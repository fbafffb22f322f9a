import { stillSizes } from "@aktion/schema/graph/sizes";
import type { TaskOf } from "@aktion/schema/tasks/task";
import { drawPng } from "../../codecs/resvg";
import { drawScene } from "../art/draw-scene";
import type { Maker } from "../makers";
import { readScene } from "../reading/read-scene";

/** A storyboard panel of what the words ask for, at the aspect's size. */
export const makeStill: Maker<TaskOf<"image.generate">> = async (task, { chance, turn, tell }) => {
  const { w: width, h: height } = stillSizes[task.aspect];
  const svg = drawScene(readScene(task, chance), width, height, chance);
  tell(0.4);
  await turn.breathe();
  const bytes = await drawPng({ svg });
  return { type: "image/png", bytes, width, height, seconds: null, poster: null };
};
