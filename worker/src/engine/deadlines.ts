import type { TaskKind } from "@aktion/schema/tasks/task";

const minute = 60_000;

/** How long a maker may sit on a job before it is called off there and tried elsewhere. */
const deadlines: Record<TaskKind, number> = {
  "image.generate": 6 * minute,
  "image.edit": 6 * minute,
  "image.sketch": 6 * minute,
  "image.pose": 6 * minute,
  "image.portrait": 8 * minute,
  "image.upscale": 6 * minute,
  "image.compose": 30 * minute,
  "video.animate": 25 * minute,
  "video.bridge": 30 * minute,
  "video.join": 10 * minute,
  "video.talk": 25 * minute,
  "video.lipsync": 25 * minute,
  "speech.generate": 4 * minute,
  "text.enhance": 2 * minute,
  "cast.train": 90 * minute,
  // Time enough for somebody to open the board, where a browser must take it.
  "media.frame": 15 * minute,
};

export const deadlineOf = (task: TaskKind): number => deadlines[task];
