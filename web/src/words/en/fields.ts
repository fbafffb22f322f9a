export const theBoardsAspect = (aspect: string) => `The board's (${aspect})`;

export const still = "still";
export const shot = "shot";
export const sound = "sound";
export const wiredIn = "Wired in";
export const noneYet = (media: string) => `No ${media} yet`;
export const takeOut = "Take out";
export const replace = "Replace";
export const upload = "Upload";

export const shotsPlayWholeInTheOrder = "Shots play whole, in the order of their wires.";
export const cuts = (count: number) => `${count} cuts`;

export const firstFrame = "First frame";
export const lastFrame = "Last frame";
export const at = "At";
export const atSecond = (second: number) => `At ${second} s`;
export const secondsFromTheStart = "Seconds from the start";
export const secondsUnit = "s";

export const theLookNameIsDeleted = (name: string) => `The look "${name}" is deleted.`;
export const undo = "Undo";
export const myLooks = "My looks";
export const myLooksCouldNotBeRead = "Your looks could not be read.";
export const theLookCouldNotBeKept = (why: string) => `The look could not be kept. ${why}`;
export const theLookCouldNotBeChanged = (why: string) => `The look could not be changed. ${why}`;
export const theLookCouldNotBeDeleted = (why: string) => `The look could not be deleted. ${why}`;
export const nameOfTheLook = "Name of the look";
export const renameName = (name: string) => `Rename ${name}`;
export const deleteName = (name: string) => `Delete ${name}`;
export const saveAsALookOfMine = "Save as a look of mine";
export const savedAsALookOfYours = "Saved as a look of yours";

export const fromTheRequest = "From the request";
export const clear = "Clear";
export const drawOne = "Draw one";

export const yourWords = "Your words";
export const writtenBy = (maker: string) => `Written by ${maker}`;
export const writeAnew = "Write anew";
export const theStudiosOwnRules = "the studio's own rules";
