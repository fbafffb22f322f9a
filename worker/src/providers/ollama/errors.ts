import { z } from "zod";
import * as says from "#words/makers";
import { ProviderError } from "../../ports/provider";
import { failedThere, refusedStart, throttled } from "../refusal";
import type { Reply } from "../wire";
import { title } from "./client";

const bodySchema = z.object({ error: z.string() });

/** What it says went wrong; it may say so with a 200. */
export const errorIn = (json: unknown): string | null =>
  bodySchema.safeParse(json).data?.error ?? null;

export function refusalOf(reply: Reply, model: string, now: number): ProviderError {
  const { status } = reply;
  const said = errorIn(reply.json) ?? "";
  // "Server busy": its queue is full.
  if (status === 429 || status === 503) return throttled(title, reply, now);
  if (status === 404) return new ProviderError("broken", says.hasNoModel(title, model));
  if (status >= 500 || status === 408 || status === 499)
    return refusedStart(title, { ...reply, status: 500 }, now);
  // Nothing that a filmmaker wrote can be wrong here: only what the studio asks for, or of whom.
  return failedThere(title, said);
}
