export const noMakerCanServeThis = "No maker can serve this.";
export const noTakeKeptTheFace = "None of the takes kept the face.";
export const itWasCalledOff = "It was called off.";

export const thisNodeHitAFault = "This node hit a fault of its own. Nothing was charged.";

export const moreJobsThanQuoted = (jobs: number, quoted: number) =>
  `This would be ${jobs} jobs, but ${quoted} were quoted. Nothing was charged; run again.`;
/** What kept a piece, named, from being made. */
export const ofAPiece = (piece: string, why: string) => `${piece}: ${why}`;
export const waitsForBroken = (name: string) => `It waits for ${name}, which was not made.`;

export const noLongerAMaker = (provider: string) => `${provider} is no longer a maker here.`;

export const theMakersAnswerWasLost =
  "The maker's answer was lost, so it was not asked again. Nothing was charged; run again to retry.";
export const theMakerNeverReceivedThis = "The maker never received this.";
export const theMakerCantBeAsked = "The maker can't be asked.";
export const itCouldNotBeKept = "It could not be kept.";
export const whatTheMakerMade = "What the maker made could not be fetched.";
export const itsOutputIsGone = "Its output is gone.";
export const theMakerTookTooLong =
  "The maker took too long, so it was called off. Nothing was charged.";

export const theMakerSentAnEmptyFile = "The maker sent an empty file.";
export const theMakerSentAnother = (sent: string, wanted: string) =>
  `The maker sent ${sent} where ${wanted} was asked for.`;
export const aStill = "a still";
export const aShot = "a shot";
export const sound = "sound";
export const theModelDoesNotOpen =
  "What the training made does not open. Nothing was taken. Train them again.";
export const theFileDoesNotOpen = "The maker sent a file that does not open.";

export const aModelIsGone =
  "The model of a cast member is gone. Train them again, or take it off. Nothing was charged.";
export const aFileIsGone = "A file this node uses is gone. Choose another and run again.";
export const staysBusy = (title: string) =>
  `${title} stays too busy to take this. You were not charged; run again later.`;
export const aPictureCouldNotBeMadeToFit =
  "A picture this node uses can't be made to fit what the maker takes. Choose another and run again.";
export const theSizeMakesNoSense =
  "What the maker sent has a size or length that makes no sense. You were not charged; run again.";
export const thePictureIsEmpty =
  "The maker sent a picture with nothing in it. You were not charged; run again.";
export const onlyTheLinesCame =
  "The maker sent only the lines it found, not the picture. You were not charged; run again.";
export const whatCameIsTooLarge = "What the maker sent is too large to take.";
export const theEarlierTakeIsGone =
  "The earlier take this was to reuse is gone, so it has a price now. Nothing was charged; run again.";

export const yourOwnKeyIsGone = (title: string) =>
  `Your own key at ${title} is gone. Add it again, or run with credits.`;
export const theRunWasCancelled = "The run was cancelled.";

export const takeOf = (name: string, number: string) => `${name}, take ${number}`;

export const itIsAskedAgain = "It is asked again.";

export const couldNotBePrepared = "The studio could not prepare this.";
export const theMakerCouldNotBeReached = "The maker could not be reached.";
