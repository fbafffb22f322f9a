import { noKey } from "../refusal";
import type { Asking, Reach } from "../client";
import { exchangeForFile, type FileReply } from "../wire";

/** The account that all of these makers share. */
export const account = "stability";

/** As large as a still may be, and a little for what is said with it. */
const mostAnswered = 27_000_000;

/** The key goes to the API's own address and nowhere else: `path` is always below it. */
export function call(
  { fetch: send, key, urls, signal }: Reach,
  title: string,
  path: string,
  { headers, ...question }: Asking = {},
): Promise<FileReply> {
  if (!key) throw noKey(title);
  return exchangeForFile(send, {
    method: "GET",
    signal,
    most: mostAnswered,
    ...question,
    url: (urls["api"] ?? "https://api.stability.ai").replace(/\/+$/, "") + path,
    headers: { authorization: `Bearer ${key}`, accept: "application/json", ...headers },
  });
}
