import * as says from "#words/cast-training";
import type { TrainingMark } from "./training-state";

/** A member's training in a sentence. */
export const trainingWords: Readonly<Record<TrainingMark, string>> = {
  none: says.notTrainedYet,
  training: says.isBeingTrained,
  failed: says.trainingFailedShort,
  rehearsed: says.isRehearsedShort,
  trained: says.isTrainedShort,
};
