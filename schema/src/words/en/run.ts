export const unknownKind = (kind: string) => `Aktion does not know "${kind}".`;

export const unknownKindCantRun = (kind: string) =>
  `This Aktion does not know the kind "${kind}", so it can't run it.`;
/** What a port is called, in the plural or not. */
export const notWired = (port: string) => `${port} ${port.endsWith("s") ? "are" : "is"} not wired`;
export const needsMore = (port: string, least: number, count: number) =>
  `${port} needs ${least}, has ${count}`;
export const onlyOneInputIsAList = (name: string) => `${name}: only one input may be a list.`;
export const listIsTooLong = (name: string, items: number) =>
  `${name}: a list of ${items} is too long, 24 is the most.`;
