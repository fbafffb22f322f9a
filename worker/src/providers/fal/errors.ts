import { z } from "zod";
import type { ProviderError } from "../../ports/provider";
import {
  askAgain,
  failedThere,
  moderated,
  notTaken,
  nothingMade,
  outOfFunds,
  refusedStart,
  stumbled,
} from "../refusal";
import type { Reply } from "../wire";
import { title } from "./client";

const itemSchema = z.object({ msg: z.string().nullish(), type: z.string().nullish() });
const bodySchema = z.object({
  detail: z.union([z.string(), z.array(itemSchema)]).nullish(),
  error_type: z.string().nullish(),
});

interface Refusal {
  readonly said: string;
  readonly types: readonly string[];
  /** A model's own verdict on a job, and not a hiccup on the way to it. */
  readonly verdict: boolean;
}

function read({ json, headers }: Reply): Refusal {
  const { data } = bodySchema.safeParse(json);
  const detail = data?.detail ?? "";
  const items = typeof detail === "string" ? [] : detail;
  const named = [
    data?.error_type,
    headers.get("x-fal-error-type"),
    ...items.map((one) => one.type),
  ];
  const types = named.filter((type) => typeof type === "string");
  return {
    said: typeof detail === "string" ? detail : items.map((one) => one.msg ?? "").join(" "),
    types,
    verdict: types.length > 0 || headers.has("x-fal-retryable") || headers.has("x-fal-needs-retry"),
  };
}

const isLocked = (status: number, said: string): boolean =>
  status === 403 && /user is locked|exhausted balance/i.test(said);

const isModerated = ({ said, types }: Refusal): boolean =>
  types.includes("content_policy_violation") || /content.?policy|nsfw|safety check/i.test(said);

/** A submission that was clearly refused. */
export function refusalOf(reply: Reply, now: number): ProviderError {
  const refusal = read(reply);
  if (isLocked(reply.status, refusal.said)) return outOfFunds(title);
  if (reply.status === 422 && isModerated(refusal)) return moderated(title);
  return refusedStart(title, reply, now, refusal.said);
}

const early = /in progress|in queue|not (yet )?(complete|ready|finished)/i;

/**
 * The result of a job that is done: here a job's failure is told, as a refused question. It stays
 * over even where fal says that another try may do; that try would be another job.
 */
export function failureOf(reply: Reply, age: number, now: number): ProviderError {
  const refusal = read(reply);
  const { status } = reply;
  if (status === 429 || status === 401) return stumbled(title, reply, age, now);
  if (isLocked(status, refusal.said)) return outOfFunds(title);
  if (status < 500 && isModerated(refusal)) return moderated(title);
  if (status === 400 && early.test(refusal.said)) return askAgain(title);
  if (refusal.types.includes("no_media_generated")) return nothingMade(title);
  if (status === 422) return notTaken(title, refusal.said);
  if (status >= 500) {
    return refusal.verdict ? failedThere(title, refusal.said) : stumbled(title, reply, age, now);
  }
  if (status === 400) return notTaken(title, refusal.said);
  return stumbled(title, reply, age, now);
}
