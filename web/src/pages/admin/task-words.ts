import type { TaskKind } from "@aktion/schema/tasks/task";
import * as says from "#words/admin";

const words: Record<TaskKind, string> = {
  "image.generate": says.stills,
  "image.edit": says.restyles,
  "image.sketch": says.sketches,
  "image.pose": says.poses,
  "image.compose": says.scenes,
  "image.portrait": says.portraits,
  "image.upscale": says.upscales,
  "video.animate": says.shots,
  "video.bridge": says.sequences,
  "video.join": says.joins,
  "video.talk": says.talkingPortraits,
  "video.lipsync": says.lipSync,
  "speech.generate": says.voices,
  "text.enhance": says.words,
  "cast.train": says.castTraining,
  "media.frame": says.frames,
};

/** A kind of task as a filmmaker says it. */
export const taskWords = (task: string): string =>
  (words as Readonly<Record<string, string>>)[task] ?? task;
