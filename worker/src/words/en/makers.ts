export const theDraftMakerRefusedThis = "The Draft maker refused this.";
export const noOpenBoardTookThisFrame =
  "No open board took this frame. Keep its board open and run again.";

export const falSpeaksToSound =
  "fal makes a portrait speak to sound, not to a written line. Wire sound in.";
export const putsLipsToShotsOnly = (title: string) =>
  `${title} puts lips to a shot, not to a still. Make a shot of the still first, or use a talking portrait.`;

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
export const wroteNothing = (title: string) =>
  `${title} finished, but there were no words to take. You were not charged; run again.`;
export const wroteTooMuch = (title: string) =>
  `${title} did not come to an end. You were not charged; shorten the words and run again.`;
export const answeredInWords = (title: string) =>
  `${title} answered in words and made no picture. You were not charged; say what is to be seen and run again.`;
export const quotaIsUsedUp = (title: string) =>
  `${title} makes no more with this key today: its quota is used up. You were not charged; tell whoever keeps the key.`;
export const doesNotServeThisAccount = (title: string) =>
  `${title} does not serve the account of this key as it is set up there. You were not charged; tell whoever keeps the key.`;
export const hasNoModel = (title: string, model: string) =>
  `${title} has no model called ${model}. Tell the studio's admin to load it there, or to name another.`;
export const isLoadingTheModel = (title: string) =>
  `${title} is loading its model. This goes on by itself in a moment.`;
export const doesNotTakeThisStyle = (title: string) =>
  `${title} can't change a picture in the style that is set for it. You were not charged; tell the studio's admin.`;
export const answeredInNoKnownShape = (title: string, keys: string) =>
  `${title} answered in a way the studio does not know${keys === "" ? "" : ` (${keys})`}. You were not charged; tell the studio's admin.`;
export const couldNotMakeThis = (title: string) => `${title} could not make this.`;
export const cantWorkFromThis = (title: string) => `${title} can't work from this request.`;
export const isOutOfOrder = (title: string) => `${title} is out of order at the moment.`;
export const noLongerAnswers = (title: string) => `${title} no longer answers for this model.`;
export const itNoLongerKnowsThisJob = "It no longer knows this job.";

export const replicateKeepsNoPerson =
  "Replicate's pose model follows a pose but can't keep a pictured person. Wire in a cast member described in words.";
export const replicateNeedsAPose =
  "Replicate's pose model needs a picture of the pose. Wire one in.";

export const bridgesTwoStills = (title: string) =>
  `${title} makes a shot between two stills, and no more at once. Run again: each link is made alone now.`;
export const speaksShortLines = (title: string, most: number) =>
  `${title} speaks lines of 1 to ${most} letters. Split this one over several voices.`;
export const lineWasNotSpoken = (title: string) =>
  `${title} could not speak the line just now. Nothing was ordered; this goes on by itself.`;
export const answersWithAPage = (title: string) =>
  `${title} answered with a web page. Its address in the studio's settings may be wrong.`;
export const deploymentDoesNotFit = (title: string) =>
  `The studio's deployment at ${title} does not fit this node. Tell the studio's admin.`;
export const noDeployment = (title: string) =>
  `The studio has no deployment at ${title} for this. Tell the studio's admin.`;

export const jobWasCalledOff = "The job was called off there.";

export const understandsEnglishOnly = (title: string) =>
  `${title} understands English only. Write the words in English and run again.`;
export const upscalesUpToAMegapixel = (title: string) =>
  `${title} enlarges stills of up to a megapixel, 1536 pixels a side. Wire in a smaller one.`;

export const aimlTakesNoEndStill =
  "AIML API's shot model takes no end still. Unwire it, or choose Standard.";
