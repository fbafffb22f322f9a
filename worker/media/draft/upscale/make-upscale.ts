import type { TaskOf } from "@aktion/schema/tasks/task";
import type { Pixels } from "../../codecs/pixels";
import { checkPicture, readPicture } from "../../codecs/read-picture";
import { Resampler } from "../../pixels/resample";
import { writePng } from "../../pixels/write-png";
import { readDrawn, withDrawn } from "../drawn/drawn";
import type { Maker } from "../makers";
import { enlargedSize } from "./enlarged-size";

const sharpness = 0.3;

function hasAlpha({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}

/** Resamples and writes strip by strip: beside the source only the finished file is ever whole. */
export const makeUpscale: Maker<TaskOf<"image.upscale">> = async (task, { asset, turn, tell }) => {
  const bytes = asset(task.image);
  const own = checkPicture(bytes);
  const { width, height, density } = enlargedSize(task, own);
  const source = await readPicture(bytes, own);
  await turn.breathe();
  const channels = hasAlpha(source) ? 4 : 3;
  const resampler = new Resampler(source, {
    width,
    height,
    across: { from: 0, length: source.width },
    down: { from: 0, length: source.height },
    sharpness: width > source.width ? sharpness : 0,
    channels,
  });
  const png = await writePng(
    { width, height, channels, density },
    (y, into) => resampler.row(y, into),
    async (share) => {
      tell(share * 0.98);
      await turn.breathe();
    },
  );
  const drawn = readDrawn(bytes);
  const made = drawn ? withDrawn(png, { ...drawn, again: null }) : png;
  return { type: "image/png", bytes: made, width, height, seconds: null, poster: null };
};
