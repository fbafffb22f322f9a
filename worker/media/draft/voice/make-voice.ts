import type { TaskOf } from "@aktion/schema/tasks/task";
import { OpusWriter } from "../../sound/opus";
import { soundFile } from "../../sound/sound-file";
import type { Maker } from "../makers";
import { speakInPieces } from "./speak";

/** A line of dialogue, spoken by the studio's own synthesiser: a scratch track, free. */
export const makeVoice: Maker<TaskOf<"speech.generate">> = async (task, { chance, turn, tell }) => {
  const writer = new OpusWriter();
  try {
    for (const { pcm, share } of speakInPieces(task.line, task.voice, chance)) {
      writer.add(pcm);
      tell(share);
      await turn.breathe();
    }
    const sound = writer.finish();
    const bytes = await soundFile(sound);
    const { seconds } = sound;
    return { type: "audio/webm", bytes, width: null, height: null, seconds, poster: null };
  } finally {
    writer.close();
  }
};
