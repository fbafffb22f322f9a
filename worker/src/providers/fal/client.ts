import { noKey } from "../refusal";
import { posting, type Asking, type Reach } from "../client";
import { exchange, type Reply } from "../wire";

export const title = "fal";

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
  { headers, ...question }: Asking = {},
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
): Promise<Reply> => call(reach, base, path, posting(body, { headers, waitMs: 60_000 }));
