export const idIsThereTwice = (id: string) => `Two parts of this graph share the id "${id}".`;
export const wireLeadsNowhere = (id: string, gone: string) =>
  `Wire "${id}" leads to "${gone}", which is not on this board.`;
export const noSuchOutput = (title: string, port: string) => `${title} has no output "${port}".`;
export const noSuchInput = (title: string, port: string) => `${title} has no input "${port}".`;
export const takesOneWire = (label: string, name: string) => `${label} of ${name} takes one wire.`;
export const waitsForItself = (name: string) =>
  `${name} waits for itself through its own wires. Remove one of them.`;

export const notToItself = "A node can't be wired to itself.";
export const thatPortIsNotThere = "That port is not there.";
export const theyAreWiredAlready = "They are wired already.";
export const thatWouldMakeACircle = "That would make a circle.";

export const noSuchSetting = (title: string, name: string) =>
  `${title} has no setting named "${name}".`;
export const outOfRange = "out of range";

export const portTakes = (label: string, wanted: readonly string[], given: string) =>
  `${label} takes ${wanted.join(" or ")}, not ${given}.`;

export const words = "words";
export const aStill = "a still";
export const aShot = "a shot";
export const sound = "sound";
export const aCharacter = "a character";
export const aStyle = "a style";

export const theDocument = "the document";
export const cantBeRead = (place: string, why: string) =>
  `This is not a graph Aktion can read: ${place}: ${why}.`;
