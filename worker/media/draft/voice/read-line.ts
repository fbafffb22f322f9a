import { numberPattern, numberWords } from "./numbers";
import type { Sound } from "./phones";
import { soundsOf } from "./phones";
import { isLeaning, pronounce } from "./pronounce";
import { foreignSounds, plainLetters } from "./scripts";

export interface Word {
  readonly text: string;
  readonly sounds: readonly Sound[];
  /** Takes no accent of its own. */
  readonly leans: boolean;
}

/** How a stretch of words ends: what the melody does there and how long the pause is. */
export type Ending = "full" | "asked" | "called" | "open" | "trailing";

export interface Phrase {
  readonly words: readonly Word[];
  readonly ending: Ending;
}

const letterNames: Record<string, string> = Object.fromEntries(
  (
    "a EY1|b B IY1|c S IY1|d D IY1|e IY1|f EH1 F|g JH IY1|h EY1 CH|i AY1|j JH EY1|k K EY1|l EH1 L" +
    "|m EH1 M|n EH1 N|o OW1|p P IY1|q K Y UW1|r AA1 R|s EH1 S|t T IY1|u Y UW1|v V IY1" +
    "|w D AH1 B AX L Y UW|x EH1 K S|y W AY1|z Z IY1"
  )
    .split("|")
    .map((entry) => [entry.slice(0, 1), entry.slice(2)]),
);
const signs: Record<string, string> = { "&": "and", "+": "plus", "=": "equals", "@": "at" };
const dots: readonly (readonly [RegExp, string])[] = [
  [/\b(mr|mrs|ms|dr|st|vs)\./giu, "$1"],
  [/\be\.g\./giu, "for example"],
  [/\bi\.e\./giu, "that is"],
  [/\betc\./giu, "et cetera."],
  // What stands in square brackets, or in round ones before the words, is said to the actor.
  [/\[[^\]]*\]/gu, ", "],
  [/^\s*\([^)]*\)/gmu, " "],
  [/['\u2018\u2019\u02bc]/gu, "'"],
];

const token = new RegExp(
  [
    numberPattern.source,
    String.raw`(?<word>[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*'?)`,
    String.raw`(?<sign>[&+=@])`,
    String.raw`(?<pause>\.{2,}|…|\n\s*\n|[.!?,;:()\u2014\u2013。！？、，؟۔।]|\s-+\s|--+)`,
  ].join("|"),
  "gu",
);

const endingOf = (pause: string): Ending => {
  if (/^(?:\.{2,}|…)/u.test(pause)) return "trailing";
  if (/[?？؟]/u.test(pause)) return "asked";
  if (/[!！]/u.test(pause)) return "called";
  return /[.。۔।\n]/u.test(pause) ? "full" : "open";
};

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]/u;
const spelledOut = (text: string): boolean =>
  /^\p{Lu}{2,5}$/u.test(text) && (!/[AEIOUY]/.test(text) || text.length < 4);

const word = (text: string): Word => ({ text, sounds: pronounce(text), leans: isLeaning(text) });

/** Words of scripts without spaces are cut into ones a breath long. */
function foreignWords(text: string): Word[] {
  const pieces = unspaced.test(text) ? (text.match(/.{1,3}/gu) ?? []) : [text];
  return pieces
    .map((piece) => ({ text: piece, sounds: foreignSounds(piece), leans: false }))
    .filter(({ sounds }) => sounds.length > 0);
}

function wordsOf(text: string, isShouted: boolean): Word[] {
  const letters = plainLetters(text.toLowerCase());
  if (!/^[a-z']+$/.test(letters)) return foreignWords(text);
  const alone = text.replaceAll("'", "");
  const vowelless = alone.length > 1 && !/[aeiouy]/i.test(plainLetters(alone));
  const known = isLeaning(letters) || letters === "ok" || letters === "hmm";
  if (!known && (vowelless || (!isShouted && spelledOut(alone)))) {
    const names = Array.from(letters.replaceAll("'", ""), (one) => letterNames[one] ?? "");
    return [{ text, sounds: soundsOf(names.slice(0, 24).join(" ")), leans: false }];
  }
  if (/^[b-hj-z]$/.test(letters))
    return [{ text, sounds: soundsOf(letterNames[letters] ?? ""), leans: false }];
  // No word is longer; what is would be a keyboard leaned on.
  return (letters.match(/.{1,40}/g) ?? []).map(word).filter(({ sounds }) => sounds.length > 0);
}

/** What is said, in phrases. Marks, pictures and markup's brackets are not read out. */
export function readLine(line: string): Phrase[] {
  let text = line.normalize("NFKC").replace(/<\/?[a-z][^<>]*>/giu, " ");
  for (const [pattern, plain] of dots) text = text.replace(pattern, plain);
  const isShouted = /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
  const phrases: Phrase[] = [];
  let words: Word[] = [];
  const close = (ending: Ending): void => {
    if (words.length > 0) phrases.push({ words, ending });
    words = [];
  };
  for (const { groups = {} } of text.matchAll(token)) {
    const { pause, sign, whole } = groups;
    if (pause !== undefined) close(endingOf(pause));
    else if (sign !== undefined) words.push(word(signs[sign] ?? "and"));
    else if (whole !== undefined) words.push(...numberWords(groups).map(word));
    else words.push(...wordsOf(groups["word"] ?? "", isShouted));
    // Nobody has breath for more: a phrase without a comma is parted where it leans.
    if (words.length >= 14 && words.at(-1)?.leans === false) close("open");
  }
  close("full");
  return phrases;
}
