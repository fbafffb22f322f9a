import type { ProviderContext } from "../ports/provider";
import { noKey } from "./refusal";
import { exchange, type Question, type Reply } from "./wire";

/** What one question to a maker needs of what an adapter is handed. */
export type Reach = Pick<ProviderContext, "fetch" | "key" | "urls"> & { signal?: AbortSignal };

export type Asking = Partial<Omit<Question, "url">>;

interface Door {
  readonly title: string;
  /** The documented address, unless `urls.api` names another. */
  readonly address: string;
  /** What stands before every path. */
  readonly under?: string;
  /** How the key is shown. */
  readonly keyHeaders?: (key: string) => Record<string, string>;
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

/** Something sent as JSON. */
export const posting = (body: unknown, { headers, ...more }: Asking = {}): Asking => ({
  method: "POST",
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
  ...more,
});

/** Asks a maker below its own address; the key goes there and nowhere else. */
export function clientOf({ title, address, under = "", keyHeaders = bearer }: Door) {
  const baseOf = ({ urls }: Pick<Reach, "urls">): string =>
    (urls["api"] ?? address).replace(/\/+$/, "");
  const call = (
    { fetch: send, key, urls, signal }: Reach,
    path: string,
    { headers, ...question }: Asking = {},
  ): Promise<Reply> => {
    if (!key) throw noKey(title);
    return exchange(send, {
      method: "GET",
      signal,
      ...question,
      url: baseOf({ urls }) + under + path,
      headers: { ...keyHeaders(key), accept: "application/json", ...headers },
    });
  };
  return { baseOf, call };
}
