import type { TaskOf } from "@aktion/schema/tasks/task";
import { FrameReader } from "../../codecs/read-frame";
import { withSound } from "../../codecs/with-sound";
import { encodeOpus } from "../../sound/opus";
import type { Sound } from "../../sound/sound";
import { wordsOf } from "../film/plate";
import { film, framesOver, perSecondOf, rateOf } from "../film/roll";
import type { Bench, Made } from "../makers";
import { audioBar } from "./audio-bar";

/** Where footage can be opened frame by frame the sound is shown over it, else it is only laid under. */
export async function filmFootage(
  footage: Uint8Array,
  sound: Sound,
  task: TaskOf<"video.lipsync">,
  bench: Bench,
): Promise<Made> {
  const { turn } = bench;
  const rate = rateOf(task.rate);
  const opus = await encodeOpus(sound.samples, () => turn.breathe());
  const reader = await FrameReader.open(footage);
  if (!reader) return { ...(await withSound(footage, opus, () => turn.breathe())), poster: null };
  try {
    const { width, height } = await reader.at("first");
    const perSecond = perSecondOf(rate);
    const seconds = Math.max(reader.seconds, sound.seconds);
    const bar = audioBar(sound, width, height);
    return await film(
      {
        width,
        height,
        rate,
        count: framesOver(seconds, rate),
        sound: opus,
        look: (index) => String(index),
        draw: async (index, frame) => {
          // A hair beyond the frame's start, so that rounding never shows the one before.
          const pixels = await reader.at(index / perSecond + 0.001);
          frame.set(wordsOf(pixels).subarray(0, frame.length));
          bar.draw(frame, index / perSecond);
        },
      },
      bench,
    );
  } finally {
    reader.close();
  }
}
