/** Work that takes time: it yields how many milliseconds pass before it goes on. */
export type Work = Generator<number, void, undefined>;

/** The host that throws it is gone, with all it held in memory. */
export class Crash extends Error {}

/** The database could not be reached; whether it did what was asked is not known. */
export class StoreFault extends Error {}

export interface Weather {
  readonly seed: number;
  /** Chances of a fault of a maker, and of the database, in a thousand. */
  readonly faults: number;
  /** Chances of a crash between two effects, in a thousand. */
  readonly crashes: number;
  /** From this moment on nothing goes wrong any more. */
  readonly calmAt: number;
}

interface Step {
  readonly at: number;
  readonly order: number;
  readonly act: () => void;
}

const before = (one: Step, other: Step): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);

/** Virtual time, chance and the order of things: equal weather gives an equal world. */
export class World {
  now = 1_000_000;
  readonly begun = this.now;
  #order = 0;
  #state: number;
  readonly #heap: Step[] = [];

  constructor(readonly weather: Weather) {
    this.#state = weather.seed >>> 0;
  }

  get calm(): boolean {
    return this.now >= this.begun + this.weather.calmAt;
  }

  random(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  between(least: number, most: number): number {
    return Math.floor(least + this.random() * (most - least + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[this.between(0, list.length - 1)]!;
  }

  chance(perThousand: number): boolean {
    return this.random() * 1000 < perThousand;
  }

  /** A fault of the outside; `share` of the weather's chance of one. */
  fails(share = 1): boolean {
    return !this.calm && this.chance(this.weather.faults * share);
  }

  crashes(): boolean {
    return !this.calm && this.chance(this.weather.crashes);
  }

  /** How long a message or a write is on its way. */
  moment(): number {
    return this.calm ? this.between(1, 10) : this.between(1, 250);
  }

  after(delay: number, act: () => void): void {
    const step = { at: this.now + Math.max(0, delay), order: (this.#order += 1), act };
    let place = this.#heap.push(step) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!before(step, this.#heap[parent]!)) break;
      this.#heap[place] = this.#heap[parent]!;
      place = parent;
    }
    this.#heap[place] = step;
  }

  /** Lets time pass until nothing is left to happen, or until `end`. */
  run(end: number): void {
    for (let step = this.#pop(); step; step = this.#pop()) {
      if (step.at > end) return;
      this.now = step.at;
      step.act();
    }
  }

  #pop(): Step | undefined {
    const [first] = this.#heap;
    const last = this.#heap.pop();
    if (!first || !last || this.#heap.length === 0) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.#heap.length) break;
      const right = this.#heap[child + 1];
      if (right && before(right, this.#heap[child]!)) child += 1;
      if (!before(this.#heap[child]!, last)) break;
      this.#heap[place] = this.#heap[child]!;
      place = child;
    }
    this.#heap[place] = last;
    return first;
  }
}
