import type { KeyContext } from "../../ports/provider";
import { noKey } from "../refusal";
import type { Asking, Reach } from "../client";
import { exchange, type Reply } from "../wire";

export const title = "OpenAI";

/** It needs one setting more. */
type Settled = Reach & Pick<KeyContext, "settings">;

/** A large picture in base64. */
const mostAnswered = 60_000_000;

/** The key goes to the API's own address and nowhere else: `path` is always below it. */
export function call(
  { fetch: send, key, urls, settings, signal }: Settled,
  path: string,
  { headers, ...question }: Asking = {},
): Promise<Reply> {
  if (!key) throw noKey(title);
  const organization = settings["organization"];
  return exchange(send, {
    method: "GET",
    signal,
    most: mostAnswered,
    ...question,
    url: (urls["api"] ?? "https://api.openai.com/v1").replace(/\/+$/, "") + path,
    headers: {
      authorization: `Bearer ${key}`,
      accept: "application/json",
      ...(organization && { "openai-organization": organization }),
      ...headers,
    },
  });
}
