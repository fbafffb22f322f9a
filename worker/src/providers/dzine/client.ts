import type { ProviderContext } from "../../ports/provider";
import { noKey } from "../refusal";
import { exchange, type Question, type Reply } from "../wire";

export const title = "Dzine";

export type Reach = Pick<ProviderContext, "fetch" | "key" | "urls"> & { signal?: AbortSignal };

/** The key stands alone in its header: with a word before it, it is refused. */
export function call(
  { fetch: send, key, urls, signal }: Reach,
  path: string,
  { headers, ...question }: Partial<Omit<Question, "url">> = {},
): Promise<Reply> {
  if (!key) throw noKey(title);
  const base = (urls["api"] ?? "https://papi.dzine.ai/openapi/v1").replace(/\/+$/, "");
  return exchange(send, {
    method: "GET",
    signal,
    ...question,
    url: base + path,
    headers: { authorization: key, accept: "application/json", ...headers },
  });
}

export const callWithJson = (reach: Reach, path: string, body: unknown): Promise<Reply> =>
  call(reach, path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    waitMs: 60_000,
  });
