export const sharingForTraining = "Sharing for training";
export const aboutSharing =
  "Lend what you make to the training of new models, and get a tenth of its price back. Off until you switch it on.";
export const shareWhatIMake = "Share what I make";
export const guestsShareNothing = "Guests share nothing. Sign in to decide about it.";
export const onSince = (when: string) => `On since ${when}.`;
export const offNow = "Off. Nothing is stored.";
export const theTextChanged =
  "The text changed since you agreed to it, so nothing is stored until you agree again.";
export const whatIsStored = "Stored with each output made on Standard or Premium while this is on";
export const neverStored = "Never stored";
export const whatItPays = "What it pays";
export const whatItIsFor = "What it is for";
export const goingBack = "Changing your mind";
export const textOf = (version: string) => `This text is version ${version}.`;
export const aRowOfYours = "What a row of yours holds";
export const aRowMadeUp = "What a row holds (made up: you made nothing on Standard or Premium yet)";
export const yourContributions = (count: number) =>
  count === 1 ? "Your 1 contribution" : `Your ${count.toLocaleString("en")} contributions`;
export const noContributionsLink = "Your contributions";
export const givenSoFar = (credits: number, tenths: number) =>
  `Given back so far: ${credits === 1 ? "1 credit" : `${credits} credits`}${
    tenths > 0 ? `, and ${tenths} of 10 tenths towards the next` : ""
  }.`;
export const couldNotBeRead = "Sharing could not be read.";
export const wasNotChanged = "Nothing was switched.";

export const output = "Output";
export const outputKinds = { image: "still", video: "shot", audio: "sound", text: "words" };
export const madeBy = "Made by";
export const madeOn = (kind: string, tier: string, maker: string) => `${kind}, ${tier}, ${maker}`;
export const prompt = "Prompt";
export const settings = "Settings";
export const cast = "Cast";
export const castMember = (name: string, pictures: number) =>
  `${name} (${pictures === 1 ? "1 picture" : `${pictures} pictures`})`;
export const madeFrom = "Made from";
export const fileAs = (file: string, use: string) => `${file} (${use})`;
export const timeTaken = "Time taken";
export const measuredWhenMade = "measured when it is made";
export const rating = "Rating";
export const notRated = "none yet";
export const ofFive = (count: number) => `${count} of 5`;
export const noneOf = "none";

export const contributions = "Contributions";
export const aboutContributions =
  "What you lent for training. Withdrawing deletes the row and its files for good, and it is in no export from then on.";
export const signIn = "Sign in";
export const listCouldNotBeRead = "Your contributions could not be read.";
export const nothingShared = "You share nothing.";
export const aboutNothingShared =
  "While sharing is on, what you make on Standard and Premium is listed here, and you can withdraw any of it.";
export const sharingInSettings = "Sharing, in the settings";
export const earlierOnes = "Earlier ones";
export const select = (what: string) => `Select ${what}`;
export const whatIsKept = "What is stored";
export const notThere = "deleted from your library";
export const stillCopying = "being stored";
export const nothingSelected = "Select some to withdraw them together.";

export const withdraw = "Withdraw";
export const withdrawOne = (what: string) => `Withdraw ${what}`;
export const withdrawSelected = (count: number) => `Withdraw ${count} selected`;
export const withdrawAll = (count: number) =>
  count === 1 ? "Withdraw it" : `Withdraw all ${count.toLocaleString("en")}`;
export const thisIsFinal = "For good: row and files are deleted.";
export const keepIt = "Keep";
export const wasNotWithdrawn = "It was not withdrawn.";
export const withdrawn = (count: number) =>
  count === 1
    ? "1 contribution withdrawn."
    : `${count.toLocaleString("en")} contributions withdrawn.`;
