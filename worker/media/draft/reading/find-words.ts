import { colourWords, numbers } from "./subject-words";
import type { Vocabulary } from "./vocabulary";

/** A name found in the words: where it begins and ends, and what stands right before it. */
export interface Found<T extends string> {
  readonly name: T;
  readonly from: number;
  readonly to: number;
  readonly word: string;
  readonly before: string;
}

const blank = (text: string): string => " ".repeat(text.length);

/** The text with a part of it blank; all else stays where it is. */
export const without = (text: string, from: number, to: number): string =>
  text.slice(0, from) + blank(text.slice(from, to)) + text.slice(to);

export const withoutAll = (text: string, words: RegExp): string => text.replace(words, blank);

/** What belongs to a name begins after one of these. */
const borders =
  /^(and|or|with|on|in|at|of|by|to|from|past|over|under|near|beside|behind|rides?|riding|walks?|walking|pets?|holds?|holding|feeds?|chases?|chasing|drives?|driving|sees?|hugs?|leads?|leading|watches|is|are|,)$/;

function phraseBefore(text: string, at: number): string {
  const words = text
    .slice(Math.max(0, at - 48), at)
    .split(/[,.;:!?]/)
    .at(-1)!
    .split(" ")
    .filter((word) => word !== "")
    .slice(-4);
  let from = 0;
  words.forEach((word, index) => {
    const isCount = word === "of" && countOf(words.slice(0, index).join(" ")) !== null;
    if (borders.test(word) && !isCount) from = index + 1;
  });
  return words.slice(from).join(" ");
}

/** Every name in the words, each once, in order; of two that overlap the first and longer. */
export function findAll<T extends string>(vocabulary: Vocabulary<T>, text: string): Found<T>[] {
  const all = vocabulary.flatMap(([name, words]) =>
    [...text.matchAll(words)].map((match): Found<T> => {
      const [word] = match;
      const before = phraseBefore(text, match.index);
      return { name, from: match.index, to: match.index + word.length, word, before };
    }),
  );
  all.sort((one, two) => one.from - two.from || two.to - one.to);
  const kept: Found<T>[] = [];
  for (const found of all) {
    const overlaps = found.from < (kept.at(-1)?.to ?? 0);
    if (!overlaps && !kept.some(({ name }) => name === found.name)) kept.push(found);
  }
  return kept;
}

export const countOf = (phrase: string): number | null =>
  numbers.find(([, words]) => words.test(phrase))?.[0] ?? null;

export const colourOf = (phrase: string): string | null =>
  colourWords.find(([, words]) => words.test(phrase))?.[0] ?? null;
