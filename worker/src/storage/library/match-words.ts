/** What full text search counts as a word: everything else stands between words. */
const word = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
const mostWords = 16;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * A search as the index is asked: every word must begin a word of the file, and the file must be its
 * owner's. What people type is only ever between quotes. Null when there is no word in it.
 */
export function matchWords(owner: string, typed: string): string | null {
  const words = typed.normalize("NFC").match(word)?.slice(0, mostWords) ?? [];
  if (words.length === 0) return null;
  const each = words.map((one) => `${quoted(one)} *`).join(" AND ");
  return `owner : ${quoted(owner)} AND {name tags prompt written} : (${each})`;
}
