import { z } from "zod";
import { ProviderError } from "../../ports/provider";
import * as says from "#words/makers";
import { moderated, outOfFunds, refusedStart } from "../refusal";
import type { Reply } from "../wire";
import { title } from "./client";

const bodySchema = z.object({
  error: z.object({
    message: z.string().nullish(),
    type: z.string().nullish(),
    param: z.string().nullish(),
    code: z.string().nullish(),
  }),
});

const declined = new Set(["moderation_blocked", "content_policy_violation"]);
const usedUp = new Set(["insufficient_quota", "billing_hard_limit_reached"]);

/** Refusals share a type, so the code tells: a wrong size and a declined picture are of one type. */
export function refusalOf(reply: Reply, now: number): ProviderError {
  const { data } = bodySchema.safeParse(reply.json);
  const { code, param, type, message } = data?.error ?? {};
  if (declined.has(code ?? "")) return moderated(title);
  if (usedUp.has(code ?? "") || type === "insufficient_quota") return outOfFunds(title);
  // A model that is retired is the studio's fault, not of what was asked.
  const gone = reply.status === 400 && (param === "model" || code === "model_not_found");
  if (gone) return new ProviderError("broken", says.noLongerAnswers(title));
  return refusedStart(title, reply, now, message ?? "");
}
