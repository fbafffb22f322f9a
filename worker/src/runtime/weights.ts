import { z } from "zod";

/** The layout of a file of weights: eight bytes of length, a JSON header of that length, then the numbers. */
const longestHeader = 16 * 1024 * 1024;
const lengthBytes = 8;

/** How long the header is, by the file's first bytes; null for what is no such file. */
export function weightsHeader(head: Uint8Array): number | null {
  if (head.length <= lengthBytes || head[lengthBytes] !== 0x7b) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const length = view.getBigUint64(0, true);
  return length >= 2n && length <= BigInt(longestHeader) ? Number(length) : null;
}

const tensorSchema = z.object({
  dtype: z.string(),
  shape: z.array(z.number().int().min(0)),
  data_offsets: z.tuple([z.number().int().min(0), z.number().int().min(0)]),
});

/** Whether the numbers that a header tells of are there to the last byte. */
export function isWhole(header: string, bytes: number): boolean {
  let read: unknown;
  try {
    read = JSON.parse(header);
  } catch {
    return false;
  }
  const named = z.record(z.string(), z.unknown()).safeParse(read).data ?? {};
  const { __metadata__: _, ...tensors } = named;
  const all = Object.values(tensors).map((one) => tensorSchema.safeParse(one).data);
  const ends = all.map((one) => one?.data_offsets[1] ?? Number.NaN);
  const told = Math.max(...ends);
  return (
    ends.length > 0 &&
    told > 0 &&
    lengthBytes + new TextEncoder().encode(header).length + told === bytes
  );
}
