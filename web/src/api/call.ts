import type {
  AnswerOf,
  Endpoint,
  PathOf,
  SentBodyOf,
  SentQueryOf,
} from "@aktion/schema/api/endpoint";
import { addressOf, type Query } from "./address";
import { errorFrom } from "./api-error";
import { becomeGuest, guestsMade, noCookies, readySession, signedOut } from "./guest";
import { answerOf, send } from "./send";

type PathPart<E extends Endpoint> = [keyof PathOf<E>] extends [never]
  ? { path?: undefined }
  : { path: PathOf<E> };
type BodyPart<E extends Endpoint> = E extends { raw: true }
  ? { body: Blob | ArrayBuffer }
  : [SentBodyOf<E>] extends [undefined]
    ? { body?: undefined }
    : { body: SentBodyOf<E> };
type QueryPart<E extends Endpoint> = [SentQueryOf<E>] extends [undefined]
  ? { query?: undefined }
  : { query?: Partial<SentQueryOf<E>> };

export type Sent<E extends Endpoint> = PathPart<E> &
  BodyPart<E> &
  QueryPart<E> & { headers?: Readonly<Record<string, string>>; signal?: AbortSignal };

type Rest<E extends Endpoint> = Partial<Sent<E>> extends Sent<E> ? [Sent<E>?] : [Sent<E>];

interface Loose {
  path?: Record<string, string> | undefined;
  query?: Query | undefined;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
}

/**
 * Calls one address of the API and answers its body, or throws an `ApiError`. Only the endpoint's
 * method and path are read here, so the lean ones of `api.ts` do; answers are typed, not parsed. A
 * first visitor is made a guest on the way.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  ...[sent]: Rest<E>
): Promise<AnswerOf<E>> {
  const { path, query, body, headers, signal } = (sent ?? {}) as Loose;
  const address = addressOf(endpoint.path, path, query);
  const ask = () => send(endpoint.method, address, { body, headers, signal });
  await readySession();
  const guests = guestsMade();
  let response = await ask();
  if (response.status === 401) {
    if (!(await becomeGuest(guests))) throw signedOut();
    response = await ask();
    if (response.status === 401) throw noCookies();
  }
  const answer = await answerOf(response);
  if (!response.ok) throw errorFrom(response.status, answer);
  if (answer === null) throw errorFrom(502, null);
  return answer as AnswerOf<E>;
}
