/** Four 32-bit hashes of a text (cyrb128): the seed of everything that the request leaves open. */
function hash(text: string): [number, number, number, number] {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  let d = 2773480762;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [(a ^ b ^ c ^ d) >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
}

/** A repeatable source of chance: the same text always gives the same draws, in order. */
export class Chance {
  #state: [number, number, number, number];

  constructor(
    /** What it all follows from: the same text, the same draws. */
    readonly text: string,
  ) {
    this.#state = hash(text);
    for (let index = 0; index < 12; index++) this.next();
  }

  /** Chance that follows from a long text, and does not carry it along. */
  static of(text: string): Chance {
    return new Chance(
      hash(text)
        .map((word) => word.toString(36))
        .join("."),
    );
  }

  /** 0 up to, not with, 1 (sfc32). */
  next(): number {
    const [a, b, c, d] = this.#state;
    const sum = (((a + b) | 0) + d) | 0;
    this.#state = [
      b ^ (b >>> 9),
      (c + (c << 3)) | 0,
      (((c << 21) | (c >>> 11)) + sum) | 0,
      (d + 1) | 0,
    ];
    return (sum >>> 0) / 4294967296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  around(spread: number): number {
    return (this.next() * 2 - 1) * spread;
  }

  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[Math.floor(this.next() * items.length)] ?? items[0];
  }

  /** A source of its own for one part of the picture, so that parts don't disturb each other. */
  branch(name: string): Chance {
    return new Chance(`${this.text}/${name}`);
  }

  /** A source that depends on the name alone, the same whatever was asked. */
  fixed(name: string): Chance {
    return new Chance(name);
  }
}
