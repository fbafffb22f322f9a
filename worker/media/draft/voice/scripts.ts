import type { PhoneName, Sound } from "./phones";
import { soundsOf } from "./phones";

/** Letters that unfold into a Latin one and a mark are handled by that; these are not. */
const latin: Record<string, string> = {
  ø: "o",
  œ: "e",
  æ: "e",
  ß: "ss",
  ł: "w",
  đ: "d",
  ð: "th",
  þ: "th",
  ı: "i",
};

/** The nearest plain letters: é as e, ß as ss. */
export const plainLetters = (word: string): string =>
  Array.from(
    word.normalize("NFD").replace(/\p{M}/gu, ""),
    (letter) => latin[letter] ?? letter,
  ).join("");

const table = (text: string): Map<string, string> =>
  new Map(text.split("|").map((entry) => [entry.slice(0, 1), entry.slice(2).trim()]));

const cyrillic = table(
  "а AA|б B|в V|г G|ґ G|д D|е Y EH|ё Y AO|є Y EH|ж ZH|з Z|и IY|і IY|ї Y IY|й Y|к K|л L|м M|н N|о AO" +
    "|п P|р R|с S|т T|у UW|ф F|х HH|ц T S|ч CH|ш SH|щ SH CH|ъ |ы IH|ь |э EH|ю Y UW|я Y AA",
);
const greek = table(
  "α AA|β V|γ G|δ DH|ε EH|ζ Z|η IY|θ TH|ι IY|κ K|λ L|μ M|ν N|ξ K S|ο AO|π P|ρ R|σ S|ς S|τ T" +
    "|υ IY|φ F|χ HH|ψ P S|ω AO",
);

const consonants: readonly PhoneName[] = "K S T N HH M Y R W G Z D B P L SH"
  .split(" ")
  .flatMap((name) => soundsOf(name))
  .map(({ name }) => name);
const vowels: readonly PhoneName[] = ["AA", "IY", "UW", "EH", "AO"];

const sound = (name: PhoneName, stress: 0 | 1 | 2 = 0): Sound => ({ name, stress });
const pickBy = <T>(items: readonly T[], code: number, or: T): T => items[code % items.length] ?? or;

/** Always the same syllable for the same letter: the rhythm is right, the words are not. */
const syllableOf = (code: number): [PhoneName, PhoneName] => [
  pickBy(consonants, code * 7 + (code >> 5), "K"),
  pickBy(vowels, code * 3 + (code >> 4), "AA"),
];

const finals = [
  "",
  "K",
  "K",
  "K",
  "N",
  "N",
  "N",
  "T",
  "L",
  "L",
  "L",
  "L",
  "L",
  "L",
  "L",
  "L",
  "M",
  "P",
  "P",
];
const initials = "K K N T T R M P P S S  CH CH CH K T P HH".split(" ");
const middles =
  "AA,EH,Y AA,Y EH,AO,EH,Y AO,Y EH,OW,W AA,W EH,W EH,Y OW,UW,W AO,W EH,W IY,Y UW,UH,W IY,IY".split(
    ",",
  );

/** A Korean block says its own letters; the table of its sounds is arithmetic. */
function hangul(code: number): Sound[] {
  const place = code - 0xac00;
  const end = place % 28;
  const final = end === 0 ? "" : (finals[end] ?? (end === 21 ? "NG" : end > 25 ? "P" : "T"));
  const middle = middles[Math.floor(place / 28) % 21] ?? "AA";
  return soundsOf(`${initials[Math.floor(place / 588)] ?? ""} ${middle} ${final}`);
}

const kanaVowels: readonly PhoneName[] = ["AA", "IY", "UW", "EH", "OW"];
const kanaRows =
  "あいうえお かきくけこ がぎぐげご さしすせそ ざじずぜぞ たちつてと だぢづでど なにぬねの はひふへほ ばびぶべぼ ぱぴぷぺぽ まみむめも や_ゆ_よ らりるれろ わ___を".split(
    " ",
  );
const kanaOnsets = ["", "K", "G", "S", "Z", "T", "D", "N", "HH", "B", "P", "M", "Y", "R", "W"];

function kana(letter: string): Sound[] {
  const code = letter.codePointAt(0) ?? 0;
  const plain = code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : letter;
  if (plain === "ん") return [sound("N")];
  const row = kanaRows.findIndex((letters) => letters.includes(plain));
  if (row < 0) return "っー".includes(plain) ? [] : [sound("AX")];
  const vowel = kanaVowels[kanaRows[row]?.indexOf(plain) ?? 0] ?? "AA";
  return [...soundsOf(kanaOnsets[row] ?? ""), sound(vowel)];
}

/** Scripts that leave most vowels out: two letters to a syllable. */
const isSparse = (letter: string): boolean =>
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u.test(letter);

const isVowelName = (name: string): boolean => /^[AEIOU]/.test(name);

function withStress(sounds: Sound[]): Sound[] {
  const places = sounds.flatMap(({ name }, place) => (isVowelName(name) ? [place] : []));
  if (places.length === 0) return sounds.length > 0 ? [sound("AX", 1), ...sounds] : [];
  const main = places[Math.max(0, places.length - 2)];
  return sounds.map((one, place) => (place === main ? { ...one, stress: 1 } : one));
}

/** The sounds of a word in another script than Latin; no letters give no sounds. */
export function foreignSounds(word: string): Sound[] {
  const sounds: Sound[] = [];
  let sparse = 0;
  for (const letter of word.normalize("NFKC").toLowerCase()) {
    const code = letter.codePointAt(0) ?? 0;
    const known = cyrillic.get(letter) ?? greek.get(plainLetters(letter));
    if (known !== undefined) sounds.push(...soundsOf(known));
    else if (code >= 0xac00 && code <= 0xd7a3) sounds.push(...hangul(code));
    else if (/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(letter))
      sounds.push(...kana(letter));
    else if (/\p{M}/u.test(letter)) {
      // A sign above or below changes the vowel of the letter that carries it.
      const last = sounds.at(-1);
      if (last && isVowelName(last.name)) sounds.splice(-1, 1, sound(syllableOf(code)[1]));
    } else if (/\p{L}/u.test(letter)) {
      const [consonant, vowel] = syllableOf(code);
      const isClosing = isSparse(letter) && sparse++ % 2 === 1;
      sounds.push(...(isClosing ? [sound(consonant)] : [sound(consonant), sound(vowel)]));
    }
  }
  return withStress(sounds);
}
