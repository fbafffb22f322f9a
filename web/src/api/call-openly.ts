import type { AnswerOf, Endpoint } from "@aktion/schema/api/endpoint";
import { addressOf, type Query } from "./address";
import { errorFrom } from "./api-error";
import type { Sent } from "./call";
import { answerOf, send } from "./send";

interface Loose {
  path?: Record<string, string>;
  query?: Query;
  body?: unknown;
  signal?: AbortSignal;
}

/** Calls an address that is open to anyone. Whoever only looks is not made a guest for it. */
export async function callOpenly<E extends Endpoint>(
  endpoint: E,
  sent: Sent<E>,
): Promise<AnswerOf<E>> {
  const { path, query, body, signal } = sent as Loose;
  const address = addressOf(endpoint.path, path, query);
  const response = await send(endpoint.method, address, { body, signal });
  const answer = await answerOf(response);
  if (!response.ok || answer === null) throw errorFrom(response.status, answer);
  return answer as AnswerOf<E>;
}
