/** One line of a list that is searched by typing. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly group: string;
  readonly end: string;
}

const plain = (text: string): string => text.toLowerCase();

/** Every typed word must be somewhere; titles that begin with the first come first. */
export function findEntries<E extends Entry>(entries: readonly E[], typed: string): readonly E[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return entries;
  const rank = (entry: E) => {
    const title = plain(entry.title);
    return title.startsWith(first) ? 0 : title.includes(first) ? 1 : 2;
  };
  return entries
    .filter((entry) => {
      const all = plain(`${entry.title} ${entry.detail} ${entry.group}`);
      return words.every((word) => all.includes(word));
    })
    .sort((one, other) => rank(one) - rank(other));
}
