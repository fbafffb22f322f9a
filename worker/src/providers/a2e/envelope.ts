import { z } from "zod";
import type { Reply } from "../wire";

const envelopeSchema = z.object({
  code: z.union([z.number(), z.string()]).nullish(),
  data: z.unknown().optional(),
  msg: z.string().nullish().catch(null),
  message: z.string().nullish().catch(null),
});

export interface Envelope {
  readonly code: number;
  readonly data: unknown;
  readonly said: string;
}

/** Every answer is wrapped; null for one that is not, for instance the page of a wrong host. */
export function envelopeOf({ json }: Pick<Reply, "json">): Envelope | null {
  const { data: read } = envelopeSchema.safeParse(json);
  if (!read) return null;
  const { code, data, msg, message } = read;
  return { code: Number(code ?? 0), data, said: (msg || message || "").slice(0, 500) };
}

/** No list of its codes is published, so its words are read too. */
const meanings: readonly (readonly [words: RegExp, status: number])[] = [
  [
    /(insufficient|not enough|no( more)?) (coins?|credits?|balance|funds)|(coins?|credits?|balance) (is|are) (not enough|insufficient)/i,
    402,
  ],
  [
    /unauthori[sz]ed|(invalid|expired|missing) (api )?(token|key)|token (is )?(invalid|expired)/i,
    401,
  ],
  [/too many requests|rate limit|too frequent/i, 429],
];

const meaningOf = (said: string): number | undefined =>
  meanings.find(([words]) => words.test(said))?.[1];

/** Codes seen begin with the HTTP status they stand for: 4001 is a 400. */
function statusIn(code: number): number {
  const first = Number(String(Math.abs(code)).slice(0, 3));
  return first >= 400 && first < 600 ? first : 500;
}

/** A refusal inside an answer that says 200 is told as the refusal it is. */
export function plainly(reply: Reply): Reply {
  const envelope = envelopeOf(reply);
  if (!envelope || (reply.ok && envelope.code === 0) || reply.status >= 500) return reply;
  const status = reply.ok ? statusIn(envelope.code) : reply.status;
  return { ...reply, ok: false, status: meaningOf(envelope.said) ?? status };
}
