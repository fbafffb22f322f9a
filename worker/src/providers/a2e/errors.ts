import type { ProviderError } from "../../ports/provider";
import { moderated, refusedStart } from "../refusal";
import type { Reply } from "../wire";
import { title } from "./client";
import { envelopeOf } from "./envelope";

/** No list of its reasons is published: these are the words such filters use. */
export const declined =
  /nsfw|sensitive|content polic|violat|prohibited|moderation|underage|minor suspected/i;

/** A start that was clearly refused. */
export function refusalOf(reply: Reply, now: number): ProviderError {
  const said = envelopeOf(reply)?.said ?? "";
  if (reply.status < 500 && declined.test(said)) return moderated(title);
  return refusedStart(title, reply, now, said);
}
