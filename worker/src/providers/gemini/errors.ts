import { z } from "zod";
import * as says from "#words/makers";
import { ProviderError } from "../../ports/provider";
import { keyRefused, notTaken, refusedStart, throttled } from "../refusal";
import type { Reply } from "../wire";
import { title } from "./client";

const bodySchema = z.object({
  error: z.object({
    message: z.string().nullish(),
    status: z.string().nullish(),
    details: z.array(z.unknown()).nullish(),
  }),
});
const detailSchema = z.object({
  reason: z.string().nullish().catch(null),
  retryDelay: z.string().nullish().catch(null),
  violations: z
    .array(
      z.object({
        quotaId: z.string().nullish().catch(null),
        quotaValue: z.coerce.string().nullish().catch(null),
      }),
    )
    .nullish()
    .catch(null),
});

/** The details come in any order, and more kinds of them than are of use. */
function read({ json }: Reply) {
  const error = bodySchema.safeParse(json).data?.error;
  const details = (error?.details ?? []).flatMap((one) => detailSchema.safeParse(one).data ?? []);
  return { said: error?.message ?? "", status: error?.status ?? "", details };
}

type Refusal = ReturnType<typeof read>;

const wrongKey = ({ said, details }: Refusal): boolean =>
  details.some(({ reason }) => reason === "API_KEY_INVALID") ||
  /api key (not valid|expired|not found)/i.test(said);

/** A quota of the day, or of nothing at all: waiting a minute is of no use. */
const isUsedUp = ({ said, details }: Refusal): boolean =>
  /\blimit: 0\b/.test(said) ||
  details.some(({ violations }) =>
    violations?.some(
      ({ quotaId, quotaValue }) => /PerDay/i.test(quotaId ?? "") || quotaValue === "0",
    ),
  );

/** "21s", "22.991448336s": told in a detail of its own, where a header may be missing. */
function waitIn({ details }: Refusal): string | undefined {
  const told = details.map(({ retryDelay }) => /^(\d+(?:\.\d+)?)s$/.exec(retryDelay ?? "")?.[1]);
  return told.find((one) => one !== undefined);
}

/** A wrong key is a bad request here; it is told as what it is. */
export function withPlainStatus(reply: Reply): Reply {
  return reply.status === 400 && wrongKey(read(reply)) ? { ...reply, status: 401 } : reply;
}

export function refusalOf(reply: Reply, now: number): ProviderError {
  const refusal = read(reply);
  const { said, status } = refusal;
  if (reply.status === 429) {
    if (isUsedUp(refusal)) return new ProviderError("broken", says.quotaIsUsedUp(title));
    const wait = waitIn(refusal);
    const headers = wait === undefined ? reply.headers : new Headers({ "retry-after": wait });
    return throttled(title, { ...reply, headers }, now);
  }
  if (reply.status === 400) {
    if (wrongKey(refusal)) return keyRefused(title);
    if (status === "FAILED_PRECONDITION")
      return new ProviderError("broken", says.doesNotServeThisAccount(title));
    return notTaken(title, said);
  }
  return refusedStart(title, reply, now, said);
}
