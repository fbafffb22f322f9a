export const addANode = "Add a node";

export const alignBottomEdges = "Align bottom edges";

export const alignCentres = "Align centres";

export const alignLeftEdges = "Align left edges";

export const alignMiddles = "Align middles";

export const alignRightEdges = "Align right edges";

export const alignTopEdges = "Align top edges";

export const approve = "Approve";

export const distributeAcross = "Distribute across";
export const distributeDown = "Distribute down";

export const bringInFiles = "Bring in files...";

export const bypass = "Bypass";
export const bypassed = "Bypassed";
export const noLongerBypassed = "No longer bypassed";

export const cast = "Cast";

export const aBoardHolds2000Nodes =
  "A board holds 2,000 nodes, 8,000 wires and 500 sections at most.";

export const compareTakes = "Compare takes";

export const connect = "Connect...";

export const copy = "Copy";

export const cut = "Cut";

export const deleteIt = "Delete";

export const nodes = (count: number) => (count === 1 ? "1 node" : `${count} nodes`);
export const sections = (count: number) => (count === 1 ? "1 section" : `${count} sections`);
export const nodesAndSections = (nodes: string, sections: string) => `${nodes} and ${sections}`;
export const deleted = (what: string) => `${what} deleted.`;

export const disconnect = "Disconnect...";

export const printAStill = "Print a still...";
export const downloadTakes = "Download takes...";

export const draw = "Draw";

export const duplicate = "Duplicate";

export const enhanceThePrompt = "Enhance the prompt";

export const exportTheBoardAsPng = "Export the board as PNG";

export const exportTheBoardAsSvg = "Export the board as SVG";

export const findOnTheBoard = "Find on the board";

export const cardByCard = "Card by card";

export const goToTheNextCard = "Go to the next card";

export const publishAsATemplate = "Publish as a template...";

export const showHintsAgain = "Show hints again";
export const hintsComeAgainWhereTheyHelp = "Hints come again where they help.";

export const history = "History";

export const insertOnWire = "Insert on wire...";

export const lookAtTheTake = "Look at the take";

export const makeASection = "Make a section";

export const menu = "Menu";

export const moveWhatIsSelected = "Move what is selected";

export const newTake = "New take";

export const commands = "Commands";

export const paste = "Paste";
export const thisBrowserKeepsTheClipboard =
  "This browser keeps the clipboard to itself. Use the keys.";

export const keysOfTheBrowser = (print: string) =>
  `${print} belongs to the browser. Try other keys.`;
export const keysAlwaysDo = (print: string, title: string) =>
  `${print} always does "${title}". Try other keys.`;

export const redo = "Redo";
export const redone = "Redone";

export const renameTheSection = "Rename the section";

export const rePlugWire = "Re-plug wire...";

export const runTheBoard = "Run the board";

export const theRunNodeByNode = "The run, node by node";

export const runToHere = "Run to here";

export const saveAsCastMember = "Save as cast member";

export const selectAll = "Select all";

export const selectNothing = "Select nothing";

export const severalTakes = "Several takes";

export const keys = "Keys";

export const stopTheRun = "Stop the run";

export const tidyUp = "Tidy up";

export const undo = "Undo";
export const undone = "Undone";

export const writeInTheCard = "Write in the card";

export const showTheWholeBoard = "Show the whole board";

export const zoomIn = "Zoom in";

export const zoomOut = "Zoom out";

export const showWhatIsSelected = "Show what is selected";

export const privateBoard = "Private board, on or off";
export const boardIsPrivate = (on: boolean) =>
  on ? "This board is private: nothing of it is shared." : "This board is no longer private.";
export const duplicateWithWires = "Duplicate with incoming wires";
export const pasteWithWires = "Paste with incoming wires";

export const groupRun = "Run";
export const groupEdit = "Edit";
export const groupArrange = "Arrange";
export const groupBoard = "Board";
export const groupView = "View";

export const keyEnter = "Enter";
export const keyEscape = "Esc";
export const keyDelete = "Del";
export const keyBackspace = "Backspace";
export const keySpace = "Space";
export const keyTab = "Tab";
export const keyArrows = "Arrows";
export const keyControl = "Ctrl";
export const keyShift = "Shift";
export const keyAlt = "Alt";
export const sendToWatch = "Send to watch...";
