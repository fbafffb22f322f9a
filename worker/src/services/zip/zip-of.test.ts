import fc from "fast-check";
import { expect, test } from "vitest";
import { crc32 } from "./crc32";
import { zipBytes } from "./zip-headers";
import { zipOf } from "./zip-of";

/** The same, bit by bit. */
function reference(bytes: Uint8Array): number {
  let state = 0xffffffff;
  for (const byte of bytes) {
    state ^= byte;
    for (let bit = 0; bit < 8; bit += 1) state = (state >>> 1) ^ (state & 1 ? 0xedb88320 : 0);
  }
  return ~state >>> 0;
}

const at = Date.UTC(2026, 10, 21, 12, 30, 42);

async function* inPieces(bytes: Uint8Array, piece: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += piece) yield bytes.subarray(from, from + piece);
}

interface Held {
  readonly name: string;
  readonly at: number;
  readonly bytes: number;
  readonly held: Uint8Array;
}
const file = (name: string, held: Uint8Array): Held => ({ name, at, bytes: held.length, held });

async function zipped(files: readonly Held[], piece = 7): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const one of zipOf(files, ({ held }) => inPieces(held, piece))) pieces.push(one);
  return Uint8Array.from(pieces.flatMap((one) => [...one]));
}

/** As an unzipper reads it: from the end, by the directory. */
function unzipped(zip: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  const last = zip.length - 22;
  expect(view.getUint32(last, true)).toBe(0x06054b50);
  const found = new Map<string, Uint8Array>();
  let entry = view.getUint32(last + 16, true);
  for (let left = view.getUint16(last + 10, true); left > 0; left -= 1) {
    expect(view.getUint32(entry, true)).toBe(0x02014b50);
    // 2026-11-21 12:30:42, as DOS wrote it.
    expect([view.getUint16(entry + 12, true), view.getUint16(entry + 14, true)]).toEqual([
      25557, 23925,
    ]);
    const [crc, bytes] = [view.getUint32(entry + 16, true), view.getUint32(entry + 24, true)];
    const length = view.getUint16(entry + 28, true);
    const local = view.getUint32(entry + 42, true);
    const name = new TextDecoder().decode(zip.subarray(entry + 46, entry + 46 + length));
    expect(view.getUint32(local, true)).toBe(0x04034b50);
    const start = local + 30 + length;
    const held = zip.subarray(start, start + bytes);
    expect(reference(held)).toBe(crc);
    expect(view.getUint32(start + bytes + 4, true)).toBe(crc);
    found.set(name, held);
    entry += 46 + length;
  }
  expect(entry).toBe(last);
  return found;
}

test("the checksum is zip's, in whatever pieces", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
      expect(crc32(bytes)).toBe(reference(bytes));
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(reference(bytes));
    }),
  );
});

test("whatever goes in comes out, and its length was known before", async () => {
  const held = fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(held, fc.integer({ min: 1, max: 20 }), async (all, piece) => {
      const files = all.map((bytes, place) => file(`Mára ${place}.png`, bytes));
      const zip = await zipped(files, piece);
      expect(zip.length).toBe(zipBytes(files));
      const found = unzipped(zip);
      expect([...found.keys()]).toEqual(files.map(({ name }) => name));
      for (const one of files) expect(found.get(one.name)).toEqual(one.held);
    }),
  );
});

test("a file that is shorter than was said breaks the zip off", async () => {
  const short = { ...file("a.png", new Uint8Array(5)), bytes: 6 };
  await expect(zipped([short])).rejects.toThrow(/as long/);
});
