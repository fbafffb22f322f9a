import { z } from "zod";
import type { Reply } from "../wire";

const envelopeSchema = z.object({
  code: z.number().int(),
  msg: z.string().nullish().catch(null),
  data: z.unknown().optional(),
});

/** A reply out of its envelope, which tells a refusal by its own code, also with a 200. */
export interface Opened {
  /** Its status as the code tells it; 0 for a code that tells nothing known. */
  readonly reply: Reply;
  /** Null when it came without the envelope. */
  readonly code: number | null;
  readonly said: string;
  readonly data: unknown;
}

/** Codes are a status, sometimes with more digits behind it: 40101. */
function statusOf(code: number): number {
  const first = Number(String(code).slice(0, 3));
  return code === 200 || (first >= 400 && first < 600) ? first : 0;
}

export function opened(reply: Reply): Opened {
  const { data: envelope } = envelopeSchema.safeParse(reply.json);
  if (!envelope) return { reply, code: null, said: "", data: undefined };
  const { code, msg, data } = envelope;
  const status = reply.ok ? statusOf(code) : reply.status;
  const ok = reply.ok && code === 200;
  return { reply: { ...reply, ok, status }, code, said: msg ?? "", data };
}

/** The names of what an answer holds, for whoever looks into it; nothing of what stands there. */
export const keysOf = (json: unknown): string =>
  (typeof json === "object" && json !== null ? Object.keys(json) : [])
    .map((key) => key.slice(0, 30))
    .slice(0, 10)
    .join(", ");
