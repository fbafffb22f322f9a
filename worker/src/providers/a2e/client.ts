import type { ProviderContext } from "../../ports/provider";
import { noKey } from "../refusal";
import { exchange, type Question, type Reply } from "../wire";
import { plainly } from "./envelope";

export const title = "A2E";

export type Reach = Pick<ProviderContext, "fetch" | "key" | "urls"> & { signal?: AbortSignal };

export const baseOf = ({ urls }: Pick<Reach, "urls">): string =>
  (urls["api"] ?? "https://video.a2e.ai").replace(/\/+$/, "");

/** The key goes to the API's own address and nowhere else: `path` is always below it. */
export async function call(
  { fetch: send, key, urls, signal }: Reach,
  path: string,
  { headers, ...question }: Partial<Omit<Question, "url">> = {},
): Promise<Reply> {
  if (!key) throw noKey(title);
  const reply = await exchange(send, {
    method: "GET",
    signal,
    ...question,
    url: `${baseOf({ urls })}/api/v1${path}`,
    headers: {
      authorization: `Bearer ${key}`,
      accept: "application/json",
      // Its refusals come in the account's own language otherwise, and are read by their words.
      "x-lang": "en-US",
      ...headers,
    },
  });
  return plainly(reply);
}

export const callWithJson = (reach: Reach, path: string, body: unknown): Promise<Reply> =>
  call(reach, path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    waitMs: 60_000,
  });
