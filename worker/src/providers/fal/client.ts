import type { ProviderContext } from "../../ports/provider";
import { noKey } from "../refusal";
import { exchange, type Question, type Reply } from "../wire";

export const title = "fal";

export type Reach = Pick<ProviderContext, "fetch" | "key" | "urls"> & { signal?: AbortSignal };

const plain = (url: string): string => url.replace(/\/+$/, "");
export const queueOf = ({ urls }: Pick<Reach, "urls">): string =>
  plain(urls["queue"] ?? "https://queue.fal.run");
export const restOf = ({ urls }: Pick<Reach, "urls">): string =>
  plain(urls["rest"] ?? "https://rest.fal.ai");

/** `base` is one of the two above, so the key never goes to an address that an answer named. */
export function call(
  { fetch: send, key, signal }: Reach,
  base: string,
  path: string,
  { headers, ...question }: Partial<Omit<Question, "url">> = {},
): Promise<Reply> {
  if (!key) throw noKey(title);
  return exchange(send, {
    method: "GET",
    signal,
    ...question,
    url: base + path,
    headers: { authorization: `Key ${key}`, accept: "application/json", ...headers },
  });
}

export const callWithJson = (
  reach: Reach,
  base: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Reply> =>
  call(reach, base, path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
    waitMs: 60_000,
  });
