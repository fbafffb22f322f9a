import type { Chance } from "../chance";
import type { Turn } from "./melody";
import type { Hiss } from "./phones";
import type { Score } from "./score";
import { step } from "./score";
import type { VoiceStyle } from "./voices";

/** The synthesiser works at half the rate of the files: speech has little above 12 kHz. */
export const innerRate = 24_000;
const perStep = Math.round(innerRate * step);

/** A row of two-pole filters, each with its coefficients and what it remembers. */
class Filters {
  readonly #a: Float64Array;
  readonly #b: Float64Array;
  readonly #c: Float64Array;
  readonly #one: Float64Array;
  readonly #two: Float64Array;

  constructor(readonly count: number) {
    const row = (): Float64Array => new Float64Array(count);
    [this.#a, this.#b, this.#c, this.#one, this.#two] = [row(), row(), row(), row(), row()];
  }

  #poles(index: number, centre: number, width: number): void {
    const radius = Math.exp((-Math.PI * width) / innerRate);
    this.#c[index] = -radius * radius;
    this.#b[index] = 2 * radius * Math.cos((2 * Math.PI * centre) / innerRate);
  }

  /** Passes low sound unchanged and rings at the centre: a formant. */
  ring(index: number, centre: number, width: number): void {
    this.#poles(index, centre, width);
    this.#a[index] = 1 - (this.#b[index] ?? 0) - (this.#c[index] ?? 0);
  }

  /** Passes the band alone, at the gain. */
  band(index: number, centre: number, width: number, gain: number): void {
    this.#poles(index, centre, width);
    this.#a[index] = ((1 + (this.#c[index] ?? 0)) / 2) * gain;
  }

  /** Through one after another, from the first. */
  inRow(sample: number): number {
    const [a, b, c, one, two] = [this.#a, this.#b, this.#c, this.#one, this.#two];
    let passed = sample;
    for (let index = 0; index < this.count; index++) {
      const last = one[index] ?? 0;
      passed =
        (a[index] ?? 0) * passed + (b[index] ?? 0) * last + (c[index] ?? 0) * (two[index] ?? 0);
      two[index] = last;
      one[index] = passed;
    }
    return passed;
  }

  /** Through all at once; `change` is the input's difference to two samples before. */
  atOnce(change: number): number {
    const [a, b, c, one, two] = [this.#a, this.#b, this.#c, this.#one, this.#two];
    let sum = 0;
    for (let index = 0; index < this.count; index++) {
      const last = one[index] ?? 0;
      const passed =
        (a[index] ?? 0) * change + (b[index] ?? 0) * last + (c[index] ?? 0) * (two[index] ?? 0);
      two[index] = last;
      one[index] = passed;
      sum += passed;
    }
    return sum;
  }
}

/** The notch that, over the nose's own resonance, makes a sound nasal. */
class Notch {
  #a = 1;
  #b = 0;
  #c = 0;
  #one = 0;
  #two = 0;

  set(centre: number, width: number): void {
    const radius = Math.exp((-Math.PI * width) / innerRate);
    const c = -radius * radius;
    const b = 2 * radius * Math.cos((2 * Math.PI * centre) / innerRate);
    const gain = 1 / (1 - b - c);
    [this.#a, this.#b, this.#c] = [gain, -b * gain, -c * gain];
  }

  pass(sample: number): number {
    const passed = this.#a * sample + this.#b * this.#one + this.#c * this.#two;
    this.#two = this.#one;
    this.#one = sample;
    return passed;
  }
}

/** Hertz at each step, gliding from turn to turn. */
function pitchTrack(turns: readonly Turn[], count: number, { pitch }: VoiceStyle): Float32Array {
  const track = new Float32Array(count);
  let next = 0;
  let tone = turns[0]?.tone ?? 0;
  for (let frame = 0; frame < count; frame++) {
    const time = frame * step;
    while (next < turns.length && (turns[next]?.at ?? 0) <= time) next += 1;
    const [before, after] = [turns[Math.max(0, next - 1)], turns[next] ?? turns.at(-1)];
    const span = (after?.at ?? 0) - (before?.at ?? 0);
    const share = span > 0 ? Math.min(1, Math.max(0, (time - (before?.at ?? 0)) / span)) : 1;
    const wanted = (before?.tone ?? 0) + ((after?.tone ?? 0) - (before?.tone ?? 0)) * share;
    // A larynx has weight: it follows within some thirty milliseconds.
    tone += (wanted - tone) * 0.085;
    track[frame] = pitch * 2 ** (tone / 12);
  }
  return track;
}

/** A slow unsteadiness, the same in every voice: three waves that seldom meet. */
const unsteady = (time: number): number =>
  1 +
  0.004 *
    (Math.sin(12.7 * time * 6.28) + Math.sin(7.1 * time * 6.28) + Math.sin(4.7 * time * 6.28));

/** The higher formants stand still: hertz and width. */
const high = [
  [3450, 250],
  [4300, 300],
  [5300, 400],
  [6400, 500],
  [7700, 600],
] as const;
const nosePole = 270;

/** What smooths a step between two samples, so that the pulse's sharp end does not grate. */
function smoothStep(phase: number, width: number): number {
  if (phase < width) {
    const share = phase / width;
    return share + share - share * share - 1;
  }
  if (phase > 1 - width) {
    const share = (phase - 1) / width;
    return share * share + share + share + 1;
  }
  return 0;
}

/** Sounds a score: mono samples at `innerRate`. */
export function synthesise(
  score: Score,
  turns: readonly Turn[],
  style: VoiceStyle,
  chance: Chance,
): Float32Array {
  const out = new Float32Array(score.count * perStep);
  const pitch = pitchTrack(turns, score.count, style);
  const mouth = new Filters(4 + high.length);
  const notch = new Notch();
  const narrow = new Filters(3);
  const scale = 1 + (style.throat - 1) * 0.75;
  high.forEach(([centre, width], index) => mouth.ring(4 + index, centre * scale, width));
  mouth.ring(0, nosePole, 100);
  const soft = Math.exp((-2 * Math.PI * style.soft) / innerRate);

  let seed = chance.whole(1, 0x7fffffff);
  let phase = 0;
  let tilted = 0;
  let [noise1, noise2] = [0, 0];
  let shown: Hiss | null = null;
  for (let frame = 0; frame < score.count; frame++) {
    const at = (track: Float32Array, ahead = 0): number =>
      track[Math.min(score.count - 1, frame + ahead)] ?? 0;
    const breathing = Math.min(1, at(score.breath) * 1.6);
    const nose = at(score.nose);
    mouth.ring(1, at(score.formants[0]) * style.throat, 70 + 160 * breathing + 40 * nose);
    mouth.ring(2, at(score.formants[1]) * style.throat, 90 + 60 * breathing + 90 * nose);
    mouth.ring(3, at(score.formants[2]) * scale, 140 + 80 * breathing + 60 * nose);
    notch.set(nosePole + 190 * nose, 100);
    const hiss = score.hisses[score.kinds[frame] ?? 0] ?? null;
    if (hiss !== shown) {
      for (let index = 0; index < 3; index++) {
        const [centre, width, gain] = hiss?.bands[index] ?? [3000, 1000, 0];
        narrow.band(index, Math.min(11_000, centre * (1 + (style.throat - 1) * 0.5)), width, gain);
      }
      shown = hiss;
    }
    const hertz = at(pitch) * unsteady(frame * step);
    const pace = hertz / innerRate;
    const [voice, breath, hissing] = [at(score.voice), at(score.breath), at(score.hiss)];
    const grow = 1 / perStep;
    const voiceGrowth = (at(score.voice, 1) - voice) * grow;
    const breathGrowth = (at(score.breath, 1) - breath) * grow;
    const hissGrowth = (at(score.hiss, 1) - hissing) * grow;

    for (let sample = 0; sample < perStep; sample++) {
      phase += pace;
      if (phase >= 1) phase -= 1;
      // The pulse ends at the open share of the cycle; from there to 1 the throat is shut.
      const along = phase / style.open;
      let pulse = along < 1 ? 2 * along - 3 * along * along : 0;
      const fromEnd = phase - style.open;
      pulse += 0.5 * smoothStep(fromEnd < 0 ? fromEnd + 1 : fromEnd, pace);
      tilted = pulse * (1 - soft) + tilted * soft;

      seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
      const noise = seed / 2147483648;
      const loud = voice + voiceGrowth * sample;
      const isOpen = along < 1 ? 1 : 0.35;
      const air = breath + breathGrowth * sample + style.breath * loud * isOpen;
      const passed = mouth.inRow(notch.pass(tilted * loud + noise * air * 0.18));
      const rough = noise * (loud > 0.1 ? isOpen : 1);
      const sharp = narrow.atOnce(rough - noise2) * (hissing + hissGrowth * sample);
      noise2 = noise1;
      noise1 = rough;
      out[frame * perStep + sample] = passed * style.gain + sharp;
    }
  }
  return out;
}
