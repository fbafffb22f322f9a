/** A file as it is written: mostly at its end, now and then over what is there. Held in pieces, once. */
export class Written {
  readonly #pieces: { readonly at: number; readonly data: Uint8Array }[] = [];
  #length = 0;

  readonly stream = new WritableStream<{ data: Uint8Array; position: number }>({
    write: ({ data, position }) => this.#write(data, position),
  });

  #write(data: Uint8Array, position: number): void {
    for (const piece of this.#pieces) {
      const from = Math.max(position, piece.at);
      const to = Math.min(position + data.length, piece.at + piece.data.length);
      if (from < to) piece.data.set(data.subarray(from - position, to - position), from - piece.at);
    }
    const beyond = data.subarray(Math.max(0, this.#length - position));
    if (beyond.length === 0) return;
    const gap = position - this.#length;
    if (gap > 0) this.#append(new Uint8Array(gap));
    this.#append(beyond.slice());
  }

  #append(data: Uint8Array): void {
    this.#pieces.push({ at: this.#length, data });
    this.#length += data.length;
  }

  get pieces(): readonly Uint8Array[] {
    return this.#pieces.map(({ data }) => data);
  }
}
