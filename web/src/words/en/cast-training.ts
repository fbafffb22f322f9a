export const training = "Training";
export const whatTrainingDoes = (name: string) =>
  `Learns ${name}’s face from these pictures. Stills with them are made with what it learned. Train only people who agreed to it.`;

const credits = (count: number) =>
  count === 1 ? "1 training credit" : `${count} training credits`;
export const costs = (price: number, available: number) =>
  `Costs ${credits(price)}; you have ${available}.`;
export const costsNothing = "Costs nothing.";
export const yourOwnKeyPays = "Your own key pays for it: no training credits are taken.";
export const tooFewCredits = (price: number, available: number) =>
  `Training costs ${credits(price)}, and you have ${available === 0 ? "none" : available}. With a key of your own at fal it costs none.`;
export const addYourKey = "Add a key in Settings";
export const takesAbout = (length: string) => `Takes about ${length}.`;
export const signIn = "Sign in";
export const signInToTrain =
  "Sign in to train, from an account of training credits. Everything you made stays yours.";
export const theOfferCouldNotBeRead = "What training costs could not be read.";

export const train = "Train";
export const trainAgain = "Train again";
export const tryAgain = "Try again";
export const starting = "Starting...";
export const rehearse = "Rehearse on Draft";
export const aboutRehearsing =
  "A rehearsal is free and shows how training goes. No still gets better.";
export const nothingNew =
  "It has learned from just these pictures. Add or change one to train again.";
export const addAPictureToLearnFrom = "No picture to learn from yet. Add one, then train.";
export const stillSaving = "The pictures are on their way. Train once they are there.";

export const trainingSince = (time: string) => `Training since ${time}`;
export const rehearsingSince = (time: string) => `Rehearsing since ${time}`;
export const passedOfAbout = (passed: string, about: string) => `${passed} of about ${about}`;
export const stop = "Stop";
export const stopping = "Stopping...";
export const itGoesOnElsewhere = "You can leave this page: you are told when it is done.";

export const trainedBy = (maker: string, when: string) => `Trained by ${maker}, ${when}`;
export const rehearsedOnDraft = (when: string) => `Rehearsed on Draft, ${when}`;
export const learnedFrom = (count: number) =>
  count === 1 ? "Learned from 1 picture" : `Learned from ${count} pictures`;
export const learnedPicture = (place: number) => `Picture ${place} it learned from`;
export const picturesAreNew = (count: number) =>
  count === 1 ? "1 picture is new since." : `${count} pictures are new since.`;
export const picturesAreGone = (count: number) =>
  count === 1
    ? "1 it learned from is no longer here."
    : `${count} it learned from are no longer here.`;

export const itFailed = "It could not be trained.";
export const stopped = "Stopped.";
export const nothingWasTaken = "No training credits were taken.";

export const trained = "Trained";
export const rehearsed = "Rehearsed";
export const isGoingOn = "Training";
export const failed = "Not trained";
export const notTrainedYet = "Not trained yet.";
export const isTrainedShort = "Trained.";
export const isRehearsedShort = "Rehearsed on Draft.";
export const isBeingTrained = "Being trained.";
export const trainingFailedShort = "Training failed. Nothing was taken.";
export const openTheSheet = "Open sheet";

export const isTrained = (name: string) => `${name} is trained.`;
export const isRehearsed = (name: string) => `${name}’s rehearsal is done.`;
export const couldNotBeTrained = (name: string) =>
  `${name} could not be trained. Nothing was taken.`;
