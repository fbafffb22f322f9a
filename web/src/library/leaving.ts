interface Named {
  readonly id: string;
}

/** Files on their way into the bin: a page read meanwhile may still have them. */
export const leaving = new Set<string>();

export const staying = <T extends Named>(items: T[]): T[] =>
  leaving.size === 0 ? items : items.filter(({ id }) => !leaving.has(id));
