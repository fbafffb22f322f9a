export const untitled = "Untitled";
export const credits = "Credits";
export const draftIsFree = "Draft is free, and needs no credits.";
export const aboutCredits =
  "Sign in to make stills and shots on Standard. Three stills a day are free, and what moves is listed here.";
export const signIn = "Sign in";
export const theHistoryCouldNotBeRead = "The history could not be read.";
export const nothingMovedYet = "Nothing moved yet.";
export const aboutTheHistory = "Holds, charges and gifts are listed here.";
export const earlierEntries = "Earlier entries";

export const creditUnit = (amount: number) => (amount === 1 ? "credit" : "credits");
export const freeStillUnit = (amount: number) => (amount === 1 ? "free still" : "free stills");
export const welcomeGift = "Welcome gift";
export const freeStillsOfTheDay = "Free stills of the day";
export const gift = (action: string) => `Gift: ${action}`;
export const bought = (action: string) => `Bought: ${action}`;
export const freeStillHeldFor = (what: string) => `Free still held for ${what}`;
export const heldFor = (what: string) => `Held for ${what}`;
export const freeStill = (what: string) => `Free still: ${what}`;
export const taken = (what: string) => `Taken: ${what}`;
export const givenBack = (what: string) => `Given back: ${what}`;
export const givenBackNotNeeded = (what: string) => `Given back, not needed: ${what}`;
export const refunded = (what: string) => `Refunded: ${what}`;
export const thingOnBoard = (thing: string, board: string) => `${thing} on “${board}”`;
export const trainingCredits = (amount: number) =>
  amount === 1 ? "training credit" : "training credits";
export const aboutTrainingCredits =
  "Training credits are an account of their own: they pay for training a member of your cast, and for nothing else.";
export const toYourCast = "To your cast";
export const sharedForTraining = (what: string) => `Shared for training: ${what}`;
export const tenthsPaidOut = "Tenths for sharing, paid out";
export const forSharing = "For sharing with training";
export const creditsForSharing = "credits, gathered for sharing";
