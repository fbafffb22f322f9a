import { z } from "zod";
import * as says from "#words/makers";
import { ProviderError } from "../../ports/provider";
import { moderated, refusedStart, throttled } from "../refusal";
import type { Reply } from "../wire";
import { title } from "./client";

const text = z.string().nullish().catch(null);
const bodySchema = z.object({
  error: z
    .union([z.string(), z.object({ message: text, code: text })])
    .nullish()
    .catch(null),
  detail: text,
  message: text,
  estimated_time: z.number().nullish().catch(null),
});

interface Said {
  readonly words: string;
  readonly code: string;
  /** Seconds until a model that sleeps is awake. */
  readonly wait: number | null;
}

/** Each of the makers behind it words its errors in its own way; null when it tells of none. */
export function errorIn(json: unknown): Said | null {
  const { data } = bodySchema.safeParse(json);
  if (!data) return null;
  const { error, detail, message, estimated_time: wait = null } = data;
  const inside = typeof error === "object" ? error : null;
  const words = inside?.message ?? (typeof error === "string" ? error : null) ?? detail ?? message;
  if (words === null || words === undefined) return null;
  return { words, code: inside?.code ?? "", wait };
}

const isUnserved = ({ words, code }: Said): boolean =>
  code === "model_not_supported" || /not supported by any provider|is not supported/i.test(words);

const isDeclined = ({ words, code }: Said): boolean =>
  /content[_ ]?(policy|filter)|nsfw|safety system/i.test(`${code} ${words}`);

export function refusalOf(reply: Reply, now: number): ProviderError {
  const said = errorIn(reply.json) ?? { words: "", code: "", wait: null };
  const { status } = reply;
  if (status === 503 && (said.wait !== null || /currently loading/i.test(said.words))) {
    const headers = new Headers({ "retry-after": String(said.wait ?? 30) });
    const { retryAt } = throttled(title, { ...reply, headers }, now);
    return new ProviderError("rate-limited", says.isLoadingTheModel(title), { retryAt });
  }
  if (status >= 400 && status < 500) {
    if (status !== 429 && isDeclined(said)) return moderated(title);
    if (isUnserved(said)) return refusedStart(title, { ...reply, status: 404 }, now);
  }
  return refusedStart(title, reply, now, said.words);
}
