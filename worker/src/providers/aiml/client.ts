import type { KeyContext } from "../../ports/provider";
import { noKey } from "../refusal";
import { exchange, type Question, type Reply } from "../wire";

export const title = "AIML API";

export type Reach = Omit<KeyContext, "now" | "settings"> & { signal?: AbortSignal };

/** The key goes to the API's own address and nowhere else: `path` is always below it. */
export function call(
  { fetch: send, key, urls, signal }: Reach,
  path: string,
  { headers, ...question }: Partial<Omit<Question, "url">> = {},
): Promise<Reply> {
  if (!key) throw noKey(title);
  return exchange(send, {
    method: "GET",
    signal,
    ...question,
    url: (urls["api"] ?? "https://api.aimlapi.com").replace(/\/+$/, "") + path,
    headers: { authorization: `Bearer ${key}`, accept: "application/json", ...headers },
  });
}

export const callWithJson = (
  reach: Reach,
  path: string,
  body: unknown,
  more: Pick<Question, "most" | "waitMs">,
): Promise<Reply> =>
  call(reach, path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    ...more,
  });
