import type { ProviderContext } from "../../ports/provider";
import { exchange, type Question, type Reply } from "../wire";

export const title = "Ollama";

export type Reach = Pick<ProviderContext, "fetch" | "urls"> & { signal?: AbortSignal };

/** A model that sleeps is loaded first, which takes a minute on a small machine. */
const waitMs = 180_000;

export const call = (
  { fetch: send, urls, signal }: Reach,
  path: string,
  { headers, ...question }: Partial<Omit<Question, "url">> = {},
): Promise<Reply> =>
  exchange(send, {
    method: "GET",
    signal,
    ...question,
    url: (urls["api"] ?? "http://127.0.0.1:11434").replace(/\/+$/, "") + path,
    headers: { accept: "application/json", ...headers },
  });

export const chat = (reach: Reach, body: unknown): Promise<Reply> =>
  call(reach, "/api/chat", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    waitMs,
  });
