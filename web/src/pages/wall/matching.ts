const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** Those whose title has every word sought, in any order, whatever the accents and capitals. */
export function matching<T extends { readonly title: string }>(
  items: readonly T[],
  sought: string,
): readonly T[] {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter(({ title }) => {
    const text = plain(title);
    return words.every((word) => text.includes(word));
  });
}
