export const aBoardHolds2000Nodes = "A board holds 2,000 nodes at most.";

export const roomFor = (count: number) =>
  `There is room for ${count} here: the others were left out.`;
export const onlyStillsGoHere = "Only stills go here: PNG, JPEG, WebP or GIF.";

export const inTheBin = "In the bin";
export const stopped = "Stopped";
export const notMadeNothingWasCharged = "Not made. Nothing was charged.";
export const waiting = "Waiting";
export const makingPercent = (progress: number) => `Making, ${progress} %`;
export const making = "Making";

export const linkIsMadeAgain = (number: number) => `The next run makes link ${number} again.`;
export const linkStaysAsItIs = (number: number) => `Link ${number} stays as it is.`;

export const thisRunCantBeFollowed = (message: string) =>
  `This run can't be followed any more. ${message}`;
export const itsEventsAreOutOfReach = "Its events are out of reach.";

export const thisBrowserCantPlayThatShot =
  "This browser can't play that shot, so its frame can't be taken here. Open the board in another browser, or stop the run: it costs nothing.";
export const theFrameCouldNotBeSent = (message: string) =>
  `The frame could not be sent. ${message}`;

export const pricesChangedSinceThatRun = (price: string) =>
  `Prices changed since that run. The board as it is now: ${price}. Nothing was started.`;
export const thePriceChanged = (was: string, is: string) =>
  `The price changed from ${was} to ${is}. Nothing was started.`;
export const boardOrTakesChanged = (is: string) =>
  `The board or its takes changed meanwhile. This run: ${is}. Nothing was started.`;
/** After what the studio said of the shortage. */
export const creditsMissing = (missing: number) =>
  `${missing} ${missing === 1 ? "is" : "are"} missing: run less at once, or in Draft, which is free.`;
export const raiseTheCap = "Raise the cap, or run less at once.";

export const takeWasMadeByAnotherKind = (number: number) =>
  `Take ${number} was made by another kind of node: its settings don’t fit here.`;
export const undo = "Undo";
export const itsSettingsCouldNotBeRead = (message: string) =>
  `Its settings could not be read. ${message}`;

export const run = "Run";
export const thisRunFor = (price: string) => `This run: ${price}.`;

export const offline =
  "The studio can't be reached. Your edits are kept here and sent when you are back.";
export const deletedElsewhere =
  "This board was deleted elsewhere. Bring it back first: your edits are kept here.";
export const changedElsewhere = "This board was changed elsewhere. Choose first which one to keep.";

export const signIn = "Sign in";
export const settings = "Settings";
export const credits = "Credits";
export const queue = "Queue";

export const whatLeadsIntoPortHasChanged = (port: string) =>
  `what leads into ${port} has changed since`;
export const portWasWiredToSomethingElse = (port: string) => `${port} was wired to something else`;
export const portWasWiredThen = (port: string) => `${port} was wired then`;
export const portWasNotWiredThen = (port: string) => `${port} was not wired then`;
export const settingsOfTakeAreBack = (number: number) => `The settings of take ${number} are back.`;
export const takeWasMadeWithThese = (number: number) =>
  `Take ${number} was made with these settings.`;
export const notPutBack = (left: string) => `Not put back: ${left}.`;
export const itWasMadeOn = (tier: string) => `It was made on ${tier}.`;

export const takeStays = (number: number) => `Take ${number} stays.`;
export const takeIsInTheBin = (number: number) => `Take ${number} is in the bin for 30 days.`;
export const takeIsStillInTheBin = (number: number) => `Take ${number} is still in the bin.`;

export const insertedOnTheWire = "Inserted on the wire";
export const itDoesNotFitIntoThisWire = "It does not fit into this wire. Nothing was changed.";
