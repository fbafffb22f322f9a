import { z } from "zod";
import type { ProviderError } from "../../ports/provider";
import { moderated, outOfFunds, refusedStart } from "../refusal";
import type { Reply } from "../wire";
import { title } from "./client";

/** Two bodies are about, and a third where a model's own vendor speaks. */
const bodySchema = z.object({
  message: z.union([z.string(), z.array(z.string())]).nullish(),
  error: z.union([z.string(), z.object({ message: z.string().nullish() })]).nullish(),
});

export function saidIn({ json }: Pick<Reply, "json">): string {
  const { data } = bodySchema.safeParse(json);
  const error = typeof data?.error === "string" ? data.error : data?.error?.message;
  return [data?.message ?? error ?? ""].flat().join(" ").slice(0, 2000);
}

/** The whole word alone: fields are called `safety_tolerance` too. How it declines is not documented. */
const declined = /\b(moderation|moderated|nsfw|safety)\b|content polic/i;
const usedUp = /credit|funds|balance|top.?up/i;

export const isDeclined = (said: string): boolean => declined.test(said);

export function refusalOf(reply: Reply, now: number): ProviderError {
  const said = saidIn(reply);
  if (reply.status === 400 && isDeclined(said)) return moderated(title);
  // 403 is its word for an empty account, and for one that is not verified.
  if (reply.status === 403 && usedUp.test(said)) return outOfFunds(title);
  return refusedStart(title, reply, now, said);
}
