export const theDraftMakerRefusedThis = "The Draft maker refused this.";
export const noOpenBoardTookThisFrame =
  "No open board took this frame. Keep its board open and run again.";

export const falSpeaksToSound =
  "fal makes a portrait speak to sound, not to a written line. Wire sound in.";

export const doesNotMakeThis = (title: string) => `${title} does not make this.`;

export const isBusy = (title: string) => `${title} is busy. This goes on by itself in a moment.`;
export const answerWasLost = (title: string) =>
  `${title} was asked, but its answer was lost: it may be at work on this. Nothing was sent twice.`;
export const studioAccountIsUsedUp = (title: string) =>
  `The studio's account with ${title} is used up. You were not charged; tell the studio's admin.`;
export const declined = (title: string) =>
  `${title} declined this under its content rules. You were not charged; change the words or the picture and run again.`;
export const refusedStudioKey = (title: string) =>
  `${title} refused the studio's key. Tell the studio's admin.`;
export const ownAccountIsUsedUp = (title: string) =>
  `Your account with ${title} is used up. Top it up there, or remove your own key to run with credits.`;
export const refusedOwnKey = (title: string) =>
  `${title} refused your own key. Change it in your settings, or remove it to run with credits.`;
export const noKeyFor = (title: string) => `The studio has no key for ${title}.`;
export const couldNotBeReached = (title: string) =>
  `${title} could not be reached. This goes on by itself.`;
export const didNotAnswerNow = (title: string) =>
  `${title} did not answer. Nothing was charged; try again in a moment.`;
export const isResting = (title: string, minutes: number) =>
  `${title} is resting: it failed several times. You were not charged; run again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`;
export const fileCouldNotBeHanded = (title: string) =>
  `A file this node uses could not be handed to ${title}. Run again.`;
export const madeNothing = (title: string) =>
  `${title} finished, but there was no picture or shot to take. You were not charged; run again.`;
export const couldNotMakeThis = (title: string) => `${title} could not make this.`;
export const cantWorkFromThis = (title: string) => `${title} can't work from this request.`;
export const isOutOfOrder = (title: string) => `${title} is out of order at the moment.`;
export const noLongerAnswers = (title: string) => `${title} no longer answers for this model.`;
export const itNoLongerKnowsThisJob = "It no longer knows this job.";

export const replicateKeepsNoPerson =
  "Replicate's pose model follows a pose but can't keep a pictured person. Wire in a cast member described in words.";
export const replicateNeedsAPose =
  "Replicate's pose model needs a picture of the pose. Wire one in.";

export const jobWasCalledOff = "The job was called off there.";
