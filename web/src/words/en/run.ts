export const noEstimate = "no estimate";
export const thingsToMend = (problems: number) => `${problems} things to mend`;

export const beforeTheNextRun = "Before the next run";
export const theWholeBoardNow = (price: string) => `The whole board now: ${price}`;
export const theStudiosMonthIsSpent = "The studio’s month is spent: this runs on Standard.";

export const beforeThisCanRun = "Before this can run";
export const close = "Close";
export const everythingIsReady = "Everything is ready.";

export const stopTheRunDone = (done: number, all: number) => `Stop the run, ${done} of ${all} done`;
export const stop = "Stop";
export const doneOf = (done: number, all: number) => `${done} of ${all}`;
export const starting = "Starting";
export const run = "Run";

export const waiting = "Waiting";
export const making = "Making";
export const done = "Done";
export const failed = "Failed";
export const stopped = "Stopped";
export const skipped = "Skipped";
export const held = (held: number) => `${held} held`;
export const reused = "Reused · 0";
export const circledNoCredits = "circled, 0";
export const freeToday = "free today";
export const ownKey = "own key";
export const aNodeThatIsGone = "A node that is gone";

export const thingsToKnow = (warnings: number) => `${warnings} things to know before this runs.`;
export const look = "Look";

export const thisBoardWasNotRunYet = "This board was not run yet.";
export const running = "Running";
export const doneButFailed = (failed: number) => `Done, but ${failed} failed`;
export const theLastRun = "The last run";
export const theRun = "The run";
export const stopTheRun = "Stop the run";
export const runAgainWhatIsMissing = "Run again what is missing";

export const stoppedShort = "stopped";
export const waitingShort = "waiting";
export const runningShort = "running";
export const failedShort = "failed";
export const doneShort = "done";
export const countFailed = (failed: number) => `${failed} failed`;
export const doneFor = (price: string) => `done, ${price}`;
export const runningFor = (length: string) => `running ${length}`;
export const runBefore = "Run:";

export const short = (short: number) => `${short} short`;

export const quality = "Quality";

export const waitingAt = (line: string) => `Waiting: ${line}`;
export const waitingToStart = "Waiting to start";
export const queue = "Queue";

export const draft = "Draft";
export const standard = "Standard";
export const premium = "Premium";

export const askingMaker = (maker: string) => `Asking ${maker}`;
export const makerMayHaveIt = (maker: string) =>
  `${maker} may have it: looking it up, nothing is sent twice`;
export const makerIsMakingIt = (maker: string) => `${maker} is making it`;
export const keepingItNow = (maker: string) => `${maker} made it, keeping it now`;
export const faceNotAlike = (maker: string) => `${maker}: not kept, the face was not alike`;
export const makerCouldNotMakeIt = (maker: string) => `${maker} could not make it`;
export const makerWasCalledOff = (maker: string) => `${maker} was called off`;
export const saidTimes = (line: string, times: number) => `${line} (${times} times)`;

export const noCredits = "No credits";
export const free = "Free";
export const quotedAndCharged = (quoted: number, charged: number) =>
  `Quoted ${quoted}, charged ${charged}`;
export const heldStill = (held: number) => `held ${held}`;
export const givenBack = (released: number) => `given back ${released}`;
export const freeStills = (stills: number) =>
  stills === 1 ? "1 free still" : `${stills} free stills`;

export const longerThanUsual = "longer than usual";
export const aboutSecondsLeft = (seconds: number) => `about ${seconds} s left`;
export const aboutMinutesLeft = (minutes: number) => `about ${minutes} min left`;

export const runsBeforeIt = (before: number) =>
  before === 1 ? "1 run is before it" : `${before} runs are before it`;
export const waitingForItsTurn = "Waiting for its turn";
export const theSamePictureIsBeingMade = "The same picture is being made already";
export const thisFrameIsTaken = "This frame is taken by an open board's browser";
export const theMaker = "The maker";
export const askedForAPauseOf = (who: string, length: string) =>
  `${who} asked for a pause, ${length}`;
export const askedForAPause = (who: string) => `${who} asked for a pause`;
export const askingAgain = "Asking again";
export const askingAgainAtTime = (time: string) => `Asking again at ${time}`;
export const itStartsNext = "it starts next";
