import { createHash } from "node:crypto";

/** Chance that is always the same for the same words: 0 up to 1. */
export function chance(...words: (string | number)[]): number {
  const hash = createHash("sha256").update(words.join("\0")).digest();
  return hash.readUInt32BE(0) / 2 ** 32;
}

export const pick = <T>(list: readonly T[], at: number): T | undefined =>
  list[Math.min(list.length - 1, Math.floor(at * list.length))];

export const digestOf = (data: string | Uint8Array): string =>
  createHash("sha256").update(data).digest("hex");
