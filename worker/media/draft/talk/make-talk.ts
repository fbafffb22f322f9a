import type { TaskOf } from "@aktion/schema/tasks/task";
import { MediaRefusal } from "../../refusal";
import { longestSound, readSound } from "../../sound/read-sound";
import type { Sound } from "../../sound/sound";
import { ease } from "../film/moves";
import { framesOver, rateOf } from "../film/roll";
import { filmSet, setOf } from "../film/set";
import type { Bench, Made, Maker } from "../makers";
import { speak, speechLength } from "../voice/speak";
import { filmSpeaking } from "./speaking";

/** A still that says something: the camera comes slowly nearer meanwhile. */
export async function talkFrom(
  still: Uint8Array,
  sound: Sound,
  { rate: rateName, aspect }: Pick<TaskOf<"video.talk">, "rate" | "aspect">,
  bench: Bench,
): Promise<Made> {
  const { width, height } = bench.shotSize(aspect);
  const rate = rateOf(rateName);
  const set = await setOf(still, { width, height });
  await bench.turn.breathe();
  const count = framesOver(sound.seconds, rate);
  const nearer = Math.min(0.12, 0.012 * sound.seconds);
  // The camera steps every other frame: a slow move does not show it, and half the drawing is saved.
  const cameraAt = (index: number) => ({
    zoom: 1 + nearer * ease((index - (index % 2)) / Math.max(1, count - 1)),
    x: 0,
    y: -0.2,
  });
  return filmSpeaking(
    {
      width,
      height,
      rate,
      count,
      look: (index) => String(cameraAt(index).zoom),
      draw: (index, frame, people) => filmSet(set, cameraAt(index), frame, width, people),
    },
    set,
    sound,
    bench,
  );
}

/** A talking portrait: to the sound that came along, else to the line in the draft's own voice. */
export const makeTalk: Maker<TaskOf<"video.talk">> = async (task, bench) => {
  const { asset, chance } = bench;
  const still = asset(task.image);
  if (task.audio !== null) return talkFrom(still, await readSound(asset(task.audio)), task, bench);
  if (speechLength(task.line, task.voice) > longestSound) {
    const words = `This line lasts over ${longestSound / 60} minutes. Cut it in two, and run it again.`;
    throw new MediaRefusal("draft.unusable", words);
  }
  return talkFrom(still, speak(task.line, task.voice, chance), task, bench);
};
