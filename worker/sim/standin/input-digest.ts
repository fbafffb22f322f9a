import { digestOf } from "./chance.ts";

/** A job's input by its content: files count by what is in them, keys in any order. */
export function inputDigest(input: unknown, contentOf: (address: string) => string): string {
  const plain = (value: unknown): unknown => {
    if (typeof value === "string") {
      return /^(https?:|data:)/.test(value) ? digestOf(contentOf(value)) : value;
    }
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
  };
  return digestOf(JSON.stringify(plain(input)));
}
