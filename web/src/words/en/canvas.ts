export const aBoardHolds500Sections = "A board holds 500 sections at most.";

export const itIsTidyAlready = "It is tidy already.";

export const theBoardAndItsKeys = "The board. Arrows go from card to card; ? shows every key.";

export const waiting = "Waiting";
export const making = "Making";
export const itFailed = "It failed. Nothing was charged.";
export const skippedBecause = (why: string) => `Skipped: ${why}`;
export const skipped = "Skipped";
export const stopped = "Stopped";
export const seconds = (seconds: number) => `${seconds} s`;
export const minutes = (minutes: number) => `${minutes} min`;
export const madeBeforeReusedNotCharged = "Made before: reused, not charged";
export const reused = "Reused";
export const changedSinceThisTake = "Changed since this take";
export const onceForEachOf = (items: number) => `A list of ${items} comes in: once for each`;

export const several = "several";

export const name = "Name";
export const approved = "Approved";
export const bypassed = "bypassed";
export const beta = "beta";
export const runToHere = "Run to here";
export const more = "More";

export const removedElsewhere = "Removed elsewhere";
export const changedOnBothSides = "Changed on both sides";
export const onlyHere = "Only here";
export const changedHere = "Changed here";
export const changedElsewhere = "Changed elsewhere";
export const removedHere = (name: string) => `Removed here: ${name}`;
export const onlyElsewhere = (name: string) => `Only elsewhere: ${name}`;

export const theWholeBoardSmall = "The whole board, small";

export const passesThrough = "passes through";
export const nothingPasses = "nothing passes";

export const titleOfTheSection = "Title of the section";
export const section = "Section";
export const sectionOf = (title: string) => `Section ${title}`;

export const selectSeveral = "Select several";

export const unknownKind = (kind: string) =>
  `This Aktion does not know “${kind}”. The node is kept as it is, but it can’t run.`;

export const zoomOut = "Zoom out";
export const zoomToFull = "Zoom to 100 %";
export const zoomIn = "Zoom in";
export const showTheWholeBoard = "Show the whole board";

export const wireFromTo = (from: string, to: string) => `Wire from ${from} to ${to}`;

export const movedLeft = "Moved left";
export const movedRight = "Moved right";
export const movedUp = "Moved up";
export const movedDown = "Moved down";

export const wiredTo = (from: string, to: string) => `Wired ${from} to ${to}`;
export const unwiredFrom = (from: string, to: string) => `Unwired ${from} from ${to}`;

export const nowTheOtherEnd = "Now the port or the card the wire goes to.";
export const noPortOfThisCardFits = "No port of this card fits. Nothing was wired.";
