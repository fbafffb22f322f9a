import type { TaskOf } from "@aktion/schema/tasks/task";
import { checkPicture } from "../../codecs/read-picture";
import { readDrawn } from "../drawn/drawn";
import type { Maker } from "../makers";
import type { Design } from "../reading/scene";
import { wordsMade } from "../words/make-words";

/**
 * Learns a member from their pictures: every one is opened, and what those that were drawn here say
 * of the member is what is kept. Ready at once; further pictures are simply learned with the others.
 */
export const makeTraining: Maker<TaskOf<"cast.train">> = async (
  { castId, photos },
  { asset, turn, tell },
) => {
  let design: Design | null = null;
  for (const [index, id] of photos.entries()) {
    const bytes = asset(id);
    checkPicture(bytes);
    design ??= readDrawn(bytes)?.people[0]?.design ?? null;
    tell((index + 1) / photos.length);
    await turn.breathe();
  }
  return wordsMade(JSON.stringify({ castId, pictures: photos.length, design }));
};
