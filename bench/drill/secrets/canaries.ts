import { randomBytes } from "node:crypto";

/** A secret that is known when it is seen again, whole or in part, and however it is written. */
export interface Canary {
  readonly name: string;
  readonly value: string;
}

export function canary(name: string, value = freshValue(name)): Canary {
  return { name, value };
}

const freshValue = (name: string): string =>
  `canary-${name.toLowerCase().replaceAll("_", "-")}-${randomBytes(16).toString("hex")}`;

/** What to look for: the value, its halves, and the ways a careless hand writes it. */
function needlesOf({ value }: Canary): Buffer[] {
  const tail = value.slice(-32);
  const half = tail.length >> 1;
  const bytes = Buffer.from(value);
  // In Base64 a text looks different at each of three places.
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString("base64")
      .slice(4, -4),
  );
  const written = [
    value,
    tail.slice(0, half),
    tail.slice(half),
    encodeURIComponent(value),
    bytes.toString("hex"),
    Buffer.from(value, "utf16le").toString("latin1"),
    ...base64,
  ];
  return written.filter((text) => text.length >= 12).map((text) => Buffer.from(text, "latin1"));
}

/** Finds canaries in whatever is held before it. */
export class Sieve {
  readonly #needles: readonly (readonly [name: string, needle: Buffer])[];
  looked = 0;
  bytes = 0;

  constructor(canaries: readonly Canary[]) {
    this.#needles = canaries.flatMap((one) =>
      needlesOf(one).map((needle) => [one.name, needle] as const),
    );
  }

  /** Names of the canaries in it, each with the words around it. */
  find(hay: Buffer | string): string[] {
    const bytes = typeof hay === "string" ? Buffer.from(hay) : hay;
    this.looked += 1;
    this.bytes += bytes.length;
    const found = new Map<string, string>();
    for (const [name, needle] of this.#needles) {
      const at = bytes.indexOf(needle);
      if (at < 0 || found.has(name)) continue;
      const around = bytes.subarray(Math.max(0, at - 60), at + 20).toString("latin1");
      found.set(name, around.replace(/[^ -~]+/g, " "));
    }
    return [...found].map(([name, around]) => `${name}: …${around}…`);
  }
}
