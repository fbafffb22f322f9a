import { soundRate } from "../../../sound/sound";

/** Root mean square. */
export function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / Math.max(1, samples.length));
}

/** The strength at one frequency, over a window of the whole stretch. */
function strength(samples: Float32Array, hertz: number): number {
  let [real, imaginary] = [0, 0];
  samples.forEach((sample, place) => {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * place) / samples.length);
    const angle = (2 * Math.PI * hertz * place) / soundRate;
    real += sample * window * Math.cos(angle);
    imaginary += sample * window * Math.sin(angle);
  });
  return real * real + imaginary * imaginary;
}

/** How much of a stretch's power lies between two frequencies, 0 to 1. */
export function share(samples: Float32Array, low: number, high: number): number {
  let [within, whole] = [0, 0];
  for (let hertz = 80; hertz < 12_000; hertz += 40) {
    const power = strength(samples, hertz);
    whole += power;
    if (hertz >= low && hertz <= high) within += power;
  }
  return within / whole;
}

/** The lowest resonances of a vowel, by linear prediction at 8 kHz. */
export function peaks(samples: Float32Array): number[] {
  const every = 6;
  const rate = soundRate / every;
  const order = 10;
  const slow = new Float64Array(Math.floor(samples.length / every) - 1);
  for (let place = 0; place < slow.length; place++) {
    let sum = 0;
    for (let tap = 0; tap < every; tap++) sum += samples[place * every + tap] ?? 0;
    slow[place] = sum;
  }
  const flat = slow.map((sample, place) => {
    const window = 0.54 - 0.46 * Math.cos((2 * Math.PI * place) / slow.length);
    return (sample - 0.9 * (slow[place - 1] ?? 0)) * window;
  });
  const likeness = Array.from({ length: order + 1 }, (_, lag) =>
    flat.reduce((sum, sample, place) => sum + sample * (flat[place + lag] ?? 0), 0),
  );
  const response = envelope(predict(likeness));
  const found: number[] = [];
  for (let hertz = 150; hertz < 3600; hertz += 10) {
    const here = response(hertz / rate);
    if (here > response((hertz - 10) / rate) && here > response((hertz + 10) / rate)) {
      found.push(hertz);
    }
  }
  return found;
}

/** Levinson's recursion: the filter that best foretells the next sample. */
function predict(likeness: readonly number[]): number[] {
  let filter = [1];
  let error = (likeness[0] ?? 0) * 1.0001;
  for (let order = 1; order < likeness.length; order++) {
    const sum = filter.reduce(
      (all, value, place) => all + value * (likeness[order - place] ?? 0),
      0,
    );
    const turn = -sum / error;
    const longer = [...filter, 0];
    filter = longer.map((value, place) => value + turn * (longer[order - place] ?? 0));
    error *= 1 - turn * turn;
  }
  return filter;
}

const envelope =
  (filter: readonly number[]) =>
  (cycle: number): number => {
    let [real, imaginary] = [0, 0];
    filter.forEach((value, place) => {
      real += value * Math.cos(2 * Math.PI * cycle * place);
      imaginary -= value * Math.sin(2 * Math.PI * cycle * place);
    });
    return 1 / (real * real + imaginary * imaginary);
  };
