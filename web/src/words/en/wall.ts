export const untitled = "Untitled";
export const titleDeleted = (title: string) => `“${title}” deleted.`;
export const open = (title: string) => `Open ${title}`;
export const editedWhen = (when: string) => `edited ${when}`;
export const rename = "Rename";
export const duplicate = "Duplicate";
export const deleteIt = "Delete";
export const moreFor = (title: string) => `More for ${title}`;

export const title = "Title";

export const noBoardIsCalled = (sought: string) => `No board is called “${sought}”.`;
export const boards = "Boards";
export const moreBoards = "More boards";

export const empty = "Empty";
export const noTakesYet = "No takes yet";

export const makingTheBoard = "Making the board";

export const loadingYourBoards = "Loading your boards";

export const makeABoardOfTheTemplate = "Use this template";
export const makeABoardOfItsGraph = "Make a board of its graph";

export const beginWithAFilm = "Begin with a film";
export const emptyBoard = "Empty board";
export const newBoard = "New board";
export const yourBoardsCouldNotBeRead = "Your boards could not be read.";
export const aboutTheExamples =
  "Each is a small film that runs here, in Draft, free. Everything in it can be changed.";
export const examples = "Examples";
export const beginFromAnExample = "Begin from an example";

export const findABoard = "Find a board";

export const oneFileBeginsABoard = "One file begins a board. Open a board to drop several on it.";
export const nameIsEmpty = (name: string) => `“${name}” is empty: there is nothing in it.`;
export const thatFileIsNoMedia = "That file is neither picture, clip nor sound.";
export const orDropItOnABoard = (words: string) =>
  `${words} To use it as it is, drop it on a board.`;
