import type { Sound } from "./sound";
import { soundRate } from "./sound";

/** A mouth in one frame of picture. */
export interface Mouth {
  /** 0 shut, 1 as far as this sound opens it. */
  readonly open: number;
  /** 0 round as in "who", 1 wide as in "see"; 0.5 at rest. */
  readonly wide: number;
  readonly voiced: boolean;
}

/** Below this the loudest part of a sound is a room's own noise. */
const silence = 0.003;
/** Decibels under the loud parts at which a mouth begins to open. */
const depth = 27;

/** A filter of two poles that lets pass what lies above, or below, an edge. */
class Pass {
  readonly #b0: number;
  readonly #b1: number;
  readonly #a1: number;
  readonly #a2: number;
  #x1 = 0;
  #x2 = 0;
  #y1 = 0;
  #y2 = 0;

  constructor(edge: number, side: "above" | "below") {
    const angle = (2 * Math.PI * edge) / soundRate;
    const alpha = Math.sin(angle) / Math.SQRT2;
    const cos = Math.cos(angle);
    const scale = 1 / (1 + alpha);
    this.#b1 = (side === "above" ? -(1 + cos) : 1 - cos) * scale;
    this.#b0 = Math.abs(this.#b1) / 2;
    [this.#a1, this.#a2] = [-2 * cos * scale, (1 - alpha) * scale];
  }

  next(sample: number): number {
    const fed = this.#b0 * (sample + this.#x2) + this.#b1 * this.#x1;
    const passed = fed - this.#a1 * this.#y1 - this.#a2 * this.#y2;
    [this.#x2, this.#x1, this.#y2, this.#y1] = [this.#x1, sample, this.#y1, passed];
    return passed;
  }
}

/** How loud each frame is behind filters; nothing but a sum is kept of the samples. */
function loudness(samples: Float32Array, ends: readonly number[], filters: readonly Pass[]) {
  let place = 0;
  return ends.map((end) => {
    const from = place;
    let sum = 0;
    for (; place < end; place++) {
      let sample = samples[place] ?? 0;
      for (const filter of filters) sample = filter.next(sample);
      sum += sample * sample;
    }
    return Math.sqrt(sum / Math.max(1, end - from));
  });
}

const every = 6;
const slowRate = soundRate / every;

/** The low end of the sound at 8 kHz: all that finding a voice's cycle needs. */
function slowed(samples: Float32Array): Float32Array {
  const [one, two] = [new Pass(900, "below"), new Pass(900, "below")];
  const slow = new Float32Array(Math.floor(samples.length / every));
  for (let place = 0; place < slow.length * every; place++) {
    const sample = two.next(one.next(samples[place] ?? 0));
    if (place % every === every - 1) slow[(place + 1) / every - 1] = sample;
  }
  return slow;
}

/** Whether a stretch repeats itself as a voice between 70 and 400 hertz does. */
function repeats(slow: Float32Array, centre: number): boolean {
  const half = Math.round(slowRate * 0.02);
  let best = 0;
  for (let lag = Math.floor(slowRate / 400); lag <= slowRate / 70; lag++) {
    let [both, one, other] = [0, 1e-9, 1e-9];
    for (let place = centre - half; place < centre + half; place++) {
      const [a, b] = [slow[place] ?? 0, slow[place + lag] ?? 0];
      both += a * b;
      one += a * a;
      other += b * b;
    }
    best = Math.max(best, both / Math.sqrt(one * other));
  }
  return best > 0.55;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
const decibels = (level: number): number => 20 * Math.log10(level + 1e-9);

interface Heard {
  readonly mouth: number;
  readonly round: number;
  readonly front: number;
  readonly hiss: number;
  readonly voiced: boolean;
}

/** What the ear finds in each frame's own stretch of sound. */
function hear({ samples }: Sound, framesPerSecond: number, count: number): Heard[] {
  const ends = Array.from({ length: count }, (_, frame) =>
    Math.round(((frame + 1) / framesPerSecond) * soundRate),
  );
  const band = (low: number, high: number): number[] =>
    loudness(samples, ends, [new Pass(low, "above"), new Pass(high, "below")]);
  // Without what lies under 350 Hz: there a shut mouth hums its M as loud as an open one speaks.
  const mouth = band(350, 3800);
  const round = band(350, 1250);
  const front = band(1600, 3400);
  const hiss = loudness(samples, ends, [new Pass(4200, "above")]);
  const low = loudness(samples, ends, [new Pass(900, "below")]);
  const slow = slowed(samples);
  return ends.map((end, frame) => {
    const centre = Math.round((end - soundRate / framesPerSecond / 2) / every);
    return {
      mouth: mouth[frame] ?? 0,
      round: round[frame] ?? 0,
      front: front[frame] ?? 0,
      hiss: hiss[frame] ?? 0,
      voiced: (low[frame] ?? 0) > silence && repeats(slow, centre),
    };
  });
}

/**
 * Mouths for a sound, one for each frame of picture: opening at once with the sound of that frame,
 * closing softly. A silent sound keeps it shut.
 */
export function mouthTrack(sound: Sound, framesPerSecond: number): Mouth[] {
  const count = Math.ceil(sound.seconds * framesPerSecond - 1e-6);
  const heard = hear(sound, framesPerSecond, count);
  const sorted = heard.map(({ mouth }) => mouth).sort((one, other) => one - other);
  const loud = sorted[Math.floor(sorted.length * 0.96)] ?? 0;
  const most = sorted.at(-1) ?? 0;
  // A few short words in a long quiet must open the mouth too.
  const full = Math.max(loud, most * 0.5, silence);
  const floor = Math.max(decibels(full) - depth, decibels(silence * 0.7));
  const ease = 1 - 0.5 ** (24 / framesPerSecond);
  let [open, wide] = [0, 0.5];
  return heard.map((one) => {
    const level = clamp((decibels(one.mouth) - floor) / (decibels(full) - floor));
    // An S or F is loud through teeth that are all but shut.
    const isHiss = !one.voiced && one.hiss > one.mouth;
    const wanted = isHiss ? Math.min(0.22, level) : level ** 1.3;
    open = wanted > open ? wanted : open + (wanted - open) * (0.35 + 0.65 * ease);
    const tilt = decibels(one.front) - decibels(one.round);
    const shape = isHiss ? 0.75 : clamp((tilt + 24) / 24);
    const goal = level > 0.08 ? shape : 0.5;
    wide += (goal - wide) * (0.3 + 0.5 * ease);
    return { open: open < 0.03 ? 0 : open, wide, voiced: one.voiced && level > 0 };
  });
}
