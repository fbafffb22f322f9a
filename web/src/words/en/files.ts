/** Of all files, those that carry nothing of where they came from. */
export const savedUntold = (untold: number, count: number) =>
  count === 1
    ? "The file could not say where it came from, and was saved as it is."
    : `${untold} of ${count} files could not say where it came from, and was saved as it is.`;
export const downloadTakes = (count: number) =>
  count === 1 ? "Download the take" : `Download ${count} takes`;
export const savingFiles = (count: number, saved: number) =>
  count === 1 ? "Saving" : `Saving ${saved} of ${count}`;
export const filesNameTheRun = (count: number) =>
  count === 1
    ? "The file names the run that made it. Dropped on a board of yours, the graph comes back."
    : "The files name the run that made them. Dropped on a board of yours, the graph comes back.";
export const putTheWholeGraphIn = "Put the whole graph into the file";
export const yourPromptsAreInIt = "Your prompts are in it, for whoever has the file.";
export const itCouldNotBeSaved = "It could not be saved.";
export const download = "Download";

export const putItsGraphOnThisBoard = "Put its graph on this board";

export const nodes = (count: number) => (count === 1 ? "1 node" : `${count} nodes`);
export const wires = (count: number) => (count === 1 ? "1 wire" : `${count} wires`);
export const nodesAndWires = (nodes: string, wires: string) => `${nodes} and ${wires}.`;
export const titledGraph = (title: string, what: string) => `“${title}”: ${what}`;
export const thisFileCarriesAGraph = "This file carries a graph";
export const thisPictureIsOfATemplate = "This picture is of a template";
export const useThisTemplate = "Use this template";
export const useItAsANewBoard = "Use it as a new board";
export const putItOnThisBoard = "Put it on this board";
export const templateCouldNotBeUsed = (message: string) =>
  `No board was made of the template. ${message}`;
/** What a board is called that nobody named yet. */
export const untitled = "Untitled";
export const justTheShot = "Just the shot";
export const justTheStill = "Just the still";

export const nameIsEmpty = (name: string) => `“${name}” is empty: there is nothing in it.`;
export const filesAreEmpty = (count: number) =>
  `${count} files are empty: there is nothing in them.`;
export const noMedia = (count: number) =>
  count === 1
    ? "One file is neither picture, clip nor sound."
    : `${count} files are neither picture, clip nor sound.`;
export const thereWasRoomFor = (most: number) =>
  `A board holds 2,000 nodes at most: there was room for ${most}.`;
export const filesAtATime = (most: number, leftOut: number) =>
  `${most} files at a time: ${leftOut} were left out.`;
export const theOthersWereNotSent = (sent: number, all: number) =>
  `${sent} of ${all} files are here. The others were not sent.`;
export const sending = (files: number) => `Sending ${files} files.`;
export const cancel = "Cancel";
export const sentSoFar = (sent: number, all: number) => `Sent ${sent} of ${all} files.`;
export const theOthersSayWhy = (sent: number, all: number) =>
  `${sent} of ${all} files are here. The others say why on their cards.`;

export const theStudioCantBeReached =
  "The studio can't be reached: nothing was taken in. Drop it again.";

export const thisFileIsGone = "This file is gone.";
export const theFileWasNotHandedOut = "The file was not handed out.";

/** The language's own way with numbers. */
export const numbers = "en";
export const thatIsTooLong = (letters: string) =>
  `That is ${letters} letters, and a prompt holds 20,000. Nothing was pasted.`;
export const aBoardHolds2000Nodes = "A board holds 2,000 nodes at most.";
export const thatIsAGraphOfProgram = (program: string) =>
  `That is a graph of ${program}, which Aktion can’t read. Nothing was pasted.`;
export const pastedWithoutWires = "Pasted without wires: what led into it is not on this board.";
export const thatIsJsonButNoGraph = "That is JSON, but no graph of Aktion. Nothing was pasted.";
export const thisIsNoGraph = "This is not a graph Aktion can read.";
export const thatIsTooMuchToPaste = "That is more than a board holds (1 MB). Nothing was pasted.";
export const thatFileBreaksOff = "That file is not a graph: its text breaks off.";
export const whatWasCopiedBreaksOff = "What was copied is not a graph: its text breaks off.";

export const theGraphIsEmpty = "The graph is empty: there is nothing to put here.";
export const withThisGraphTheBoardIsTooLarge =
  "With this graph the board would be larger than a board may be (1 MB). Nothing was put here.";

export const aktion = "Aktion";

export const thatFolderCouldNotBeRead =
  "That folder could not be read. Open it and drop the files themselves.";
export const thatFolderIsEmpty = "There is no file in that folder.";
export const thatIsMoreThanABoardHolds = "That is more than a board holds (1 MB).";

export const takeNumber = (number: number) => `take ${number}`;

export const thisFilesGraphIsTooLarge =
  "This file carries a graph, but one larger than a board holds (1 MB).";
export const thisFilesGraphCantBeRead = "This file carries a graph that can’t be read.";
export const thisFileIsOfAnotherAktion =
  "This file was made in another Aktion: its graph can be had there.";
export const thisFileIsNotOfThatRun =
  "This file names a run, but it was not made from that run’s graph.";
export const theRunOfThisFileIsGone =
  "This file only names the run that made it, and that run is gone or another’s: its graph can’t be had.";
export const thisTemplateIsOfAnotherAktion =
  "This picture is of a template in another Aktion: it can be used there. Here it is a still.";
export const openItThere = "Open it there";
export const thisFileIsNotOfThatTemplate =
  "This picture names a template, but another graph than is published there: it came as a still.";
export const lookAtTheTemplate = "Look at the template";
export const theTemplateOfThisFileIsGone =
  "The template of this picture was taken down or put away: it came as a still.";
export const others = "Other templates";
export const theTemplateCouldNotBeFetched = (message: string) =>
  `The template of this picture could not be read: it came as a still. ${message}`;
export const thisFilesGraphCouldNotBeFetched = (message: string) =>
  `The graph of this file could not be fetched. ${message}`;
export const thisFilesGraphIsOfProgram = (program: string) =>
  `This file carries a graph of ${program}, which Aktion can’t read.`;

export const section = "Section";

export const picturesLeftOut = (missing: number) =>
  missing === 1
    ? "One picture could not be read and was left out."
    : `${missing} pictures could not be read and were left out.`;
export const drawingTheBoard = "Drawing the board.";
export const board = "Board";
export const thePngIsSmaller = (percent: number) =>
  `A PNG is 8,192 pixels wide at most, so this one shows the board at ${percent} % of its size. An SVG keeps it all.`;
export const theBoardCouldNotBeDrawn =
  "The board could not be drawn: this browser has no room for a picture that large.";
