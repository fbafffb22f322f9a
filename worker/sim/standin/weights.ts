/** A file of weights with one tensor: small, or as large as is wished. */
export function weightsOf(digest: string, megabytes = 0): Buffer {
  const numbers = Buffer.alloc(64 + megabytes * 1024 * 1024);
  numbers.write(digest.slice(0, 64));
  const header = Buffer.from(
    JSON.stringify({
      __metadata__: { made: digest },
      face: { dtype: "U8", shape: [numbers.length], data_offsets: [0, numbers.length] },
    }),
  );
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, header, numbers]);
}

/** Whether bytes begin as such a file does. */
export const areWeights = (bytes: Uint8Array): boolean => bytes.length > 64 && bytes[8] === 0x7b;
