import type { ProviderContext } from "../../ports/provider";
import { noKey } from "../refusal";
import { exchange, type Question, type Reply } from "../wire";

export const title = "Replicate";

export type Reach = Pick<ProviderContext, "fetch" | "key" | "urls"> & { signal?: AbortSignal };

export const baseOf = ({ urls }: Pick<Reach, "urls">): string =>
  (urls["api"] ?? "https://api.replicate.com/v1").replace(/\/+$/, "");

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
    url: baseOf({ urls }) + path,
    headers: { authorization: `Bearer ${key}`, accept: "application/json", ...headers },
  });
}

export const callWithJson = (reach: Reach, path: string, body: unknown): Promise<Reply> =>
  call(reach, path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    waitMs: 60_000,
  });
