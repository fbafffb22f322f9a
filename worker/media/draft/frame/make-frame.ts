import type { TaskOf } from "@aktion/schema/tasks/task";
import { readFrame } from "../../codecs/read-frame";
import { pngOf } from "../../pixels/png-of";
import type { Maker } from "../makers";

/** The asked frame of a shot, as a still of the shot's own size. */
export const makeFrame: Maker<TaskOf<"media.frame">> = async ({ video, at }, { asset, turn }) => {
  const pixels = await readFrame(asset(video), at);
  await turn.breathe();
  const bytes = await pngOf(pixels);
  const { width, height } = pixels;
  return { type: "image/png", bytes, width, height, seconds: null, poster: null };
};
