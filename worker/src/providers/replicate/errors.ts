import { z } from "zod";
import type { ProviderError } from "../../ports/provider";
import { refusedStart } from "../refusal";
import type { Reply } from "../wire";
import { title } from "./client";

const problemSchema = z.object({ detail: z.string().nullish() });

/** A creation that was clearly refused: a problem body, whose status tells most. */
export function refusalOf(reply: Reply, now: number): ProviderError {
  const { data } = problemSchema.safeParse(reply.json);
  // "Invalid version" is the studio's fault, not of what was asked.
  const gone = reply.status === 422 && /version does not exist/i.test(data?.detail ?? "");
  return refusedStart(title, gone ? { ...reply, status: 404 } : reply, now, data?.detail ?? "");
}
