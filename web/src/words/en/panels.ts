export const arrange = "Arrange";

export const dropAPictureHereToBegin = "Drop a picture here to begin, or press";
export const toAddANode = "to add a node";

export const found = (found: number) => `${found} found`;
export const placeOfFound = (at: number, found: number) => `${at} of ${found}`;
export const findOnTheBoard = "Find on the board";
export const whatIsSearched = "Name, kind, words, section";
export const nothingFound = "Nothing found";
export const theOneBefore = "The one before, Shift Enter";
export const theNextOne = "The next one, Enter";
export const close = "Close, Esc";

export const name = "Name";
export const more = "More";
export const unknownKind = (kind: string) =>
  `This Aktion does not know “${kind}”. The node is kept as it is, but it can’t run.`;
export const beta = (beta: string) => `Beta. ${beta}`;
export const takes = "Takes";
export const runToHere = "Run to here";
export const newTake = "New take";
export const quality = "Quality";
export const madeBy = (maker: string) => `Made by ${maker}.`;
export const thisStudio = "this studio";
export const theBoardsTier = (tier: string) => `The board's (${tier})`;
export const bypassPassesThrough = "Bypass: what comes in passes through";

export const nothingHereYet = "Nothing here yet. Add a node to begin.";
export const addANode = "Add a node";
export const takesOf = (takes: number) => `${takes} takes`;
export const approved = "Approved";
export const approve = "Approve";

export const countSelected = (count: number) => `${count} selected`;
export const dismiss = "Dismiss";

export const commands = "Commands";
export const whatWouldYouLikeToDo = "What would you like to do?";
export const noCommandIsCalledThat = "No command is called that.";

export const add = "Add";
export const history = "History";

export const savedAt = (time: string) => `saved ${time}`;
export const saved = "saved";
export const saving = "saving";
export const keptHereOffline = "kept here, offline";
export const changedElsewhere = "changed elsewhere";
export const keptHereNotSaved = "kept here, not saved";
export const keptOnThisMachine = "Offline: kept on this machine, sent when you are back.";

export const nodesSelected = (selected: number) => `${selected} nodes`;
export const several = "Several";
export const showThePanel = "Show the panel";
export const putThePanelAway = "Put the panel away";
export const thisBoardWasDeletedElsewhere =
  "This board was deleted elsewhere. What you see is kept here until you choose.";
export const bringItBack = "Bring it back";
export const goToTheBoards = "Go to the boards";
export const sharedFields = "What they share";
export const theBoards = "The board's";

export const resetTheKeysOf = (title: string) => `Reset the keys of ${title}`;
export const pressTheKeysFor = (title: string) => `Press the keys for ${title}`;
export const none = "None";
export const pressKeys = "Press keys";
export const takeThemHere = "Use them here";

export const selectSeveral = "Select several";
export const shiftAndDrag = "Shift and drag, Shift Arrows";
export const moveFurther = "Move further";
export const doubleClick = "Double click";
export const wireToANewNode = "Wire to a new node";
export const dragAWireLetGo = "Drag a wire, let go";
export const dragPastTheLines = "Drag past the lines";
export const altAndDrag = "Alt and drag";
export const takeAWireOff = "Take a wire off";
export const dragItsEnd = "Drag its end";
export const insertOnAWire = "Insert on a wire";
export const dropACardOnIt = "Drop a card on it";
export const orderOfWires = "Order of wires";
export const theseKeysAre = (printKeys: string, title: string) => `${printKeys} is "${title}".`;
export const keys = "Keys";
export const pressOneOfTheKeysBelow =
  "Press one of the keys below, then the one you would rather have.";
export const resetAll = "Reset all";
export const byHand = "By hand";

export const slate = "Slate";
export const scene = "Scene";
export const number = "Number";
export const caption = "Caption";
export const whatHappensHere = "What happens here";
export const approvedSomeOfThem = "Approved: some of them";

export const titleOfTheBoard = "Title of the board";
export const untitled = "Untitled";
export const undo = "Undo";
export const redo = "Redo";
