const freshFor = 2000;
const lateFor = 30_000;

/** Something read anew every few seconds at most; a read that fails is not remembered. */
export class Fresh<T> {
  #kept: { readonly at: number; readonly value: Promise<T> } | null = null;

  constructor(private readonly read: () => Promise<T>) {}

  now(): Promise<T> {
    if (this.#kept && this.#kept.at + freshFor > Date.now()) return this.#kept.value;
    return this.again();
  }

  /** As it was half a minute ago at most, without a wait; what is older than `now` allows is read meanwhile. */
  lately(): Promise<T> {
    const kept = this.#kept;
    if (!kept || kept.at + lateFor < Date.now()) return this.again();
    this.now().catch(() => undefined);
    return kept.value;
  }

  again(): Promise<T> {
    const at = Date.now();
    const value = this.read();
    this.#kept = { at, value };
    value.catch(() => (this.#kept = null));
    return value;
  }
}
