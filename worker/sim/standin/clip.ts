import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

/** Beside this file, unless this is part of a bundle. */
const beside = new URL("shot.webm", import.meta.url);
const inTree = "worker/sim/standin/shot.webm";
let kept: Buffer | null = null;
const shot = (): Buffer => (kept ??= readFileSync(existsSync(beside) ? beside : inTree));

/** EBML's element for bytes that mean nothing, which may stand at the end of a file. */
function voidOf(words: string): Buffer {
  const data = createHash("sha256").update(words).digest();
  return Buffer.concat([Buffer.from([0xec, 0x80 | data.length]), data]);
}

/** The same for many bytes, whose number takes eight. */
function emptiness(megabytes: number): Buffer {
  const bytes = Buffer.alloc(9 + megabytes * 1024 * 1024);
  bytes[0] = 0xec;
  bytes.writeBigUInt64BE((1n << 56n) | BigInt(megabytes * 1024 * 1024), 1);
  return bytes;
}

/** A second of real VP8, with other bytes for every job; as large as is wished. */
export const cutShot = (digest: string, megabytes = 0): Buffer =>
  Buffer.concat([shot(), voidOf(digest), ...(megabytes > 0 ? [emptiness(megabytes)] : [])]);

/** A tone of a second, 8 kHz mono; its pitch follows from the input. */
export function playTone(digest: string): Buffer {
  const rate = 8000;
  const pitch = 220 + (Number.parseInt(digest.slice(0, 4), 16) % 660);
  const samples = Buffer.alloc(rate * 2);
  for (let at = 0; at < rate; at += 1) {
    samples.writeInt16LE(Math.round(9000 * Math.sin((2 * Math.PI * pitch * at) / rate)), at * 2);
  }
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
