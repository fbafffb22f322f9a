import type { ProviderContext } from "../../ports/provider";
import { noKey } from "../refusal";
import { exchange, type Question, type Reply } from "../wire";

export const title = "Gemini";

export type Reach = Pick<ProviderContext, "fetch" | "key" | "urls"> & { signal?: AbortSignal };

/** Always this version: the other one knew no pictures for a while. */
const version = "/v1beta";

/** The key goes in a header alone: an address is written into logs on its way. */
export function call(
  { fetch: send, key, urls, signal }: Reach,
  path: string,
  { headers, ...question }: Partial<Omit<Question, "url">> = {},
): Promise<Reply> {
  if (!key) throw noKey(title);
  const base = (urls["api"] ?? "https://generativelanguage.googleapis.com").replace(/\/+$/, "");
  return exchange(send, {
    method: "GET",
    signal,
    ...question,
    url: base + version + path,
    headers: { "x-goog-api-key": key, accept: "application/json", ...headers },
  });
}

/** A picture comes within the answer, which is drawn while one waits. */
const drawing = { waitMs: 240_000, most: 40_000_000 };
const writing = { waitMs: 60_000 };

export const generate = (
  reach: Reach,
  model: string,
  body: unknown,
  media: "image" | "text",
): Promise<Reply> =>
  call(reach, `/models/${encodeURIComponent(model)}:generateContent`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    ...(media === "image" ? drawing : writing),
  });
