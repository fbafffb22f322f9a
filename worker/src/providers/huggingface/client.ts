import { pathOf } from "../known-models";
import { noKey } from "../refusal";
import { posting, type Asking, type Reach } from "../client";
import { exchangeForFile, type FileReply } from "../wire";

export const title = "Hugging Face";

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
  { headers, ...question }: Asking = {},
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

export const chat = (reach: Reach, body: unknown): Promise<FileReply> =>
  call(reach, `${routerOf(reach)}/v1/chat/completions`, posting(body, { waitMs: 60_000 }));

export const draw = (reach: Reach, model: string, body: unknown): Promise<FileReply> => {
  const url = `${routerOf(reach)}/hf-inference/models/${pathOf(model)}`;
  return call(reach, url, posting(body, { waitMs: 180_000, most: 30_000_000 }));
};
