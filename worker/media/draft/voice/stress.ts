import type { PhoneName, Sound } from "./phones";
import { isVowel } from "./phones";

/** Endings that set the stress, with how many syllables from the end it then falls. */
const pulls: readonly (readonly [RegExp, number])[] = [
  [/(?:tion|sion|cian|cial|tial|cious|tious|gious)s?$/, 2],
  [/(?:ic|ics|ically)$/, 2],
  [/(?:ity|ety|ify|ical|ogy|omy|graphy|ular)$/, 3],
  [/ators?$/, 4],
  [/(?:ee|eer|ette|ese|ique|esque|oon)s?$/, 1],
  [/(?:ian|ial|ious|eous|ient|ience|ia|io)s?$/, 3],
  [/(?:ate|ize|ise|ated|ating|ized|ising)s?$/, 3],
];
const openers =
  /^(?:a(?=[bcdfglmnpst]\w*[aeiou])|re|de|be|pre|pro|con|com|ex|en|em|in|im|un|dis|mis|for|sur|per|to)(?=[^aeiouy]+[aeiouy])/;
const dull: Partial<Record<PhoneName, PhoneName>> = { AE: "AX", AH: "AX", AA: "AX", EH: "AX" };

/** Endings of short words that keep the stress in front whatever they begin with: "forward", "alley". */
const light = /(?:(?<![ao])y|er|ow|[aeo]n|[aeo]l|le|ish|ward|ic|it|us|um)$/;

function stressAt(count: number, letters: string): number {
  if (count === 1) return 0;
  for (const [pattern, fromEnd] of pulls) {
    const place = count - fromEnd;
    if (count > 1 && pattern.test(letters)) return Math.max(0, place);
  }
  // "dishes" does not open like "display": an ending's vowel does not count.
  if (openers.test(letters.replace(/(?:e[ds]|ing|ings|ly|ers?)$/, ""))) {
    return count === 2 && light.test(letters) ? 0 : 1;
  }
  return count > 3 ? count - 3 : 0;
}

/** Puts the stress on a word that is in no table, and dulls the short vowels it leaves. */
export function stressed(sounds: readonly Sound[], letters: string): Sound[] {
  const count = sounds.filter(({ name }) => isVowel(name)).length;
  const main = stressAt(count, letters);
  let syllable = -1;
  return sounds.map(({ name }) => {
    if (!isVowel(name)) return { name, stress: 0 };
    syllable += 1;
    if (syllable === main) return { name: name === "AX" ? "AH" : name, stress: 1 };
    const isFar = Math.abs(syllable - main) >= 2 && syllable < count - 1;
    if (isFar) return { name, stress: 2 };
    const isLast = syllable === count - 1;
    return { name: isLast && name === "AA" ? name : (dull[name] ?? name), stress: 0 };
  });
}
