import { knownWords, leaningWords } from "./known-words";
import { letterRules } from "./letter-rules";
import type { PhoneName, Sound } from "./phones";
import { isVowel, soundsOf } from "./phones";
import { stressed } from "./stress";

interface Rule {
  readonly pattern: RegExp;
  readonly sounds: readonly Sound[];
  readonly length: number;
}

const classes: Record<string, string> = {
  V: "[aeiouy]",
  C: "[bcdfghj-np-tv-xz]",
  E: "[eiy]",
  Q: "(?:e_|es_|ed_|ing_|ings_|er_|ers_|ely_|eful|eless|ement)",
};

const expand = (context: string): string =>
  context.replaceAll("[CV]", "[a-z]").replace(/[VCEQ]/g, (letter) => classes[letter] ?? letter);

function readRules(): Map<string, Rule[]> {
  const byLetter = new Map<string, Rule[]>();
  for (const text of letterRules.split(/[|\n]/).map((part) => part.trim())) {
    if (!text) continue;
    const parts = /^(\S*)\((\w+)\)(\S*) ?(.*)$/.exec(text);
    if (!parts) throw new Error(`This letter rule can't be read: ${text}`);
    const [, left = "", letters = "", right = "", sounds = ""] = parts;
    const pattern = new RegExp(`(?<=${expand(left)})${letters}(?=${expand(right)})`, "y");
    const first = letters.charAt(0);
    const list = byLetter.get(first) ?? [];
    list.push({ pattern, sounds: soundsOf(sounds), length: letters.length });
    byLetter.set(first, list);
  }
  return byLetter;
}

const readTable = (table: string): Map<string, string> =>
  new Map(
    table
      .split(/[|\n]/)
      .filter(Boolean)
      .map((entry) => {
        const space = entry.indexOf(" ");
        return [entry.slice(0, space), entry.slice(space + 1)];
      }),
  );

let rules: Map<string, Rule[]> | null = null;
let known: Map<string, string> | null = null;
let leaning: Map<string, string> | null = null;

/** Sounds by the letters alone, without stress. */
export function soundsByLetters(word: string): Sound[] {
  rules ??= readRules();
  const text = `_${word}_`;
  const sounds: Sound[] = [];
  for (let place = 1; place < text.length - 1;) {
    const rule = rules.get(text.charAt(place))?.find(({ pattern }) => {
      pattern.lastIndex = place;
      return pattern.test(text);
    });
    if (rule) sounds.push(...rule.sounds);
    place += rule?.length ?? 1;
  }
  return sounds;
}

const voiceless = new Set<PhoneName>(["P", "T", "K", "F", "TH", "S", "SH", "CH"]);
const hissing = new Set<PhoneName>(["S", "Z", "SH", "ZH", "CH", "JH"]);
const plain = (spelled: string): Sound[] => soundsOf(spelled);

/** The ending -s as English joins it on: "cats", "dogs", "horses". */
function withS(sounds: readonly Sound[]): Sound[] {
  const last = sounds.at(-1)?.name ?? "AX";
  return [...sounds, ...plain(hissing.has(last) ? "IH Z" : voiceless.has(last) ? "S" : "Z")];
}

function withEd(sounds: readonly Sound[]): Sound[] {
  const last = sounds.at(-1)?.name ?? "AX";
  const ending = last === "T" || last === "D" ? "IH D" : voiceless.has(last) ? "T" : "D";
  return [...sounds, ...plain(ending)];
}

const joined =
  (ending: string) =>
  (sounds: readonly Sound[]): Sound[] => [...sounds, ...plain(ending)];

/** Endings looked at from the top, each with what may stand in its stem's place when it is cut off. */
const endings: readonly (readonly [
  RegExp,
  readonly string[],
  (sounds: readonly Sound[]) => Sound[],
])[] = [
  [/'s$/, [""], withS],
  [/s'$/, [""], withS],
  [/n't$/, [""], joined("AX N T")],
  [/'ll$/, [""], joined("AX L")],
  [/'re$/, [""], joined("ER")],
  [/'ve$/, [""], joined("AX V")],
  [/'d$/, [""], joined("D")],
  [/ies$/, ["y"], withS],
  [/es$/, ["e", ""], withS],
  [/s$/, [""], withS],
  [/ied$/, ["y"], withEd],
  [/ed$/, ["e", ""], withEd],
  [/ings$/, ["e", ""], joined("IH NG Z")],
  [/ing$/, ["e", ""], joined("IH NG")],
  [/ers$/, ["e", ""], joined("ER Z")],
  [/er$/, ["e", ""], joined("ER")],
  [/est$/, ["e", ""], joined("IH S T")],
  [/ily$/, ["y"], joined("L IY")],
  [/ly$/, [""], joined("L IY")],
  [/y$/, ["e", ""], joined("IY")],
  [/ness$/, [""], joined("N AX S")],
  [/less$/, [""], joined("L AX S")],
  [/ful$/, [""], joined("F AX L")],
  [/ment$/, [""], joined("M AX N T")],
];

/** A known word, or one with an ending put on; null for every other. */
function fromKnown(word: string): Sound[] | null {
  known ??= readTable(knownWords);
  leaning ??= readTable(leaningWords);
  const whole = known.get(word) ?? leaning.get(word);
  if (whole !== undefined) return soundsOf(whole);
  for (const [pattern, stems, join] of endings) {
    const cut = word.replace(pattern, "");
    if (cut === word) continue;
    const apostrophe = word.includes("'");
    for (const stem of [...stems.map((end) => cut + end), undoubled(cut)]) {
      const isIn = known.has(stem) || (apostrophe && leaning.has(stem));
      const found = isIn || stem.length > 4 ? fromKnown(stem) : null;
      if (found && stem !== word) return join(found);
    }
    if (apostrophe) return join(pronounce(cut));
  }
  return null;
}

const undoubled = (stem: string): string => stem.replace(/([bdglmnprt])\1$/, "$1");

/** A hissing end takes the voice of the sound before it: "makes" ends like "ice". */
function settled(sounds: readonly Sound[]): Sound[] {
  return sounds.map((sound, place) => {
    const before = sounds[place - 1]?.name;
    const isLast = place === sounds.length - 1;
    if (!isLast || !before || !voiceless.has(before)) return sound;
    if (sound.name === "Z" && !hissing.has(before)) return { ...sound, name: "S" };
    return sound.name === "D" && before !== "T" ? { ...sound, name: "T" } : sound;
  });
}

const heads =
  /^(?:any|back|bath|bed|black|blood|book|down|every|fire|foot|grave|hand|head|heart|home|house|light|moon|out|over|rain|sea|snow|some|storm|sun|under|up|water|wind)(?!ing|less|ness|ers?$|e[ds]|son|some|ful)(?=.{3})(?=.{0,2}[aeiou])/;
const tails =
  /(?<=[aeiouy].+)(?:boards?|books?|case|ground|hearts?|houses?|keepers?|lights?|nights?|rooms?|ships?|stairs|steps?|stones?|storms?|time|town|walk|works?|yard)$/;

/** "Lighthouse", "footsteps": two words that the letter rules would run into one. */
function fromParts(word: string): Sound[] | null {
  const head = heads.exec(word)?.[0];
  const tail = tails.exec(word)?.[0];
  const cut = head?.length ?? (tail ? word.length - tail.length : 0);
  if (cut < 2) return null;
  const second = pronounce(word.slice(cut)).map((sound): Sound => {
    return sound.stress === 1 ? { ...sound, stress: 2 } : sound;
  });
  return [...pronounce(word.slice(0, cut)), ...second];
}

/** The sounds of one English word in small letters, with its stress. */
export function pronounce(word: string): Sound[] {
  const found = fromKnown(word) ?? fromParts(word);
  if (found) return found;
  const letters = word.replaceAll("'", "");
  return stressed(settled(soundsByLetters(letters)), letters);
}

/** A word that the sentence leans on takes no accent of its own. */
export function isLeaning(word: string): boolean {
  leaning ??= readTable(leaningWords);
  return leaning.has(word);
}

export const syllables = (sounds: readonly Sound[]): number =>
  sounds.filter(({ name }) => isVowel(name)).length;
