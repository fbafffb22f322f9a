import { soundRate } from "../../sound/sound";
import { expect, test } from "vitest";
import { MediaRefusal } from "../../refusal";
import { Chance } from "../chance";
import { readLine } from "./read-line";
import { longestSpeech, speak, speechLength } from "./speak";
import { loudness, peaks, share } from "./testing/listen";
import { timed } from "./timing";
import { styleOf } from "./voices";

const chance = (): Chance => new Chance("a test");
const dialogue = [
  "You came back. I thought the river had taken you, and nobody believed me.",
  "Did you see the ship leave the harbour, or was it gone before dawn?",
  "Don't open that door! The stranger who lives behind it never forgets a face.",
];

test("the same request gives the same sound, another chance another breath", () => {
  const line = "You came back.";
  const one = speak(line, "ada", chance());
  expect(speak(line, "ada", chance()).samples).toEqual(one.samples);
  expect(speak(line, "ada", new Chance("else")).samples).not.toEqual(one.samples);
  expect(speak(line, "bruno", chance()).samples).not.toEqual(one.samples);
  expect(one.seconds).toBe(one.samples.length / soundRate);
});

test.each(["ada", "bruno", "chiara", "dev"])(
  "%s speaks at a person's pace and loudness",
  (voice) => {
    for (const line of dialogue) {
      const { samples, seconds } = speak(line, voice, chance());
      expect(line.length / seconds).toBeGreaterThan(13.2);
      expect(line.length / seconds).toBeLessThan(18);
      expect(loudness(samples)).toBeGreaterThan(0.07);
      expect(loudness(samples)).toBeLessThan(0.25);
      expect(samples.every((sample) => Math.abs(sample) < 0.99)).toBe(true);
    }
  },
);

/** The stretch in which one sound of a one-phrase line is heard. */
function heard(line: string, name: string): Float32Array {
  const phrase = readLine(line)[0];
  if (!phrase) throw new Error("no words");
  let at = 0.06;
  for (const sound of timed(phrase, styleOf("dev").pace)) {
    if (sound.name === name) {
      const { samples } = speak(line, "dev", chance());
      const from = Math.round(at * soundRate);
      return samples.slice(from, from + Math.round(sound.seconds * soundRate));
    }
    at += sound.seconds;
  }
  throw new Error(`no ${name}`);
}

const middle = (samples: Float32Array): Float32Array =>
  samples.slice(samples.length * 0.3, samples.length * 0.7);

test.each([
  ["see", "IY", 300, 2150],
  ["had", "AE", 680, 1640],
  ["father", "AA", 730, 1150],
  ["soon", "UW", 330, 1010],
  ["bed", "EH", 555, 1720],
  ["caught", "AO", 590, 950],
])("the vowel of %s has its two formants", (line, name, first, second) => {
  const [low, high] = peaks(middle(heard(line, name)));
  expect(Math.abs((low ?? 0) - first)).toBeLessThan(90);
  expect(Math.abs((high ?? 0) - second)).toBeLessThan(190);
});

test("S hisses higher than SH, and both above the voice", () => {
  const [s, sh] = [middle(heard("a saw", "S")), middle(heard("a shore", "SH"))];
  expect(share(s, 4200, 11_000)).toBeGreaterThan(0.7);
  expect(share(sh, 1900, 4500)).toBeGreaterThan(0.6);
  expect(share(s, 4200, 11_000)).toBeGreaterThan(share(sh, 4200, 11_000) + 0.25);
});

test("a stop is a gap and then a burst", () => {
  const t = heard("a top", "T");
  const gap = loudness(t.slice(t.length * 0.35, t.length * 0.6));
  const burst = loudness(t.slice(t.length * 0.86));
  expect(gap).toBeLessThan(0.004);
  expect(burst).toBeGreaterThan(gap * 8);
});

test("a shut mouth hums: an M has hardly anything above its murmur", () => {
  expect(share(middle(heard("a man", "M")), 80, 500)).toBeGreaterThan(0.8);
});

test.each([
  ["nothing", ""],
  ["marks", "... !? —"],
  ["pictures", "😀🎬"],
  ["a direction alone", "[sighs]"],
])("%s is refused with words", (_, line) => {
  expect(() => speak(line, "ada", chance())).toThrow(MediaRefusal);
  expect(() => speak(line, "ada", chance())).toThrow(/no words to speak/);
});

test("a long line ends with a sentence, within four minutes", () => {
  const sentence = "The old man walked along the shore until the light was gone. ";
  const whole = speechLength(sentence.repeat(320), "chiara");
  const once = speechLength(sentence, "chiara");
  expect(whole).toBeLessThanOrEqual(longestSpeech);
  expect(whole).toBeGreaterThan(longestSpeech - once - 1);
  const endless = speechLength("and then we went on and on ".repeat(740), "dev");
  expect(endless).toBeGreaterThan(longestSpeech - 15);
  expect(endless).toBeLessThanOrEqual(longestSpeech);
});

test("the length foretold is the length spoken", () => {
  for (const line of dialogue) {
    expect(speak(line, "ada", chance()).seconds).toBeCloseTo(speechLength(line, "ada"), 1);
  }
  expect(speechLength("...", "ada")).toBe(0);
});
