/** The packet ended within a value: ordinary in sound, where it only means silence from there. */
export class PacketEnd extends Error {
  override readonly name = "PacketEnd";
}

/** Reads values of any width, lowest bit first, as Vorbis packs them. */
export class BitReader {
  #place = 0;

  constructor(private readonly bytes: Uint8Array) {}

  bit(): number {
    const byte = this.bytes[this.#place >> 3];
    if (byte === undefined) throw new PacketEnd();
    const value = (byte >> (this.#place & 7)) & 1;
    this.#place += 1;
    return value;
  }

  read(width: number): number {
    let value = 0;
    let scale = 1;
    for (let index = 0; index < width; index++) {
      value += this.bit() * scale;
      scale *= 2;
    }
    return value;
  }

  flag(): boolean {
    return this.bit() === 1;
  }

  /** Skips the name that every head begins with. */
  skipBytes(count: number): void {
    this.#place += count * 8;
  }
}

/** Bits that a value needs. */
export const widthOf = (value: number): number =>
  value > 0 ? Math.floor(Math.log2(value)) + 1 : 0;
