import { posting, type Asking, type Reach } from "../client";
import { exchange, type Reply } from "../wire";

export const title = "Ollama";

type Keyless = Omit<Reach, "key">;

/** A model that sleeps is loaded first, which takes a minute on a small machine. */
const waitMs = 180_000;

export const call = (
  { fetch: send, urls, signal }: Keyless,
  path: string,
  { headers, ...question }: Asking = {},
): Promise<Reply> =>
  exchange(send, {
    method: "GET",
    signal,
    ...question,
    url: (urls["api"] ?? "http://127.0.0.1:11434").replace(/\/+$/, "") + path,
    headers: { accept: "application/json", ...headers },
  });

export const chat = (reach: Keyless, body: unknown): Promise<Reply> =>
  call(reach, "/api/chat", posting(body, { waitMs }));
