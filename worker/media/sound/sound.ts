/** Mono, 48 kHz. */
export interface Sound {
  readonly samples: Float32Array;
  readonly seconds: number;
}

export const soundRate = 48_000;
const reach = 16;
const phases = 128;

/** A low-pass that keeps what both rates can hold, at `phases` places between two samples. */
function filterFor(from: number): Float32Array {
  const cut = Math.min(1, soundRate / from) * 0.97;
  const table = new Float32Array((phases + 1) * reach * 2);
  for (let phase = 0; phase <= phases; phase++) {
    for (let tap = 0; tap < reach * 2; tap++) {
      const away = tap - reach + 1 - phase / phases;
      const window = 0.5 + 0.5 * Math.cos((Math.PI * away) / (reach + 0.5));
      const angle = Math.PI * away * cut;
      const sinc = Math.abs(away) < 1e-9 ? cut : (Math.sin(angle) / angle) * cut;
      table[phase * reach * 2 + tap] = sinc * window;
    }
  }
  return table;
}

/** The same sound at 48 kHz. */
export function atSoundRate(samples: Float32Array, from: number): Float32Array {
  if (from === soundRate) return samples;
  const table = filterFor(from);
  const out = new Float32Array(Math.floor((samples.length * soundRate) / from));
  for (let place = 0; place < out.length; place++) {
    const at = (place * from) / soundRate;
    const first = Math.floor(at);
    const row = Math.round((at - first) * phases) * reach * 2;
    let sum = 0;
    for (let tap = 0; tap < reach * 2; tap++) {
      sum += (samples[first + tap - reach + 1] ?? 0) * (table[row + tap] ?? 0);
    }
    out[place] = sum;
  }
  return out;
}

/** Collects pieces; `expected` samples are made room for at once, as growing takes room twice. */
export class Pieces {
  #held: Float32Array<ArrayBuffer>;
  #length = 0;

  constructor(expected: number) {
    this.#held = new Float32Array(Math.ceil(expected) + soundRate);
  }

  get length(): number {
    return this.#length;
  }

  add(piece: Float32Array): void {
    const wanted = this.#length + piece.length;
    if (wanted > this.#held.length) {
      const larger = new Float32Array(Math.ceil(wanted * 1.2));
      larger.set(this.#held.subarray(0, this.#length));
      this.#held = larger;
    }
    this.#held.set(piece, this.#length);
    this.#length = wanted;
  }

  whole(): Float32Array {
    return this.#held.subarray(0, this.#length);
  }
}
