/** Reads of multi-byte numbers that answer 0 past the end, so that a truncated file never throws. */
export const at = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0;

export const u16 = (bytes: Uint8Array, index: number): number =>
  (at(bytes, index) << 8) | at(bytes, index + 1);

export const u32 = (bytes: Uint8Array, index: number): number =>
  ((u16(bytes, index) << 16) | u16(bytes, index + 2)) >>> 0;

export const u16le = (bytes: Uint8Array, index: number): number =>
  at(bytes, index) | (at(bytes, index + 1) << 8);

export const u24le = (bytes: Uint8Array, index: number): number =>
  u16le(bytes, index) | (at(bytes, index + 2) << 16);

export const u32le = (bytes: Uint8Array, index: number): number =>
  (u16le(bytes, index) | (u16le(bytes, index + 2) << 16)) >>> 0;

export function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

/** Bytes one after another. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}
