import { MediaRefusal } from "../../refusal";
import type { Sound } from "../../sound/sound";
import { Pieces, soundRate } from "../../sound/sound";
import type { Chance } from "../chance";
import { melodyOf } from "./melody";
import type { Phrase } from "./read-line";
import { readLine } from "./read-line";
import { scoreOf } from "./score";
import { synthesise } from "./synthesise";
import type { TimedSound } from "./timing";
import { lengthOf, pauseAfter, timed } from "./timing";
import type { VoiceStyle } from "./voices";
import { styleOf } from "./voices";

/**
 * A line may have 20,000 letters, some twenty minutes. A scratch track is for timing a scene, and no
 * shot is that long: it ends with the last sentence that is over within four minutes.
 */
export const longestSpeech = 240;
const lead = 0.06;
const tail = 0.12;

interface Part {
  readonly phrase: Phrase;
  readonly sounds: readonly TimedSound[];
  readonly pause: number;
}

const seconds = ({ sounds, pause }: Part): number => lengthOf(sounds) + pause;

/** The phrases that are spoken, with the time they take. */
function partsOf(line: string, { pace }: VoiceStyle): Part[] {
  const all = readLine(line).map((phrase): Part => {
    return { phrase, sounds: timed(phrase, pace), pause: pauseAfter(phrase, pace) };
  });
  let time = lead + tail;
  let kept = 0;
  let sentence = 0;
  for (const [place, part] of all.entries()) {
    time += seconds(part);
    if (time > longestSpeech) break;
    sentence = place + 1;
    if (part.phrase.ending !== "open") kept = sentence;
  }
  // One endless sentence ends at its last comma.
  return all.slice(0, sentence === all.length || kept === 0 ? sentence : kept);
}

/** How long a line will be spoken, in seconds; 0 for one without words. */
export function speechLength(line: string, voice: string): number {
  const parts = partsOf(line, styleOf(voice));
  const last = parts.at(-1);
  if (!last) return 0;
  return parts.reduce((sum, part) => sum + seconds(part), lead + tail - last.pause);
}

const half = 23;
/** The taps between the samples of a half-band filter, so that doubling the rate adds no mirror. */
const taps = Float64Array.from({ length: half + 1 }, (_, index) => {
  const from = index - half / 2;
  const window = 0.5 + 0.5 * Math.cos((Math.PI * from) / (half / 2 + 1));
  return (Math.sin(Math.PI * from) / (Math.PI * from)) * window;
});

/** The same sound at twice the rate. */
export function doubled(samples: Float32Array): Float32Array {
  const out = new Float32Array(samples.length * 2);
  for (let place = 0; place < samples.length; place++) {
    out[place * 2] = samples[place] ?? 0;
    let sum = 0;
    for (let tap = 0; tap <= half; tap++) {
      sum += (samples[place + tap - (half - 1) / 2] ?? 0) * (taps[tap] ?? 0);
    }
    out[place * 2 + 1] = sum;
  }
  return out;
}

/** Loud places are rounded off, never cut. */
const rounded = (sample: number): number => {
  const size = Math.abs(sample);
  return size < 0.7 ? sample : Math.sign(sample) * (0.7 + 0.28 * Math.tanh((size - 0.7) / 0.28));
};

/** Speaks a line phrase by phrase: the pieces, played one after another, are the whole. */
export function* speakInPieces(
  line: string,
  voice: string,
  chance: Chance,
): Generator<{ pcm: Float32Array; share: number }> {
  const style = styleOf(voice);
  const parts = partsOf(line, style);
  if (parts.length === 0) {
    const words = "This line has no words to speak. Write what is said, then run it again.";
    throw new MediaRefusal("draft.unusable", words);
  }
  yield { pcm: new Float32Array(Math.round(lead * soundRate)), share: 0 };
  const noise = chance.branch("noise");
  for (const [place, { phrase, sounds, pause }] of parts.entries()) {
    const isLast = place === parts.length - 1;
    const turns = melodyOf(phrase, sounds, style.melody);
    const score = scoreOf(sounds, isLast ? tail : pause);
    const pcm = doubled(synthesise(score, turns, style, noise)).map(rounded);
    yield { pcm, share: (place + 1) / parts.length };
  }
}

/** Speaks a line in one of the studio's voices; refuses one without words. */
export function speak(line: string, voice: string, chance: Chance): Sound {
  const pieces = new Pieces(speechLength(line, voice) * soundRate);
  for (const { pcm } of speakInPieces(line, voice, chance)) pieces.add(pcm);
  return { samples: pieces.whole(), seconds: pieces.length / soundRate };
}
