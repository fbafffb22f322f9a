import { appendFileSync } from "node:fs";

/**
 * What truly happened at the makers, a JSON object a line: the ground truth that a studio's own books
 * are checked against. `time` is milliseconds since 1970; the rest depends on `event`.
 */
export interface Entry {
  readonly time: number;
  readonly provider: string;
  readonly event:
    | "asked"
    | "accepted"
    | "answer-spoiled"
    | "refused"
    | "running"
    | "ended"
    | "cancel-asked"
    | "output-served"
    | "upload-kept"
    | "webhook-sent"
    | "violation";
  readonly job?: string;
  readonly model?: string;
  /** SHA-256 of the input as it came. */
  readonly digest?: string;
  readonly webhook?: string | null;
  readonly status?: string | number;
  readonly faults?: readonly string[];
  readonly kind?: string;
  readonly path?: string;
  readonly bytes?: number;
  readonly sha256?: string;
  readonly why?: string;
  /** What the marker among its words calls it by. */
  readonly tag?: string;
}

export class TruthLog {
  readonly entries: Entry[] = [];
  readonly #file: string | null;

  constructor(file: string | null) {
    this.#file = file;
  }

  add(entry: Omit<Entry, "time">): void {
    const whole: Entry = { time: Date.now(), ...entry };
    this.entries.push(whole);
    if (this.#file) appendFileSync(this.#file, `${JSON.stringify(whole)}\n`);
  }
}
