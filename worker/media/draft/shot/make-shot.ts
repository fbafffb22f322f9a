import type { TaskOf } from "@aktion/schema/tasks/task";
import { filmedTag } from "../drawn/filmed";
import { film, rateOf } from "../film/roll";
import { setOf } from "../film/set";
import type { Maker } from "../makers";
import { shootingOf } from "./shooting";

/** A still, filmed with a moving camera; with an end still it comes to rest there. */
export const makeShot: Maker<TaskOf<"video.animate">> = async (task, bench) => {
  const { asset, chance, turn } = bench;
  rateOf(task.rate);
  const size = bench.shotSize(task.aspect);
  const start = await setOf(asset(task.image), size);
  await turn.breathe();
  const end = task.end === null ? null : await setOf(asset(task.end), size);
  const tags =
    start.drawn?.again && (!end || end.drawn?.again)
      ? filmedTag({
          version: 1,
          task: { ...task, prompt: task.prompt.slice(0, 4000) },
          chance: chance.text,
          start: start.drawn,
          end: end?.drawn ?? null,
        })
      : {};
  return film({ ...shootingOf(task, size, { start, end }, chance), tags }, bench);
};
