import { AppError } from "@aktion/schema/errors";
import type { TaskKind } from "@aktion/schema/tasks/task";
import * as says from "#words/run";
import type { MediaMaker } from "../ports/outside";
import { ProviderError } from "../ports/provider";
import type { Measured } from "../services/measure-media";

/** No maker's word counts for what it made: only what its bytes turn out to be. */
const words: Record<Measured["kind"], string> = {
  image: says.aStill,
  video: says.aShot,
  audio: says.sound,
};

/** Pixels and seconds between which something a maker made may be taken for a still, shot or sound. */
const leastSide = 32;
const longest = 30 * 60;
const shortest = 0.1;

/** Models that work from lines answer the lines they found beside the picture. */
const fromLines: ReadonlySet<TaskKind> = new Set(["image.sketch", "image.pose"]);

export const useless = (message: string, retryable = false): ProviderError =>
  new ProviderError("unusable", message, { retryable });

/** What a file was measured to be, or the fault in words; one that is cut off may arrive whole yet. */
export async function measuredAs(
  wanted: Measured["kind"],
  measuring: Promise<Measured>,
): Promise<Measured> {
  const found = await measuring.catch((fault: unknown) => {
    throw fault instanceof AppError ? useless(says.theFileDoesNotOpen, true) : fault;
  });
  if (found.kind !== wanted)
    throw useless(says.theMakerSentAnother(words[found.kind], words[wanted]));
  const { width, height, seconds } = found;
  const sides = width === null || height === null || Math.min(width, height) >= leastSide;
  const lasts = seconds === null || (seconds >= shortest && seconds <= longest);
  if (!sides || !lasts) throw useless(says.theSizeMakesNoSense);
  return found;
}

/** Throws for a still in which there is nothing to be seen, or not what was asked for. */
export async function judgeStill(
  media: Pick<MediaMaker, "look">,
  bytes: Uint8Array<ArrayBuffer>,
  task: TaskKind,
): Promise<void> {
  const seen = await media.look(bytes);
  if (!seen) throw useless(says.theFileDoesNotOpen, true);
  if (seen.blank) throw useless(says.thePictureIsEmpty);
  if (seen.edges && fromLines.has(task)) throw useless(says.onlyTheLinesCame);
}
