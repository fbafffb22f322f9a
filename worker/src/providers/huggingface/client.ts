import type { ProviderContext } from "../../ports/provider";
import { noKey } from "../refusal";
import { exchangeForFile, type FileReply, type Question } from "../wire";

export const title = "Hugging Face";

export type Reach = Pick<ProviderContext, "fetch" | "key" | "urls"> & { signal?: AbortSignal };

const plain = (url: string): string => url.replace(/\/+$/, "");
/** Where makers are reached, never the address from before: that one is gone. */
export const routerOf = ({ urls }: Pick<Reach, "urls">): string =>
  plain(urls["router"] ?? "https://router.huggingface.co");
/** Where accounts are kept. */
export const hubOf = ({ urls }: Pick<Reach, "urls">): string =>
  plain(urls["hub"] ?? "https://huggingface.co");

export function call(
  { fetch: send, key, signal }: Reach,
  url: string,
  { headers, ...question }: Partial<Omit<Question, "url">> = {},
): Promise<FileReply> {
  if (!key) throw noKey(title);
  return exchangeForFile(send, {
    method: "GET",
    signal,
    ...question,
    url,
    headers: { authorization: `Bearer ${key}`, ...headers },
  });
}

const post = (reach: Reach, url: string, body: unknown, question: Partial<Question>) =>
  call(reach, url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    ...question,
  });

export const chat = (reach: Reach, body: unknown): Promise<FileReply> =>
  post(reach, `${routerOf(reach)}/v1/chat/completions`, body, { waitMs: 60_000 });

/** The model's name is its owner's and its own; what else it may hold is no path. */
export const draw = (reach: Reach, model: string, body: unknown): Promise<FileReply> => {
  const path = model.split("/").map(encodeURIComponent).join("/");
  const url = `${routerOf(reach)}/hf-inference/models/${path}`;
  return post(reach, url, body, { waitMs: 180_000, most: 30_000_000 });
};
