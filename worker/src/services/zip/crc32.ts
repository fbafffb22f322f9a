/** The CRC-32 of zip and PNG, eight bytes a step: `tables[n]` is what a byte does n bytes later. */
const tables = Array.from({ length: 8 }, () => new Int32Array(256));
const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
];
for (let byte = 0; byte < 256; byte += 1) {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  t0[byte] = value;
}
for (let place = 1; place < 8; place += 1) {
  for (let byte = 0; byte < 256; byte += 1) {
    const before = tables[place - 1]![byte]!;
    tables[place]![byte] = (before >>> 8) ^ t0[before & 255]!;
  }
}

/** Goes on from `crc`, which is 0 at the start; unsigned. */
export function crc32(bytes: Uint8Array, crc = 0): number {
  let state = ~crc;
  let at = 0;
  for (const last = bytes.length - 8; at <= last; at += 8) {
    state ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    state =
      t7[state & 255]! ^
      t6[(state >>> 8) & 255]! ^
      t5[(state >>> 16) & 255]! ^
      t4[state >>> 24]! ^
      t3[bytes[at + 4]!]! ^
      t2[bytes[at + 5]!]! ^
      t1[bytes[at + 6]!]! ^
      t0[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at += 1) state = (state >>> 8) ^ t0[(state ^ bytes[at]!) & 255]!;
  return ~state >>> 0;
}
