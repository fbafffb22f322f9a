import type { KeyContext } from "../../ports/provider";
import { noKey } from "../refusal";
import { exchangeForFile, type FileReply, type Question } from "../wire";

/** The account that all of these makers share. */
export const account = "stability";

export type Reach = Omit<KeyContext, "now" | "settings"> & { signal?: AbortSignal };

/** As large as a still may be, and a little for what is said with it. */
const mostAnswered = 27_000_000;

/** The key goes to the API's own address and nowhere else: `path` is always below it. */
export function call(
  { fetch: send, key, urls, signal }: Reach,
  title: string,
  path: string,
  { headers, ...question }: Partial<Omit<Question, "url">> = {},
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
