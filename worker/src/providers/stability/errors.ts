import { z } from "zod";
import * as says from "#words/makers";
import { ProviderError } from "../../ports/provider";
import { moderated, refusedStart, throttled } from "../refusal";
import type { Reply } from "../wire";

const bodySchema = z.object({
  name: z.string().nullish(),
  errors: z.array(z.string()).nullish(),
});

/** Input blocked, and someone known in a picture. */
const declined = new Set(["content_moderation", "public_figure"]);

/** Asked too often, it is shut for a minute; only its words say so, and they name other numbers. */
const shutFor = "60s";

export function refusalOf(title: string, reply: Reply, now: number): ProviderError {
  const { data } = bodySchema.safeParse(reply.json);
  const name = data?.name ?? "";
  if (declined.has(name)) return moderated(title);
  if (name === "invalid_language") {
    return new ProviderError("broken", says.understandsEnglishOnly(title));
  }
  if (reply.status === 429) return throttled(title, { ...reply, text: shutFor }, now);
  return refusedStart(title, reply, now, (data?.errors ?? []).join(" "));
}
