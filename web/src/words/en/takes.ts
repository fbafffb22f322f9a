export const take = (number: number) => `Take ${number}`;
export const pause = "Pause";
export const play = "Play";
export const time = "Time";
export const circled = "Circled";
export const whereOnePictureEnds = "Where the one picture ends and the other begins";
export const pressForTheNext = (number: number) => `Take ${number}; press for the next`;

export const circleTake = (number: number) => `Circle take ${number}`;
export const takeTheCircleOff = "Take the circle off";
export const circleThisTake = "Circle this take";
export const lookAtTake = (number: number) => `Look at take ${number}`;

export const waiting = "Waiting";
export const severalTakesOf = (name: string) => `Several takes: ${name}`;
export const takesThere = (there: number, frames: number) => `${there} of ${frames} takes`;
export const severalTakesAtOnce = "Several takes at once";
export const approved = "Approved";
export const approve = "Approve";
export const close = "Close";
export const contactSheet = "Contact sheet";
export const takesComeInOneByOne = "Takes come in one by one. You can go on working meanwhile.";
export const aRunIsGoing = "A run is going: the next takes wait for its end.";
export const stop = "Stop";
export const howMany = "How many";
export const lookingUpThePrice = "Looking up the price";
export const makeMore = (count: number) => `Make ${count} more`;
export const makeTakes = (count: number) => `Make ${count} takes`;

export const severalTakes = "Several takes";
export const compare = "Compare";
export const bin = "Bin";
export const wordsItWasMadeFrom = "The words it was made from";
export const takeItsSettings = "Use its settings again";
export const downloadAndAsk = "Download...";
export const putInTheBin = "Put in the bin";
export const noTakeYet = "No take yet.";
export const madeBeforeReusedNotCharged = "Made before: reused, not charged";
export const moreForTake = (number: number) => `More for take ${number}`;

export const daysLeft = (left: number) => (left === 1 ? "1 day left" : `${left} days left`);
export const looking = "Looking";
export const theBinIsEmpty = "The bin is empty. It keeps a take for 30 days.";
export const inTheBin = "In the bin";
export const putTakeBack = (number: number) => `Put take ${number} back`;
export const putBack = "Put back";

export const theTakeBefore = "The take before";
export const takes = "Takes";
export const compareWith = (words: string) => `Compare ${words}`;
export const show = (words: string) => `Show ${words}`;
export const theTakeAfter = "The take after";

export const takeAndItem = (number: number, item: number) => `Take ${number}, ${item}`;
export const measures = (width: number, height: number) => `${width} x ${height}`;
export const howToCompare = "How to compare";
export const downloadIt = "Download";

export const playOrPause = "Play or pause";

export const sideBySide = "Side by side";
export const slider = "Slider";
export const flicker = "Flicker";
export const reused = "reused";
