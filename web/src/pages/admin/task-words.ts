import type { TaskKind } from "@aktion/schema/tasks/task";

const words: Record<TaskKind, string> = {
  "image.generate": "Stills",
  "image.edit": "Restyles",
  "image.sketch": "Sketches",
  "image.pose": "Poses",
  "image.compose": "Scenes",
  "image.portrait": "Portraits",
  "image.upscale": "Upscales",
  "video.animate": "Shots",
  "video.bridge": "Sequences",
  "video.talk": "Talking portraits",
  "video.lipsync": "Lip-sync",
  "speech.generate": "Voices",
  "text.enhance": "Words",
  "cast.train": "Cast training",
  "media.frame": "Frames",
};

/** A kind of task as a filmmaker says it. */
export const taskWords = (task: string): string =>
  (words as Readonly<Record<string, string>>)[task] ?? task;
