/** Turns a spectrum of `size / 2` lines into `size` samples that overlap their neighbours (inverse MDCT). */
export class LappedTransform {
  readonly #half: number;
  readonly #turns: Float64Array;
  readonly #roots: Float64Array;
  readonly #real: Float64Array;
  readonly #imaginary: Float64Array;

  constructor(readonly size: number) {
    this.#half = size / 2;
    const count = size / 4;
    this.#turns = new Float64Array(count * 2);
    this.#roots = new Float64Array(count);
    for (let place = 0; place < count; place++) {
      const angle = (-Math.PI * (place + 0.125)) / this.#half;
      this.#turns[place * 2] = Math.cos(angle);
      this.#turns[place * 2 + 1] = Math.sin(angle);
    }
    for (let place = 0; place < count / 2; place++) {
      this.#roots[place * 2] = Math.cos((-2 * Math.PI * place) / count);
      this.#roots[place * 2 + 1] = Math.sin((-2 * Math.PI * place) / count);
    }
    this.#real = new Float64Array(count);
    this.#imaginary = new Float64Array(count);
  }

  /** The complex Fourier transform of what is held, in place. */
  #transform(): void {
    const [real, imaginary, count] = [this.#real, this.#imaginary, this.#real.length];
    for (let place = 1, mirror = 0; place < count; place++) {
      let bit = count >> 1;
      for (; mirror & bit; bit >>= 1) mirror ^= bit;
      mirror ^= bit;
      if (place >= mirror) continue;
      [real[place], real[mirror]] = [real[mirror] ?? 0, real[place] ?? 0];
      [imaginary[place], imaginary[mirror]] = [imaginary[mirror] ?? 0, imaginary[place] ?? 0];
    }
    for (let width = 2; width <= count; width *= 2) {
      const step = (count / width) * 2;
      for (let start = 0; start < count; start += width) {
        for (let place = 0; place < width / 2; place++) {
          const [low, high] = [start + place, start + place + width / 2];
          const [c, s] = [this.#roots[place * step] ?? 0, this.#roots[place * step + 1] ?? 0];
          const [x, y] = [real[high] ?? 0, imaginary[high] ?? 0];
          const [a, b] = [x * c - y * s, x * s + y * c];
          real[high] = (real[low] ?? 0) - a;
          imaginary[high] = (imaginary[low] ?? 0) - b;
          real[low] = (real[low] ?? 0) + a;
          imaginary[low] = (imaginary[low] ?? 0) + b;
        }
      }
    }
  }

  run(lines: Float32Array): Float32Array {
    const [half, quarter] = [this.#half, this.#half / 2];
    for (let place = 0; place < quarter; place++) {
      const [x, y] = [lines[place * 2] ?? 0, lines[half - 1 - place * 2] ?? 0];
      const [c, s] = [this.#turns[place * 2] ?? 0, this.#turns[place * 2 + 1] ?? 0];
      this.#real[place] = x * c - y * s;
      this.#imaginary[place] = x * s + y * c;
    }
    this.#transform();
    const waves = new Float64Array(half);
    for (let place = 0; place < quarter; place++) {
      const [x, y] = [this.#real[place] ?? 0, this.#imaginary[place] ?? 0];
      const [c, s] = [this.#turns[place * 2] ?? 0, this.#turns[place * 2 + 1] ?? 0];
      waves[place * 2] = x * c - y * s;
      waves[half - 1 - place * 2] = -(x * s + y * c);
    }
    const out = new Float32Array(this.size);
    for (let place = 0; place < quarter; place++) {
      out[place] = waves[place + quarter] ?? 0;
      out[quarter + place] = -(waves[half - 1 - place] ?? 0);
      out[half + place] = -(waves[quarter - 1 - place] ?? 0);
      out[half + quarter + place] = -(waves[place] ?? 0);
    }
    return out;
  }
}
