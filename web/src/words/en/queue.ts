export const queue = "Queue";
export const theQueueCouldNotBeRead = "The queue could not be read.";
export const loadingTheQueue = "Loading the queue";
export const nothingRunsAndNothingWaits = "Nothing runs and nothing waits.";
export const aboutTheQueue = "Run a board, and what it makes is followed here, with what it costs.";
export const running = "Running";
export const waiting = "Waiting";
export const latelyFinished = "Lately finished";
export const retry = "Retry";
export const earlierRuns = "Earlier runs";

export const aRunWithoutABoard = "A run without a board";
export const aDeletedBoard = "A deleted board";
export const trainingOf = (name: string) => `Training of ${name}`;
export const rehearsalOf = (name: string) => `Rehearsal of ${name}`;
export const aDeletedMember = "a deleted cast member";
export const beingTrained = "Being trained";
export const beingRehearsed = "Being rehearsed";
export const notTrained = "Not trained";
export const tryAgainOnTheSheet = "Try again on the sheet";
export const untitled = "Untitled";
export const doneOfTotal = (done: number, total: number) => `${done} of ${total}`;

export const cancel = "Cancel";

export const startsNext = "Starts next";
export const isNumberNow = (name: string, place: number, total: number) =>
  `${name} is number ${place} of ${total} now`;
export const runEarlier = (name: string) => `${name}: earlier`;
export const runLater = (name: string) => `${name}: later`;
export const earlier = "Earlier";
export const later = "Later";

export const free = "free";
export const quoted = (quoted: number) => `quoted ${quoted}`;
export const quotedForTraining = (quoted: number) =>
  `quoted ${quoted === 1 ? "1 training credit" : `${quoted} training credits`}`;
export const held = (held: number) => `held ${held}`;
export const charged = (charged: number) => `charged ${charged}`;
export const neverBegan = "never began";
export const waitsFor = (length: string) => `for ${length}`;
export const done = "Done";
export const notAllMade = "Not all of it was made";
export const stopped = "Stopped";
export const beingMade = (making: number) => `${making} being made`;
