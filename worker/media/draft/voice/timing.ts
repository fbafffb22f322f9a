import type { PhoneName, Sound } from "./phones";
import { isVowel, phoneOf } from "./phones";
import { syllables } from "./pronounce";
import type { Phrase, Word } from "./read-line";

/** A sound of a phrase with its length. */
export interface TimedSound {
  readonly name: PhoneName;
  readonly stress: 0 | 1 | 2;
  readonly seconds: number;
  /** The vowel a melody may lift: stressed, in a word that matters. */
  readonly accented: boolean;
  /** Released without a puff, as the first of two stops in a row is. */
  readonly unreleased: boolean;
}

interface Placed extends Sound {
  readonly word: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly leans: boolean;
  readonly many: boolean;
}

const isStop = (name: PhoneName | undefined): boolean =>
  name !== undefined && phoneOf(name).kind === "stop";
const voicelessEnds = new Set<PhoneName>(["P", "T", "K", "CH", "F", "TH", "S", "SH"]);
const voicedFricatives = new Set<PhoneName>(["V", "DH", "Z", "ZH"]);

function place({ sounds, leans }: Word, index: number): Placed[] {
  const many = syllables(sounds) > 1;
  return sounds.map((sound, at) => ({
    ...sound,
    word: index,
    first: at === 0,
    last: at === sounds.length - 1,
    leans,
    many,
  }));
}

/** Between vowels, before a weak one, a T or D is only tapped: "water", "ready". */
function tapped(sounds: readonly Placed[]): Placed[] {
  return sounds.map((sound, at) => {
    const [before, after] = [sounds[at - 1], sounds[at + 1]];
    if ((sound.name !== "T" && sound.name !== "D") || !before || !after) return sound;
    const isBetween = isVowel(before.name) && isVowel(after.name);
    const isWeak = after.stress === 0 && !sound.first && before.word === sound.word;
    const isWithin = after.word === sound.word;
    return isBetween && isWeak && isWithin ? { ...sound, name: "DX" } : sound;
  });
}

/** How the sounds behind a vowel in its word stretch or cut it. */
function stretchBefore(after: Placed | undefined, word: number): number {
  if (!after || after.word !== word) return 1;
  if (voicelessEnds.has(after.name)) return phoneOf(after.name).kind === "stop" ? 0.75 : 0.85;
  if (voicedFricatives.has(after.name)) return 1.25;
  if (isStop(after.name)) return 1.15;
  return phoneOf(after.name).kind === "nasal" ? 0.92 : 1;
}

function shareOf(sounds: readonly Placed[], at: number, lastVowel: number): number {
  const sound = sounds[at];
  if (!sound) return 1;
  const isFinal = at >= lastVowel;
  if (isVowel(sound.name)) {
    const behind = stretchBefore(sounds[at + 1], sound.word);
    let share = 1 + (behind - 1) * (isFinal ? 1 : 0.55);
    if (sound.stress === 0) share *= sound.leans ? 0.6 : 0.68;
    else if (sound.stress === 2) share *= 0.85;
    if (sound.many) share *= 0.85;
    const isOpenEnd = sound.last || sounds.slice(at + 1).every(({ name }) => !isVowel(name));
    if (!isOpenEnd) share *= 0.95;
    return isFinal ? share * 1.4 : share;
  }
  const beside = [sounds[at - 1], sounds[at + 1]].some((one) => one && !isVowel(one.name));
  const isOnset = sound.first || (sounds[at + 1]?.stress ?? 0) > 0;
  let share = beside ? 0.72 : 1;
  if (!isOnset) share *= 0.85;
  if (sound.leans) share *= 0.8;
  return isFinal ? share * 1.25 : share;
}

/** The article "the" before a vowel. */
function joined(words: readonly Word[]): Word[] {
  return words.map((word, at) => {
    const next = words[at + 1]?.sounds[0];
    if (word.text !== "the" || !next || !isVowel(next.name)) return word;
    return { ...word, sounds: [...word.sounds.slice(0, -1), { name: "IY", stress: 0 }] };
  });
}

/** A phrase's sounds with their lengths; `pace` 1 is a calm speaker's. */
export function timed(phrase: Phrase, pace: number): TimedSound[] {
  const words = joined(phrase.words);
  const matters = words.some(({ leans }) => !leans);
  const sounds = tapped(words.flatMap(place));
  const lastVowel = sounds.findLastIndex(({ name }) => isVowel(name));
  return sounds.map((sound, at) => {
    const { usual, least } = phoneOf(sound.name);
    const floor = sound.stress === 0 && isVowel(sound.name) ? least * 0.75 : least;
    const length = floor + (usual - floor) * shareOf(sounds, at, lastVowel);
    const next = sounds[at + 1];
    return {
      name: sound.name,
      stress: sound.stress,
      seconds: Math.max(floor * 0.8, length) / 1000 / pace,
      accented:
        isVowel(sound.name) && (sound.stress === 1 ? !sound.leans : !matters && at === lastVowel),
      unreleased: isStop(sound.name) && isStop(next?.name) && sound.name !== "CH",
    };
  });
}

export const lengthOf = (sounds: readonly TimedSound[]): number =>
  sounds.reduce((sum, { seconds }) => sum + seconds, 0);

const pauses = { full: 0.42, asked: 0.45, called: 0.42, open: 0.2, trailing: 0.6 } as const;

/** The silence behind a phrase. */
export const pauseAfter = ({ ending }: Phrase, pace: number): number => pauses[ending] / pace;
