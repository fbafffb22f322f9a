import type { Task } from "./task";

const castAssets = (cast: readonly { assets: string[] }[]): string[] =>
  cast.flatMap((one) => one.assets);
const some = (...ids: (string | null)[]): string[] => ids.filter((id) => id !== null);

const readers: { [K in Task["kind"]]: (task: Extract<Task, { kind: K }>) => string[] } = {
  "image.generate": (task) => castAssets(task.cast),
  "image.edit": (task) => [task.image, ...castAssets(task.cast)],
  "image.sketch": (task) => [task.drawing],
  "image.pose": (task) => [...some(task.image, task.pose), ...castAssets(task.cast)],
  "image.compose": (task) => task.images,
  "image.portrait": (task) => [...some(task.look), ...castAssets(task.cast)],
  "image.upscale": (task) => [task.image],
  "video.animate": (task) => some(task.image, task.end),
  "video.bridge": (task) => task.images,
  "video.join": (task) => task.shots,
  "video.talk": (task) => some(task.image, task.audio),
  "video.lipsync": (task) => [task.footage, task.audio],
  "speech.generate": () => [],
  "text.enhance": () => [],
  "cast.train": (task) => task.photos,
  "media.frame": (task) => [task.video],
};

/** The media a task is made from, each once. */
export function assetsIn(task: Task): string[] {
  const read = readers[task.kind] as (task: Task) => string[];
  return [...new Set(read(task))];
}
