export const changedElsewhere = (time: string) =>
  `This board was changed elsewhere at ${time}. Which one should stay?`;
export const here = "Here";
export const elsewhere = "Elsewhere";
export const keepMine = "Keep mine";
export const takeTheirs = "Take theirs";
export const mineStaysInHistoryAndUndo = "Mine stays in history and undo.";
export const andMore = (lines: number) => `and ${lines} more`;

export const nodes = (nodes: number) => (nodes === 1 ? "1 node" : `${nodes} nodes`);
export const theBeginning = "The beginning";
export const whileWorking = "While working";
export const atARun = "At a run";
export const named = "Named";
export const broughtBack = "Brought back";
export const history = "History";
export const close = "Close";
export const mineSetAside = "Mine, set aside";
export const onThisMachine = (when: string) => `${when}, on this machine`;
export const bringBack = "Bring back";
export const now = "now";
export const nameOfThePresentState = "Name of the present state";
export const nameWhatIsThereNow = "Name what is there now";
export const keep = "Keep";

export const whatChanged = "What changed";
export const comparing = "Comparing";

export const moved = "moved";
export const resized = "resized";
export const renamed = "renamed";
export const changed = "changed";
export const valueChanged = (label: string) => `“${label}” changed`;
export const slate = "slate";
export const aspect = "aspect";
export const tier = "tier";
export const cap = "cap";
export const privacy = "privacy";
export const anotherTakeCircled = "another take circled";
export const bypassedOrBackOn = "bypassed or back on";
export const anotherTier = "another tier";
export const identityLock = "identity lock";
export const title = "title";
export const frameRate = "frame rate";
export const added = (names: string) => `Added: ${names}`;
export const removed = (names: string) => `Removed: ${names}`;
export const onlyMoved = (names: string) => `Moved: ${names}`;
export const wiresDrawn = (wires: number) =>
  wires === 1 ? "1 wire drawn" : `${wires} wires drawn`;
export const wiresTakenOff = (wires: number) =>
  wires === 1 ? "1 wire taken off" : `${wires} wires taken off`;
export const sectionsChanged = "Sections changed";
export const boardSettingsChanged = (settings: string) => `Board: ${settings} changed`;
export const nothingChanged = "Nothing changed";
