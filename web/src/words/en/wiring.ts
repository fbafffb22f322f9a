export const words = "Words";
export const stills = "Stills";
export const shots = "Shots";
export const sound = "Sound";
export const yourOwn = "Your own";
export const cut = "Cut";
export const credits = (credits: number) => `${credits} cr`;
export const creditsEach = (credits: number) => `${credits} cr each`;
export const creditsForFiveSeconds = (credits: number) => `${credits} cr / 5 s`;
export const creditsForTenSeconds = (credits: number) => `${credits} cr / 10 s`;
export const creditsALink = (credits: number) => `${credits} cr a link`;
export const creditsALine = (credits: number) => `${credits} cr a line`;
export const addANode = "Add a node";
export const whatShouldStandInThisWire = "What should stand in this wire?";
export const whatShouldThisGoTo = "What should this go to?";
export const noNodeIsCalledThat = "No node is called that.";

export const fromTo = (name: string, other: string) => `${name} to ${other}`;
export const wired = (words: string) => `Wired ${words}`;
export const notPossible = (words: string) => `Not possible: ${words}`;
export const connect = "Connect";
export const whichPort = "Which port?";
export const thisCardHasNoPort = "This card has no port to wire.";
export const noPortIsCalledThat = "No port is called that.";
export const connectPort = (title: string) => `Connect ${title}`;
export const whereTo = "Where to?";
export const fromWhere = "From where?";
export const nothingThatFitsIsCalledThat = "Nothing that fits is called that.";

export const needs = (ports: readonly string[]) => `needs ${ports.join(" or ")}`;
export const notWired = "not wired";
export const outOf = (label: string) => `${label}, out`;

export const replugWire = "Re-plug wire";
export const toWhichPort = "To which port?";
export const noOtherPortFitsThisWire = "No other port fits this wire.";

export const outInto = (label: string, label2: string) => `${label} into ${label2}`;
export const disconnect = "Disconnect";
export const whichWire = "Which wire?";
export const insertOnWire = "Insert on wire";
export const intoWhichWire = "Into which wire?";
export const replug = "Re-plug";
export const noNodeFitsIntoTheseWires = "No node fits into these wires.";
export const noWireGoesThere = "No wire goes there.";

export const isNumber = (name: string, to: number) => `${name} is number ${to}`;
export const keysOfTheOrder = "Alt and Up or Down change the order";
export const unwire = (name: string) => `Unwire ${name}`;

export const insertANode = "Insert a node...";
export const removeTheWire = "Remove the wire";
export const addANodeHere = "Add a node here";

export const portsFit = (count: number) => (count === 1 ? "1 port fits" : `${count} ports fit`);
export const outOfThisCard = "Out of this card";
export const intoThisCard = "Into this card";
export const toANewNode = "to a new node";
export const insteadOf = (name: string) => `instead of ${name}`;
export const onThisBoard = "On this board";
export const aNewNode = "A new node...";
export const notThereYet = "Not there yet";

export const notIntoBut = (name: string) => `Not into ${name}, but into`;
export const notFromBut = (name: string) => `Not from ${name}, but from`;
