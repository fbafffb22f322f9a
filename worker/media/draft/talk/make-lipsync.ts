import { sniff } from "@aktion/schema/media/sniff";
import type { TaskOf } from "@aktion/schema/tasks/task";
import { Chance } from "../chance";
import { readFilmed } from "../drawn/filmed";
import { setOfDrawn } from "../film/set";
import type { Maker } from "../makers";
import { readSound } from "../../sound/read-sound";
import { shootingOf } from "../shot/shooting";
import { MediaRefusal } from "../../refusal";
import { filmFootage } from "./footage";
import { filmSpeaking } from "./speaking";
import { talkFrom } from "./make-talk";

/** Lips in step with the sound: on a still, on a shot that was drawn here, and honestly on footage. */
export const makeLipsync: Maker<TaskOf<"video.lipsync">> = async (task, bench) => {
  const { asset, turn } = bench;
  const footage = asset(task.footage);
  const sound = await readSound(asset(task.audio));
  await turn.breathe();
  if (sniff(footage)?.kind === "image") return talkFrom(footage, sound, task, bench);
  const filmed = await readFilmed(footage);
  if (filmed?.task.kind !== "video.animate") return filmFootage(footage, sound, task, bench);
  const { task: shot, chance, start, end } = filmed;
  const size = bench.shotSize(shot.aspect);
  const set = await setOfDrawn(start, size);
  const last = end && (await setOfDrawn(end, size));
  if (!set) throw new MediaRefusal("draft.unusable", "This shot can't be drawn again.");
  const shooting = shootingOf(shot, size, { start: set, end: last }, new Chance(chance));
  return filmSpeaking(shooting, set, sound, bench);
};
