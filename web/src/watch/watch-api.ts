import type { AnswerOf, Endpoint, PathOf, SentBodyOf } from "@aktion/schema/api/endpoint";
import type * as contract from "@aktion/schema/api/watch";
import { addressOf } from "../api/address";
import { lean } from "../api/api";
import { errorFrom } from "../api/api-error";
import { answerOf, send } from "../api/send";

export const watchApi = {
  create: lean<typeof contract.createWatchLink>("POST", "/api/boards/:id/watch"),
  list: lean<typeof contract.listWatchLinks>("GET", "/api/boards/:id/watch"),
  end: lean<typeof contract.endWatchLink>("DELETE", "/api/watch/:token"),
  mark: lean<typeof contract.markWatchNote>("PATCH", "/api/watch/:token/notes/:note"),
  look: lean<typeof contract.watch>("GET", "/api/watch/:token"),
  note: lean<typeof contract.writeWatchNote>("POST", "/api/watch/:token/notes"),
  approve: lean<typeof contract.approveByWatch>("POST", "/api/watch/:token/approve"),
};

/** Calls an address that is open to anyone. Whoever only watches is not made a guest for it. */
export async function callOpenly<E extends Endpoint>(
  endpoint: E,
  path: PathOf<E>,
  body?: SentBodyOf<E>,
  signal?: AbortSignal,
): Promise<AnswerOf<E>> {
  const address = addressOf(endpoint.path, path, undefined);
  const response = await send(endpoint.method, address, { body, signal });
  const answer = await answerOf(response);
  if (!response.ok || answer === null) throw errorFrom(response.status, answer);
  return answer as AnswerOf<E>;
}
